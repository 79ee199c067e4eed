import { dayOf, daysBetween } from "../calendar.ts";
import { eventsOfKind, type PaymentEvent, type SubscriptionEvent } from "../customer-event.ts";
import { eventEvidenceOf, recordEvidenceOf } from "../evidence.ts";
import type { Evidence } from "../figure.ts";
import { lastSignOf, signEvidenceOf } from "../last-sign.ts";
import { rounded } from "../rounded.ts";
import { usageChangeOf } from "../usage-change.ts";
import { type HealthView, type Reading, within100 } from "./reading.ts";

/**
 * How lately the customer wrote or did something: 100 until the silence counts as lapsing, from
 * there down to 0 where it counts as lapsed. Of somebody of whom nothing came yet, since they came.
 */
export function engagementReadingOf(view: HealthView): Reading | null {
  const { policy, tenure, today, at } = view;
  const sign = lastSignOf(view.facts, at);
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

/** That a subscription ran out, on the day on which it did. */
export function endEvidenceOf(subscription: SubscriptionEvent, timeZone: string): Evidence {
  const statement = { code: "renewal-passed", values: {} } as const;
  const evidence = eventEvidenceOf(subscription, statement, timeZone);
  return { ...evidence, on: subscription.renewsOn ?? evidence.on };
}
