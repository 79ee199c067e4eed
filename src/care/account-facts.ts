import type { PurchaseModel } from "./purchase-model.ts";
import type { RfmBounds } from "./rfm.ts";
import type { RuleOutcome } from "./rule-outcomes.ts";

/** What is known of all customers of an account together, and of its team's experience. */
export type AccountFacts = {
  /** `null`: too few customers bought again, or nobody fitted one. */
  readonly purchaseModel: PurchaseModel | null;
  readonly rfmBounds: RfmBounds | null;
  /** How suggestions of each rule went; a rule without any is absent. */
  readonly ruleOutcomes: readonly RuleOutcome[];
};

/** An account of which nothing is known beyond the customer at hand. */
export const unknownAccount: AccountFacts = {
  purchaseModel: null,
  rfmBounds: null,
  ruleOutcomes: [],
};
