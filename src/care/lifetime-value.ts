import type { LifetimeValue, PredictedValue, Rfm } from "./care-context.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** What the customer has spent to date: the mapped field. */
export function lifetimeValueOf(
  facts: CustomerFacts,
  _policy: Policy,
  _at: Instant,
): LifetimeValue {
  const value = facts.customer.mapped.lifetimeValue;
  return value === null
    ? { known: false, reason: "not-recorded" }
    : { known: true, value, source: "mapped-field", samples: 0, evidence: [] };
}

export function predictedValueOf(
  _facts: CustomerFacts,
  _policy: Policy,
  _at: Instant,
): PredictedValue {
  return { known: false, reason: "no-purchase-model" };
}

export function rfmOf(_facts: CustomerFacts, _policy: Policy, _at: Instant): Rfm {
  return { known: false, reason: "too-few-customers" };
}
