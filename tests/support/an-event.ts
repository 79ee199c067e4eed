import type {
  ContactLeftEvent,
  FeatureShippedEvent,
  GoLiveEvent,
  NpsEvent,
  OrderEvent,
  PaymentEvent,
  RefundEvent,
  SetupStepEvent,
  SubscriptionEvent,
  SuggestionDismissedEvent,
  UsageEvent,
} from "../../src/care/customer-event.ts";
import type { RuleId } from "../../src/care/rules.ts";
import { daysAgo } from "./clock.ts";

/** An order of 80 so many days ago. */
export function anOrder(days: number, changes: Partial<OrderEvent> = {}): OrderEvent {
  return {
    kind: "order",
    id: `order-${days}`,
    at: daysAgo(days),
    amount: 80,
    product: null,
    ...changes,
  };
}

/** Twenty given back so many days ago. */
export function aRefund(days: number): RefundEvent {
  return { kind: "refund", id: `refund-${days}`, at: daysAgo(days), amount: 20 };
}

/** A subscription that started a year ago and does not run out. */
export function aSubscription(changes: Partial<SubscriptionEvent> = {}): SubscriptionEvent {
  return {
    kind: "subscription",
    id: `subscription-${changes.state ?? "started"}`,
    at: daysAgo(365),
    state: "started",
    plan: "Commuter",
    renewsOn: null,
    ...changes,
  };
}

/** A payment so many days ago. */
export function aPayment(state: PaymentEvent["state"], days: number): PaymentEvent {
  return { kind: "payment", id: `payment-${days}`, at: daysAgo(days), state };
}

/** An answer to the recommendation question so many days ago, without words. */
export function anAnswer(score: number, days = 3, changes: Partial<NpsEvent> = {}): NpsEvent {
  return {
    kind: "nps",
    id: `answer-${days}`,
    at: daysAgo(days),
    score,
    reading: null,
    ...changes,
  };
}

/** Use of something so many days ago. */
export function someUsage(count: number, days: number, feature: string | null = null): UsageEvent {
  return {
    kind: "usage",
    id: `usage-${feature ?? "all"}-${days}`,
    at: daysAgo(days),
    count,
    feature,
  };
}

/** A step of setting up, done yesterday. */
export function aSetupStep(step: string): SetupStepEvent {
  return { kind: "setup-step", id: `step-${step}`, at: daysAgo(1), step };
}

/** In use since so many days ago. */
export function aGoLive(days: number): GoLiveEvent {
  return { kind: "go-live", id: `go-live-${days}`, at: daysAgo(days), product: null };
}

/** The main contact left so many days ago. */
export function aContactLeft(days: number): ContactLeftEvent {
  return { kind: "contact-left", id: `left-${days}`, at: daysAgo(days), role: "admin" };
}

/** Reports came so many days ago. */
export function aFeature(
  days: number,
  changes: Partial<FeatureShippedEvent> = {},
): FeatureShippedEvent {
  return {
    kind: "feature-shipped",
    id: `feature-${days}`,
    at: daysAgo(days),
    feature: "Reports",
    ticketId: null,
    ...changes,
  };
}

/** An agent said no to a suggestion so many days ago. */
export function aDismissal(
  rule: RuleId,
  evidenceKey: string,
  days: number,
): SuggestionDismissedEvent {
  return {
    kind: "suggestion-dismissed",
    id: `dismissed-${rule}-${days}`,
    at: daysAgo(days),
    rule,
    evidenceKey,
    reason: "not-true",
    ticketId: null,
  };
}
