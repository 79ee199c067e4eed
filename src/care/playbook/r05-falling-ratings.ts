import { millisecondsInDay } from "../calendar.ts";
import { newestRatedFirst, ratedAtOf, ratingEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import type { Rule } from "./rule.ts";

const window = 5;

/**
 * R05: over the last three to five ratings the later half is worse than the earlier, and the last
 * one, of the last 30 days, is bad → a supervisor looks at the requests as a whole, within three
 * business days.
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
    if (newest === undefined || ratedAtOf(newest) < since) return [];
    if (rated.length < Math.max(2, policy.rules.fallingRatings)) return [];
    const half = rated.length >> 1;
    const later = badShareOf(rated.slice(0, half));
    const earlier = badShareOf(rated.slice(rated.length - half));
    if (newest.rating?.verdict !== "bad" || later <= earlier) return [];
    return [
      {
        sourceTicketId: newest.id,
        evidenceKey: newest.id,
        evidence: rated
          .slice(0, 4)
          .map((ticket) => ratingEvidenceOf(ticket, policy.timeZone))
          .filter((evidence) => evidence !== null),
        values: { count: rated.length },
      },
    ];
  },
};

function badShareOf(tickets: readonly TicketFacts[]): number {
  const bad = tickets.filter((ticket) => ticket.rating?.verdict === "bad").length;
  return bad / tickets.length;
}
