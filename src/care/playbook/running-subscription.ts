import { eventsOfKind, type SubscriptionEvent } from "../customer-event.ts";
import type { RuleView } from "./rule.ts";

/** A subscription that runs out on a day unless it is renewed. */
export type RunningSubscription = { readonly event: SubscriptionEvent; readonly renewsOn: string };

/**
 * What R22 and R23 share: the subscription as its newest event tells it; `null` where there is none,
 * it was cancelled, or it does not run out.
 */
export function runningSubscriptionOf({ facts, at }: RuleView): RunningSubscription | null {
  const event = eventsOfKind(facts.events, "subscription", at)[0];
  if (event === undefined || event.state === "cancelled" || event.renewsOn === null) return null;
  return { event, renewsOn: event.renewsOn };
}
