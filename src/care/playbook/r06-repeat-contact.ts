import { millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { contactsOf } from "../tickets.ts";
import { factsShown } from "./findings.ts";
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
    const recent = contactsOf(tickets).filter((ticket) => ticket.createdAt >= since);
    const newest = recent[0];
    if (newest === undefined || recent.length < policy.rules.repeatTickets) return [];
    return [
      {
        sourceTicketId: newest.id,
        evidenceKey: newest.id,
        evidence: recent.slice(0, factsShown).map((ticket) => {
          const values = { ticket: ticket.id };
          return ticketEvidenceOf(ticket, { code: "ticket-opened", values }, policy.timeZone);
        }),
        values: { count: recent.length },
      },
    ];
  },
};
