import { dayOf } from "./calendar.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { healthOf } from "./health.ts";
import { lifecycleStageOf } from "./lifecycle-stage.ts";
import { loyaltyTierOf } from "./loyalty-tier.ts";
import { orderedFacts } from "./ordered-facts.ts";
import type { RuleView } from "./playbook/rule.ts";
import type { Policy } from "./policy.ts";
import { tenureOf } from "./tenure.ts";

/** Where a customer stands: the facts in order, and the figures that rules look at. */
export type RuleFigures = Omit<RuleView, "cues" | "settled">;

/** The figures that suggestions need, and no others: a replay asks for them day after day. */
export function ruleFiguresOf(given: CustomerFacts, policy: Policy, at: Instant): RuleFigures {
  const facts = orderedFacts(given);
  const tenure = tenureOf(facts, policy.timeZone, at);
  const lifecycleStage = lifecycleStageOf(facts, tenure, policy, at);
  return {
    facts,
    policy,
    at,
    today: dayOf(at, policy.timeZone),
    tenure,
    lifecycleStage,
    loyaltyTier: loyaltyTierOf(facts, { tenure, lifecycleStage }, policy, at),
    health: healthOf(facts, policy, at),
    tickets: facts.tickets,
  };
}
