import { addBusinessDays } from "../calendar.ts";
import { ratedAtOf, ratingEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import type { Rule } from "./rule.ts";

const window = 5;

/**
 * R05: over the last three to five ratings the later half is worse than the earlier, and the last
 * one is bad → a supervisor looks at the requests as a whole, within three business days.
 */
export const fallingRatings: Rule = {
  id: "R05",
  title: "Look at the last requests as a whole",
  priority: "risk",
  findingOf({ tickets, policy, today }) {
    const rated = tickets
      .filter((ticket) => ticket.rating !== null)
      .sort((a, b) => ratedAtOf(b) - ratedAtOf(a))
      .slice(0, window);
    const newest = rated[0];
    if (newest === undefined || rated.length < policy.rules.fallingRatings) return null;
    const half = rated.length >> 1;
    const later = badShareOf(rated.slice(0, half));
    const earlier = badShareOf(rated.slice(rated.length - half));
    if (newest.rating?.verdict !== "bad" || later <= earlier) return null;
    return {
      sourceTicketId: newest.id,
      evidenceKey: newest.id,
      evidence: rated
        .slice(0, 4)
        .map((ticket) => ratingEvidenceOf(ticket, policy.timeZone))
        .filter((evidence) => evidence !== null),
      dueOn: addBusinessDays(today, 3),
      values: { count: rated.length },
    };
  },
};

function badShareOf(tickets: readonly TicketFacts[]): number {
  const bad = tickets.filter((ticket) => ticket.rating?.verdict === "bad").length;
  return bad / tickets.length;
}
