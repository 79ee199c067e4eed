import type { Health } from "./care-context.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** How well the relationship stands. */
export function healthOf(_facts: CustomerFacts, _policy: Policy, _at: Instant): Health {
  return { known: false, reason: "too-few-signals" };
}
