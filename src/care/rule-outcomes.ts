import type { AccountFacts } from "./account-facts.ts";
import type { MutedRule } from "./care-context.ts";
import type { DismissalReason } from "./customer-event.ts";
import type { RuleId } from "./rules.ts";

/** A share with the interval in which it lies with 95 % confidence. */
export type Share = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
};

/** What became of one rule's suggestions, over an account. */
export type RuleOutcome = {
  readonly rule: RuleId;
  /** How often it was suggested; `null` where nobody counted. */
  readonly suggested: number | null;
  /** Accepted as it was. */
  readonly accepted: number;
  /** Accepted after a change. */
  readonly edited: number;
  readonly dismissed: Readonly<Record<DismissalReason, number>>;
  readonly done: number;
  /** Of the done ones, what the customer did within the days after. */
  readonly ratedGood: number;
  readonly ratedBad: number;
  readonly reopened: number;
  readonly contactedAgain: number;
  /** Accepted or edited, of all that were decided; `null` while none was. */
  readonly precision: Share | null;
  /** True where even the upper end of the precision lies under the policy's floor. */
  readonly isMuted: boolean;
};

/** The rules that the account's own experience mutes, with what speaks against each. */
export function mutedRulesOf({ ruleOutcomes }: AccountFacts): readonly MutedRule[] {
  return ruleOutcomes.flatMap(({ rule, precision, isMuted }) =>
    isMuted && precision !== null ? [{ rule, precision }] : [],
  );
}
