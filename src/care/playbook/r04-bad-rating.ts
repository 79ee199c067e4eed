import { millisecondsInDay } from "../calendar.ts";
import { newestRatedFirst, ratedAtOf, ratingEvidenceOf } from "../evidence.ts";
import { isSolved } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/** R04: a solved ticket was rated bad in the last 30 days → a personal answer, next business day. */
export const badRating: Rule = {
  id: "R04",
  title: "Answer the bad rating personally",
  priority: "risk",
  due: { businessDays: 1 },
  flag: "rating",
  findingsOf({ tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const rated = newestRatedFirst(tickets).filter(
      (ticket) =>
        ticket.rating?.verdict === "bad" && isSolved(ticket) && ratedAtOf(ticket) >= since,
    );
    return findingsFor(rated, (newest, shown) => ({
      sourceTicketId: newest.id,
      evidenceKey: newest.id,
      evidence: shown
        .map((ticket) => ratingEvidenceOf(ticket, policy.timeZone))
        .filter((evidence) => evidence !== null),
      values: { ticket: newest.id },
    }));
  },
};
