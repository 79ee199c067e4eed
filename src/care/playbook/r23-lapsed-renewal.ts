import { daysBetween } from "../calendar.ts";
import { eventEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Rule } from "./rule.ts";
import { runningSubscriptionOf } from "./running-subscription.ts";

/**
 * R23: the subscription ran out one to five days ago, neither renewed nor cancelled → its owner
 * talks to them, within five business days.
 */
export const lapsedRenewal: Rule = {
  id: "R23",
  title: "Win back the subscription that ran out",
  priority: "risk",
  due: { businessDays: 5 },
  flag: "billing",
  findingsOf(view) {
    const { tickets, policy, today } = view;
    const subscription = runningSubscriptionOf(view);
    if (subscription === null) return [];
    const { event, renewsOn } = subscription;
    const days = daysBetween(renewsOn, today);
    if (days < 1 || days > policy.rules.renewalLapsedDays) return [];
    const passed = { code: "renewal-passed", values: {} } as const;
    const started = { code: "subscription-started", values: {} } as const;
    const evidence = { ...eventEvidenceOf(event, passed, policy.timeZone), on: renewsOn };
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: renewsOn,
        evidence:
          event.state === "started"
            ? [evidence, eventEvidenceOf(event, started, policy.timeZone)]
            : [evidence],
        values: { on: renewsOn },
      },
    ];
  },
};
