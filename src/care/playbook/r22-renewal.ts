import { daysBetween } from "../calendar.ts";
import { eventEvidenceOf, ticketEvidenceOf } from "../evidence.ts";
import { addBusinessDays } from "../schedule.ts";
import { isSolved } from "../tickets.ts";
import { factsShown } from "./findings.ts";
import type { Rule } from "./rule.ts";
import { runningSubscriptionOf } from "./running-subscription.ts";

/**
 * R22: the subscription renews within 120 days and something is open → clear it first, within five
 * business days but not after the renewal. At 90, 60, 30 and 7 days it is brought up again.
 */
export const renewal: Rule = {
  id: "R22",
  title: "Clear what is open before the renewal",
  priority: "risk",
  due: { businessDays: 5 },
  flag: "billing",
  findingsOf(view) {
    const { tickets, policy, today } = view;
    const open = tickets.filter((ticket) => !isSolved(ticket));
    const newest = open[0];
    const subscription = runningSubscriptionOf(view);
    if (newest === undefined || subscription === null) return [];
    const { event, renewsOn } = subscription;
    const days = daysBetween(today, renewsOn);
    const reached = policy.rules.renewalNoticeDays.filter((notice) => days <= notice);
    if (days < 0 || reached.length === 0) return [];
    const isSoon = renewsOn < addBusinessDays(today, 5, policy.schedule);
    const due = { code: "renewal-due", values: { days } } as const;
    return [
      {
        sourceTicketId: newest.id,
        evidenceKey: `${renewsOn}-${Math.min(...reached)}`,
        evidence: [
          { ...eventEvidenceOf(event, due, policy.timeZone), on: renewsOn },
          ...open.slice(0, factsShown - 1).map((ticket) => {
            const opened = { code: "ticket-opened", values: { ticket: ticket.id } } as const;
            return ticketEvidenceOf(ticket, opened, policy.timeZone);
          }),
        ],
        ...(isSoon ? { due: { on: renewsOn } } : {}),
        values: { on: renewsOn },
      },
    ];
  },
};
