import { type CoachingCase, isFollowed } from "./coaching-cases.ts";
import { comparedIds } from "./compared-ids.ts";
import { ruleIds } from "./rules.ts";
import { hashedOn, hashSeed, spread } from "./sentiment/hashed.ts";

export type CoachingSample = {
  readonly followed: readonly CoachingCase[];
  readonly ignored: readonly CoachingCase[];
};

/**
 * So many of each kind, drawn by a seed: the same cases and seed give the same sample, in whatever
 * order they come. Of one ticket at most one is drawn on each side.
 */
export function coachingSampleOf(
  cases: readonly CoachingCase[],
  seed: string,
  mostOfEach: number,
): CoachingSample {
  const placed = cases
    .map((one) => ({ one, place: placeOf(seed, one) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        comparedIds(a.one.ticketId, b.one.ticketId) ||
        ruleIds.indexOf(a.one.rule) - ruleIds.indexOf(b.one.rule) ||
        // A suggestion may be dismissed, come back for other evidence, and be dismissed again.
        (a.one.on < b.one.on ? -1 : 1),
    );
  const drawn = (wanted: boolean) => {
    const ofTicket = new Map<string, CoachingCase>();
    for (const { one } of placed) {
      if (isFollowed(one) !== wanted || ofTicket.has(one.ticketId)) continue;
      if (ofTicket.size === mostOfEach) break;
      ofTicket.set(one.ticketId, one);
    }
    return [...ofTicket.values()];
  };
  return { followed: drawn(true), ignored: drawn(false) };
}

function placeOf(seed: string, { ticketId, rule }: CoachingCase): number {
  return spread(hashedOn(hashSeed, `${seed} ${ticketId} ${rule}`));
}
