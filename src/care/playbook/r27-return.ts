import { dayOf, daysBetween, millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import type { Instant, TicketFacts } from "../facts.ts";
import { contactsOf, isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/**
 * R27: an open ticket of the last 30 days is the customer's first word after half a year or more,
 * with nothing else open → welcome them back, today.
 */
export const returned: Rule = {
  id: "R27",
  title: "Welcome them back, and say what changed",
  priority: "care",
  due: { businessDays: 0 },
  flag: null,
  findingsOf({ tickets, policy, at }) {
    const [newest, ...earlier] = contactsOf(tickets);
    const before = earlier[0];
    if (newest === undefined || before === undefined || isSolved(newest)) return [];
    if (newest.createdAt < at - policy.rules.recentDays * millisecondsInDay) return [];
    if (!earlier.every(isSolved)) return [];
    const lastWordOn = dayOf(lastWordAtOf(before, earlier), policy.timeZone);
    const days = daysBetween(lastWordOn, dayOf(newest.createdAt, policy.timeZone));
    if (days < policy.rules.returnAfterDays) return [];
    const opened = { code: "last-contact", values: { ticket: newest.id } } as const;
    const previous = { code: "previous-contact", values: { ticket: before.id, days } } as const;
    return [
      {
        sourceTicketId: newest.id,
        evidenceKey: newest.id,
        evidence: [
          ticketEvidenceOf(newest, opened, policy.timeZone),
          ticketEvidenceOf(before, previous, policy.timeZone),
        ],
        values: { on: lastWordOn },
      },
    ];
  },
};

/** When the customer last opened or wrote in one of the tickets, of which the first is the newest. */
function lastWordAtOf(newest: TicketFacts, tickets: readonly TicketFacts[]): Instant {
  let last = newest.createdAt;
  for (const { messages } of tickets) {
    for (const { by, isPublic, sentAt } of messages) {
      if (by === "customer" && isPublic) last = Math.max(last, sentAt);
    }
  }
  return last;
}
