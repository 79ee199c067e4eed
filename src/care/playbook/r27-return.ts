import { dayOf, daysBetween, millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { customerMessagesOf, isSolved } from "../tickets.ts";
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
    const [newest, before, ...older] = tickets;
    if (newest === undefined || before === undefined || isSolved(newest)) return [];
    if (newest.createdAt < at - policy.rules.recentDays * millisecondsInDay) return [];
    const earlier = [before, ...older];
    if (!earlier.every(isSolved)) return [];
    const lastWordAt = Math.max(
      ...earlier.flatMap((ticket) => [
        ticket.createdAt,
        ...customerMessagesOf(ticket).map(({ sentAt }) => sentAt),
      ]),
    );
    const lastWordOn = dayOf(lastWordAt, policy.timeZone);
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
