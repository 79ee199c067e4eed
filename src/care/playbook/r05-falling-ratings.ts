import { millisecondsInDay } from "../calendar.ts";
import { newestRatedFirst, ratedAtOf, ratingEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import { factsShown } from "./findings.ts";
import type { Rule } from "./rule.ts";

const window = 5;

/**
 * R05: over the last three to five ratings the later half is worse than the earlier, and the last
 * one, of the last 30 days, is bad → a supervisor looks at the requests as a whole, within three
 * business days. Worse by the answers themselves where all have one, else by the share of bad ones.
 */
export const fallingRatings: Rule = {
  id: "R05",
  title: "Look at the last requests as a whole",
  priority: "risk",
  due: { businessDays: 3 },
  flag: "rating",
  findingsOf({ tickets, policy, at }) {
    const rated = newestRatedFirst(tickets).slice(0, window);
    const newest = rated[0];
    const since = at - policy.rules.recentDays * millisecondsInDay;
    if (newest?.rating?.verdict !== "bad" || ratedAtOf(newest) < since) return [];
    if (rated.length < Math.max(2, policy.rules.fallingRatings)) return [];
    const half = rated.length >> 1;
    const marks = answersOf(rated) ?? verdictsOf(rated);
    const later = sumOf(marks.slice(0, half));
    const earlier = sumOf(marks.slice(marks.length - half));
    if (later >= earlier) return [];
    return [
      {
        sourceTicketId: newest.id,
        evidenceKey: newest.id,
        evidence: rated
          .slice(0, factsShown)
          .map((ticket) => ratingEvidenceOf(ticket, policy.timeZone))
          .filter((evidence) => evidence !== null),
        values: { count: rated.length },
      },
    ];
  },
};

/** `null` where one of them has no answer on a scale, or one on another scale. */
function answersOf(rated: readonly TicketFacts[]): readonly number[] | null {
  const scales = rated.flatMap(({ rating }) => rating?.scale ?? []);
  const isOneScale = scales.every(({ outOf }) => outOf === scales[0]?.outOf);
  return scales.length === rated.length && isOneScale ? scales.map(({ value }) => value) : null;
}

function verdictsOf(rated: readonly TicketFacts[]): readonly number[] {
  return rated.map(({ rating }) => (rating?.verdict === "good" ? 1 : 0));
}

/** Both halves are of one length, so that their sums compare as their means do. */
function sumOf(marks: readonly number[]): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
