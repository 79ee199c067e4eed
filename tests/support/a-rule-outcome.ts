import type { RuleOutcome } from "../../src/care/rule-outcomes.ts";
import type { RuleId } from "../../src/care/rules.ts";

/** What became of forty suggestions of a rule, most of which were dismissed. */
export function ruleOutcomeOf(rule: RuleId, isMuted: boolean): RuleOutcome {
  return {
    rule,
    accepted: 4,
    edited: 0,
    dismissed: {
      "not-true": 36,
      "already-done": 0,
      "bad-moment": 0,
      "not-helpful": 0,
      other: 0,
    },
    done: 4,
    watched: 0,
    ratedGood: 0,
    ratedBad: 0,
    reopened: 0,
    contactedAgain: 0,
    precision: { value: 0.1, low: 0.04, high: 0.23, samples: 40 },
    helped: null,
    isMuted,
  };
}
