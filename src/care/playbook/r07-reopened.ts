import { millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import type { Rule } from "./rule.ts";

/**
 * R07: a ticket that changed in the last 30 days was reopened and is not closed → make sure that
 * the fix holds, within two business days. Zendesk counts reopens without their days, so the
 * ticket's last change stands in.
 */
export const reopened: Rule = {
  id: "R07",
  title: "Make sure the fix holds before solving",
  priority: "risk",
  due: { businessDays: 2 },
  flag: "volume",
  findingsOf({ tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const found = tickets.filter(
      (ticket) =>
        (ticket.serviceTimes?.reopens ?? 0) >= 1 &&
        ticket.status !== "closed" &&
        ticket.updatedAt >= since,
    );
    return found.map((newest, index) => ({
      sourceTicketId: newest.id,
      evidenceKey: `${newest.id}-${newest.serviceTimes?.reopens ?? 0}`,
      evidence: found.slice(index, index + 4).map((ticket) => {
        const values = { ticket: ticket.id, count: ticket.serviceTimes?.reopens ?? 0 };
        return ticketEvidenceOf(ticket, { code: "ticket-reopened", values }, policy.timeZone);
      }),
      values: { ticket: newest.id },
    }));
  },
};
