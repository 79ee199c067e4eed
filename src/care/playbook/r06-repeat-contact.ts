import { millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import type { Rule } from "./rule.ts";

/** R06: three or more tickets in 30 days → one owner looks for the root cause, next business day. */
export const repeatContact: Rule = {
  id: "R06",
  title: "Take ownership: one cause behind many tickets?",
  priority: "risk",
  due: { businessDays: 1 },
  flag: "volume",
  findingsOf({ tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const recent = tickets.filter((ticket) => ticket.createdAt >= since);
    const newest = recent[0];
    if (newest === undefined || recent.length < policy.rules.repeatTickets) return [];
    const finding = {
      sourceTicketId: newest.id,
      evidenceKey: newest.id,
      evidence: recent.slice(0, 4).map((ticket) => {
        const values = { ticket: ticket.id };
        return ticketEvidenceOf(ticket, { code: "ticket-opened", values }, policy.timeZone);
      }),
      values: { count: recent.length },
    };
    return [finding];
  },
};
