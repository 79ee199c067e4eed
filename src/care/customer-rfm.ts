import type { Rfm } from "./care-lens.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { purchaseOrdersOf, purchaseTermsOf } from "./purchase-orders.ts";
import { rfmScoreOf, rfmValuesOf } from "./rfm.ts";

/**
 * How recently, how often and for how much the customer bought, by the fifths of their account.
 *
 * Somebody who bought nothing within the policy's window has no scores, nor has one of whose orders
 * in it an amount is not known; fifths of fewer customers than the policy asks for say nothing.
 */
export function rfmOf(facts: CustomerFacts, policy: Policy, at: Instant): Rfm {
  const terms = purchaseTermsOf(policy, at);
  const orders = purchaseOrdersOf(facts.events);
  const values = rfmValuesOf(orders, terms);
  if (values === null) {
    // Whoever has values with any amount at all lacks the amount and not the order.
    const priced = orders.map((order) => ({ ...order, amount: order.amount ?? 0 }));
    const hasBought = rfmValuesOf(priced, terms) !== null;
    return { known: false, reason: hasBought ? "not-recorded" : "no-orders" };
  }
  const bounds = facts.account.rfmBounds;
  if (bounds === null || bounds.customers < policy.value.rfmMinimumCustomers) {
    return { known: false, reason: "too-few-customers" };
  }
  return { known: true, ...rfmScoreOf(values, bounds), customers: bounds.customers };
}
