import type { RuleOutcome } from "../../../care/rule-outcomes.ts";
import { smallestGroup } from "../../../care/team/cell.ts";
import type { Outcome } from "../../../contract/team-routes.ts";
import type { Deps } from "../../deps.ts";
import type { Asked } from "../serve.ts";

/** What became of the account's suggestions, as it was computed last. */
export function outcomesHandler({ accountFigures }: Deps) {
  return async ({ account }: Asked): Promise<{ readonly outcomes: readonly Outcome[] }> => ({
    outcomes: accountFigures.of(account.id).ruleOutcomes.map(outcomeOf),
  });
}

/** Of few decisions, one could tell who made them. */
function outcomeOf(outcome: RuleOutcome): Outcome {
  const { rule, accepted, edited, dismissed, done, watched, precision, helped, isMuted } = outcome;
  const decided = Object.values(dismissed).reduce((sum, count) => sum + count, accepted + edited);
  if (decided < smallestGroup) return { known: false, rule, reason: "too-few" };
  return {
    known: true,
    rule,
    accepted,
    edited,
    dismissed,
    done,
    precision,
    helped: watched < smallestGroup ? null : helped,
    isMuted,
  };
}
