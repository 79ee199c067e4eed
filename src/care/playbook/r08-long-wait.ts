import { addBusinessDays, millisecondsInHour } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** R08: a high or urgent ticket has been open for longer than the limit → a status call today. */
export const longWait: Rule = {
  id: "R08",
  title: "Say where the urgent ticket stands",
  priority: "risk",
  findingOf({ tickets, policy, at, today }) {
    const limitMs = policy.rules.highPriorityOpenHours * millisecondsInHour;
    const waiting = tickets.filter(
      (ticket) =>
        (ticket.priority === "high" || ticket.priority === "urgent") &&
        !isSolved(ticket) &&
        at - ticket.createdAt > limitMs,
    );
    const longest = waiting.at(-1);
    if (longest === undefined) return null;
    return {
      sourceTicketId: longest.id,
      evidenceKey: longest.id,
      evidence: waiting.slice(-4).map((ticket) => {
        const hours = Math.floor((at - ticket.createdAt) / millisecondsInHour);
        const values = { ticket: ticket.id, priority: ticket.priority ?? "", hours };
        return ticketEvidenceOf(ticket, { code: "ticket-open-hours", values }, policy.timeZone);
      }),
      dueOn: addBusinessDays(today, 0),
      values: { ticket: longest.id },
    };
  },
};
