import { millisecondsInHour } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { isWaitingTooLong } from "../long-wait.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R08: a high or urgent ticket waits for us (new, open or on hold) and is older than the limit
 * → a status call today, for the oldest first.
 */
export const longWait: Rule = {
  id: "R08",
  title: "Say where the urgent ticket stands",
  priority: "risk",
  due: { businessDays: 0 },
  flag: "wait",
  findingsOf({ tickets, policy, at }) {
    const newestFirst = tickets.filter((ticket) => isWaitingTooLong(ticket, policy, at));
    return findingsFor(newestFirst.toReversed(), (longest, shown) => ({
      sourceTicketId: longest.id,
      evidenceKey: longest.id,
      evidence: shown.map((ticket) => {
        const hours = Math.floor((at - ticket.createdAt) / millisecondsInHour);
        const values = { ticket: ticket.id, priority: ticket.priority ?? "", hours };
        return ticketEvidenceOf(ticket, { code: "ticket-open-hours", values }, policy.timeZone);
      }),
      values: { ticket: longest.id },
    }));
  },
};
