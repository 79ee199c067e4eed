import { dayOf, daysBetween } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { contactsOf, isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** R20: the first ticket of somebody with us for at most 30 days is open → welcome them with the reply. */
export const welcome: Rule = {
  id: "R20",
  title: "Welcome them, and say what helps most people next",
  priority: "care",
  due: { businessDays: 0 },
  flag: null,
  findingsOf({ tickets, policy, tenure, today }) {
    const [first, second] = contactsOf(tickets);
    if (first === undefined || second !== undefined || isSolved(first)) return [];
    const startedOn = tenure.known ? tenure.startedOn : dayOf(first.createdAt, policy.timeZone);
    if (daysBetween(startedOn, today) > policy.rules.welcomeDays) return [];
    const started = tenure.known ? tenure.evidence : [];
    const values = { ticket: first.id };
    const opened = ticketEvidenceOf(first, { code: "ticket-opened", values }, policy.timeZone);
    return [
      {
        sourceTicketId: first.id,
        evidenceKey: first.id,
        evidence: [opened, ...started.filter(({ kind }) => kind !== "ticket")],
        values,
      },
    ];
  },
};
