import { dayOf, daysBetween } from "../calendar.ts";
import {
  type CustomerEvent,
  eventsOfKind,
  type PaymentEvent,
  type SubscriptionEvent,
} from "../customer-event.ts";
import {
  eventEvidenceOf,
  messageEvidenceOf,
  recordEvidenceOf,
  ticketEvidenceOf,
} from "../evidence.ts";
import type { Instant, MessageFacts, TicketFacts } from "../facts.ts";
import type { Evidence } from "../figure.ts";
import { rounded } from "../rounded.ts";
import { usageChangeOf } from "../usage-change.ts";
import { type HealthView, type Reading, within100 } from "./reading.ts";

/** What somebody must do themselves: payments and renewals come of their own accord. */
const signsOfLife: readonly CustomerEvent["kind"][] = [
  "order",
  "nps",
  "usage",
  "setup-step",
  "go-live",
];

/**
 * How lately the customer wrote or did something: 100 until the silence counts as lapsing, from
 * there down to 0 where it counts as lapsed. Of somebody of whom nothing came yet, since they came.
 */
export function engagementReadingOf(view: HealthView): Reading | null {
  const { policy, tenure, today } = view;
  const sign = lastSignOf(view);
  const startedOn = tenure.known ? tenure.startedOn : null;
  const lastOn = sign === null ? startedOn : dayOf(sign.at, policy.timeZone);
  if (lastOn === null) return null;
  const { lapsingAfterDays, lapsedAfterDays } = policy.lifecycle;
  const fallDays = Math.max(1, lapsedAfterDays - lapsingAfterDays);
  const silentDays = daysBetween(lastOn, today);
  return {
    value: within100((1 - (silentDays - lapsingAfterDays) / fallDays) * 100),
    evidence: () => [
      sign === null
        ? recordEvidenceOf(view.facts.customer.id, lastOn, { code: "nobody-wrote", values: {} })
        : signEvidenceOf(sign, policy.timeZone),
    ],
  };
}

/** Something that the customer did: opened a ticket, wrote a message in one, or caused an event. */
type Sign = { readonly at: Instant } & (
  | { readonly ticket: TicketFacts; readonly message: MessageFacts | null }
  | { readonly event: CustomerEvent }
);

function lastSignOf({ facts, tickets, at }: HealthView): Sign | null {
  let last: Sign | null = null;
  for (const ticket of tickets) {
    if (last === null || ticket.createdAt > last.at) {
      last = { at: ticket.createdAt, ticket, message: null };
    }
    for (const message of ticket.messages) {
      if (message.sentAt > last.at && message.by === "customer" && message.isPublic) {
        last = { at: message.sentAt, ticket, message };
      }
    }
  }
  for (const event of facts.events) {
    if (event.at <= at && (last === null || event.at > last.at) && isSignOfLife(event)) {
      last = { at: event.at, event };
    }
  }
  return last;
}

function isSignOfLife(event: CustomerEvent): boolean {
  return signsOfLife.includes(event.kind) && !(event.kind === "usage" && event.count <= 0);
}

function signEvidenceOf(sign: Sign, timeZone: string): Evidence {
  const seen = { code: "last-seen", values: {} } as const;
  if ("event" in sign) return eventEvidenceOf(sign.event, seen, timeZone);
  const { ticket, message } = sign;
  if (message !== null) return messageEvidenceOf(ticket, message, "last-seen", timeZone);
  const statement = { code: "last-contact", values: { ticket: ticket.id } } as const;
  return ticketEvidenceOf(ticket, statement, timeZone);
}

/** How much is used against before: 100 where it is no less, 0 where nothing is used any more. */
export function usageReadingOf({ facts, policy, at }: HealthView): Reading | null {
  const change = usageChangeOf(facts.events, policy, at);
  if (change === null) return null;
  return {
    value: within100(100 + change.percent),
    evidence: () =>
      (["now", "base"] as const).map((when) => {
        const values = { count: rounded(change[when], 1) };
        return eventEvidenceOf(change.newest, { code: `usage-${when}`, values }, policy.timeZone);
      }),
  };
}

const oneBillingTrouble = 25;

/**
 * Whether the money is in order: 100; 25 where the newest payment failed or no subscription runs
 * any more, 0 where both is so. Known as soon as there was a payment, a subscription or an order.
 */
export function billingReadingOf({ facts, policy, at, today }: HealthView): Reading | null {
  const payment = eventsOfKind(facts.events, "payment", at)[0];
  const subscriptions = newestOfEachPlan(eventsOfKind(facts.events, "subscription", at));
  const order = eventsOfKind(facts.events, "order", at)[0];
  const subscription = subscriptions[0];
  if (payment === undefined && subscription === undefined && order === undefined) return null;
  const zone = policy.timeZone;
  const hasFailed = payment?.state === "failed";
  const hasLapsed =
    subscription !== undefined && subscriptions.every((plan) => hasEnded(plan, today));
  const troubles = Number(hasFailed) + Number(hasLapsed);
  return {
    value: troubles === 0 ? 100 : troubles === 1 ? oneBillingTrouble : 0,
    evidence: () => {
      if (hasFailed || hasLapsed) {
        return [
          ...(hasFailed ? [paymentEvidenceOf(payment, zone)] : []),
          ...(hasLapsed ? [endEvidenceOf(subscription, zone)] : []),
        ];
      }
      if (payment !== undefined) return [paymentEvidenceOf(payment, zone)];
      if (subscription !== undefined) {
        const statement = { code: "subscription-started", values: {} } as const;
        return [eventEvidenceOf(subscription, statement, zone)];
      }
      const statement = { code: "order-placed", values: {} } as const;
      return order === undefined ? [] : [eventEvidenceOf(order, statement, zone)];
    },
  };
}

/** Somebody who changed from one plan to another, or has several, is judged by the one that runs. */
function newestOfEachPlan(newestFirst: readonly SubscriptionEvent[]): readonly SubscriptionEvent[] {
  const plans = new Map<string | null, SubscriptionEvent>();
  for (const event of newestFirst) if (!plans.has(event.plan)) plans.set(event.plan, event);
  return [...plans.values()];
}

/** A cancelled one still runs until its day. */
function hasEnded({ state, renewsOn }: SubscriptionEvent, today: string): boolean {
  return renewsOn === null ? state === "cancelled" : renewsOn < today;
}

function paymentEvidenceOf(payment: PaymentEvent, timeZone: string): Evidence {
  const code = payment.state === "failed" ? "payment-failed" : "payment-made";
  return eventEvidenceOf(payment, { code, values: {} }, timeZone);
}

/** On the day on which it ran out. */
function endEvidenceOf(subscription: SubscriptionEvent, timeZone: string): Evidence {
  const statement = { code: "renewal-passed", values: {} } as const;
  const evidence = eventEvidenceOf(subscription, statement, timeZone);
  return { ...evidence, on: subscription.renewsOn ?? evidence.on };
}
