import { type CoachingCase, isFollowed } from "./coaching-cases.ts";
import { comparedIds } from "./compared-ids.ts";
import { ruleIds } from "./rules.ts";
import { hashedOn, hashSeed, spread } from "./sentiment/hashed.ts";

export type CoachingSample = {
  readonly followed: readonly CoachingCase[];
  readonly ignored: readonly CoachingCase[];
};

/**
 * So many of each side, drawn by a seed: the same cases and seed give the same sample, in whatever
 * order they come. Of one ticket at most one is drawn on each side. Of what was ignored at most half
 * is what nobody decided on, as long as enough was dismissed: a reason tells more than none.
 */
export function coachingSampleOf(
  cases: readonly CoachingCase[],
  seed: string,
  mostOfEach: number,
): CoachingSample {
  const placed = inDrawOrder(cases, seed);
  const ignored = placed.filter((one) => !isFollowed(one));
  const isDismissed = ({ decision }: CoachingCase) => decision.kind === "dismissed";
  const reasoned = firstOfTickets(ignored.filter(isDismissed), Math.ceil(mostOfEach / 2));
  const drawn = new Set(firstOfTickets([...reasoned, ...undecidedFirst(ignored)], mostOfEach));
  return {
    followed: firstOfTickets(placed.filter(isFollowed), mostOfEach),
    ignored: ignored.filter((one) => drawn.has(one)),
  };
}

function undecidedFirst(ignored: readonly CoachingCase[]): readonly CoachingCase[] {
  const isUndecided = ({ decision }: CoachingCase) => decision.kind === "undecided";
  return [...ignored.filter(isUndecided), ...ignored];
}

/** The first case of each ticket, of so many tickets. */
function firstOfTickets(cases: readonly CoachingCase[], most: number): readonly CoachingCase[] {
  const ofTicket = new Map<string, CoachingCase>();
  for (const one of cases) {
    if (ofTicket.size < most && !ofTicket.has(one.ticketId)) ofTicket.set(one.ticketId, one);
  }
  return [...ofTicket.values()];
}

function inDrawOrder(cases: readonly CoachingCase[], seed: string): readonly CoachingCase[] {
  return cases
    .map((one) => ({ one, place: placeOf(seed, one) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        comparedIds(a.one.ticketId, b.one.ticketId) ||
        ruleIds.indexOf(a.one.rule) - ruleIds.indexOf(b.one.rule) ||
        // A suggestion may be dismissed, come back for other evidence, and be dismissed again.
        (a.one.on < b.one.on ? -1 : 1),
    )
    .map(({ one }) => one);
}

function placeOf(seed: string, { ticketId, rule }: CoachingCase): number {
  return spread(hashedOn(hashSeed, `${seed} ${ticketId} ${rule}`));
}
