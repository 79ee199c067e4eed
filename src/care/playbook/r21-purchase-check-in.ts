import { addDays, dayOf, millisecondsInDay } from "../calendar.ts";
import {
  type CustomerEvent,
  eventsOfKind,
  type GoLiveEvent,
  type OrderEvent,
  type SubscriptionEvent,
} from "../customer-event.ts";
import { eventEvidenceOf, recordEvidenceOf } from "../evidence.ts";
import type { Instant, TicketFacts } from "../facts.ts";
import { contactsOf, currentTicketOf } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule, RuleView } from "./rule.ts";

/**
 * R21: two to three weeks after an order, the start of a subscription or a go-live nobody has
 * written since → ask how it is working out, on the fourteenth day. Silent once money was given back
 * or the subscription cancelled, and where nobody knows who wrote.
 */
export const purchaseCheckIn: Rule = {
  id: "R21",
  title: "Ask how it is working out",
  priority: "care",
  due: { businessDays: 0 },
  flag: null,
  findingsOf(view) {
    const { facts, tickets, policy, today } = view;
    if (facts.gaps.includes("tickets-not-given")) return [];
    const { purchaseCheckInDay, purchaseCheckInWindowDays } = policy.rules;
    const quietSince = Math.max(lastContactAtOf(tickets), lastReturnAtOf(view));
    const due = occasionsOf(view).filter((occasion) => {
      if (occasion.at <= quietSince) return false;
      const on = addDays(dayOf(occasion.at, policy.timeZone), purchaseCheckInDay);
      return on <= today && today <= addDays(on, purchaseCheckInWindowDays);
    });
    return findingsFor(due, (occasion) => {
      const on = dayOf(occasion.at, policy.timeZone);
      const statement = { code: statementCodes[occasion.kind], values: {} };
      const quiet = { code: "nobody-wrote", values: {} } as const;
      return {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: occasion.id,
        evidence: [
          eventEvidenceOf(occasion, statement, policy.timeZone),
          recordEvidenceOf(facts.customer.id, on, quiet),
        ],
        due: { on: addDays(on, purchaseCheckInDay) },
        values: { on },
      };
    });
  },
};

type Occasion = OrderEvent | SubscriptionEvent | GoLiveEvent;

const statementCodes = {
  order: "order-placed",
  subscription: "subscription-started",
  "go-live": "went-live",
} as const;

/** The newest first; those so old that no day could fit are left out before days are counted. */
function occasionsOf({ facts, policy, at }: RuleView): readonly Occasion[] {
  const { purchaseCheckInDay, purchaseCheckInWindowDays } = policy.rules;
  const days = purchaseCheckInDay + purchaseCheckInWindowDays + 2;
  const since = at - days * millisecondsInDay;
  const started = eventsOfKind(facts.events, "subscription", at).filter(
    ({ state }) => state === "started",
  );
  return [
    ...eventsOfKind(facts.events, "order", at),
    ...started,
    ...eventsOfKind(facts.events, "go-live", at),
  ]
    .filter((event) => event.at >= since)
    .sort((a, b) => b.at - a.at);
}

/** When anybody last opened a ticket or wrote in public; minus infinity where nobody ever did. */
function lastContactAtOf(tickets: readonly TicketFacts[]): Instant {
  let last = Number.NEGATIVE_INFINITY;
  for (const { createdAt, messages } of contactsOf(tickets)) {
    last = Math.max(last, createdAt);
    for (const { sentAt, isPublic } of messages) if (isPublic) last = Math.max(last, sentAt);
  }
  return last;
}

function lastReturnAtOf({ facts, at }: RuleView): Instant {
  const isReturn = (event: CustomerEvent) =>
    event.kind === "refund" || (event.kind === "subscription" && event.state === "cancelled");
  return facts.events.reduce(
    (last, event) => (event.at <= at && isReturn(event) ? Math.max(last, event.at) : last),
    Number.NEGATIVE_INFINITY,
  );
}
