import { addBusinessDays, dayOf, daysBetween } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** R27: an open ticket is the first after a silence of half a year or more → welcome them back. */
export const returned: Rule = {
  id: "R27",
  title: "Welcome them back, and say what changed",
  priority: "care",
  findingOf({ tickets, policy, today }) {
    const [newest, before] = tickets;
    if (newest === undefined || before === undefined || isSolved(newest)) return null;
    const openedOn = dayOf(newest.createdAt, policy.timeZone);
    const beforeOn = dayOf(before.createdAt, policy.timeZone);
    const days = daysBetween(beforeOn, openedOn);
    if (days < policy.rules.returnAfterDays) return null;
    const values = { ticket: before.id, days };
    return {
      sourceTicketId: newest.id,
      evidenceKey: newest.id,
      evidence: [
        ticketEvidenceOf(
          newest,
          { code: "last-contact", values: { ticket: newest.id } },
          policy.timeZone,
        ),
        ticketEvidenceOf(before, { code: "previous-contact", values }, policy.timeZone),
      ],
      dueOn: addBusinessDays(today, 0),
      values: { on: beforeOn },
    };
  },
};
