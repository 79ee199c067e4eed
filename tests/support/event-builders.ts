import type {
  NpsEvent,
  OrderEvent,
  RefundEvent,
  SubscriptionEvent,
  UsageEvent,
} from "../../src/care/customer-event.ts";
import { at } from "./clock.ts";

/** An order of a day; its id is the day unless said otherwise. */
export function anOrder(
  on: string,
  amount: number | null = 100,
  changes: Partial<OrderEvent> = {},
): OrderEvent {
  return { kind: "order", id: `order-${on}`, at: at(on), amount, product: null, ...changes };
}

/** Money given back on a day. */
export function aRefund(on: string, amount: number): RefundEvent {
  return { kind: "refund", id: `refund-${on}`, at: at(on), amount };
}

/** A change of a subscription on a day, which does not run out unless said otherwise. */
export function aSubscription(
  on: string,
  state: SubscriptionEvent["state"],
  changes: Partial<SubscriptionEvent> = {},
): SubscriptionEvent {
  return {
    kind: "subscription",
    id: `subscription-${on}-${state}`,
    at: at(on),
    state,
    plan: null,
    renewsOn: null,
    ...changes,
  };
}

/** Used once on a day. */
export function aUsage(on: string): UsageEvent {
  return { kind: "usage", id: `usage-${on}`, at: at(on), count: 1, feature: null };
}

/** An answer to the recommendation question on a day, without words. */
export function anNpsAnswer(on: string, score: number): NpsEvent {
  return { kind: "nps", id: `nps-${on}`, at: at(on), score, reading: null };
}
