import { addDays } from "../../care/calendar.ts";
import { type RuleId, ruleIds } from "../../care/rules.ts";

/** How many days of decisions a sample is drawn from. */
export const coachingDays = [30, 90, 365] as const;
export type CoachingDays = (typeof coachingDays)[number];

/** Which sample is looked at: the same one for everybody who opens the page's address. */
export type CoachingView = {
  readonly seed: string;
  readonly days: CoachingDays;
  /** The last day of the decisions, `YYYY-MM-DD`; `null` until the first sample is drawn. */
  readonly until: string | null;
  readonly rule: RuleId | null;
};

export const initialCoaching: CoachingView = { seed: "1", days: 90, until: null, rule: null };

/**
 * The sample in the page's address, behind the page's name: the seed, then names and values.
 *
 * @example
 * coachingRouteOf({ seed: "7", days: 30, until: "2026-11-22", rule: "R04" });
 * //=> "7/days/30/until/2026-11-22/rule/R04"
 */
export function coachingRouteOf({ seed, days, until, rule }: CoachingView): string {
  const pairs = [
    ["days", `${days}`],
    ["until", until],
    ["rule", rule],
  ].flatMap(([name, value]) => (value === null ? [] : [`${name}/${value}`]));
  return [seed, ...pairs].join("/");
}

/** The sample that an address asks for; what it does not say, or says wrongly, is as at first. */
export function coachingFrom(seed: string, said: ReadonlyMap<string, string>): CoachingView {
  const until = said.get("until") ?? "";
  return {
    seed: /^\d{1,9}$/.test(seed) ? seed : initialCoaching.seed,
    days: coachingDays.find((days) => `${days}` === said.get("days")) ?? initialCoaching.days,
    until: isDay(until) ? until : null,
    rule: ruleIds.find((rule) => rule === said.get("rule")) ?? null,
  };
}

/** What is no day of the calendar, such as 31 February, is another one or none once it is counted with. */
function isDay(text: string): boolean {
  const isWritten = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
  return isWritten && addDays(text, 0) === text;
}
