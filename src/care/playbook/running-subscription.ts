import { eventsOfKind, type SubscriptionEvent } from "../customer-event.ts";
import type { RuleView } from "./rule.ts";

/** A subscription that runs out on a day unless it is renewed. */
export type RunningSubscription = { readonly event: SubscriptionEvent; readonly renewsOn: string };

/**
 * What R22 and R23 share: the newest subscription that was not cancelled since; `null` where there is
 * none, or it does not run out.
 *
 * Who changes from one plan to another cancels the old one, often after starting the new: that ends
 * no other plan. A cancellation that names no plan ends all; one that does may mean also what earlier
 * events without a plan told of.
 */
export function runningSubscriptionOf({ facts, at }: RuleView): RunningSubscription | null {
  const cancelled = new Set<string>();
  for (const event of eventsOfKind(facts.events, "subscription", at)) {
    const { state, plan, renewsOn } = event;
    if (state === "cancelled") {
      if (plan === null) return null;
      cancelled.add(plan);
    } else if (plan === null ? cancelled.size === 0 : !cancelled.has(plan)) {
      return renewsOn === null ? null : { event, renewsOn };
    }
  }
  return null;
}
