import type { LifecycleStage, LoyaltyTier, Tenure } from "./care-context.ts";
import type { CustomerFacts } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { englishOf, type Statement } from "./statements.ts";

/**
 * The customer's loyalty tier: the one recorded in the mapped field, else the highest whose points
 * are reached. Points come from months of tenure, good ratings and mapped lifetime value; nothing
 * takes points away, so loyalty never falls because somebody complained.
 *
 * A prospect has no tier.
 */
export function loyaltyTierOf(
  facts: CustomerFacts,
  tenure: Tenure,
  stage: LifecycleStage,
  policy: Policy,
): LoyaltyTier {
  const { loyaltyTier: mapped, fromOrganization } = facts.customer.mapped;
  if (mapped !== null) {
    const isShared = fromOrganization.includes("loyaltyTier");
    const statement: Statement = {
      code: isShared ? "tier-mapped-organization" : "tier-mapped",
      values: {},
    };
    return {
      known: true,
      tier: mapped,
      source: "mapped-field",
      reasons: [englishOf(statement)],
      statements: [statement],
      next: null,
      endsOn: null,
      after: null,
    };
  }
  if (stage === "prospect") return { known: false, reason: "prospect" };
  if (!tenure.known) return { known: false, reason: "no-tenure" };
  const contributions = contributionsOf(facts, tenure.months, policy);
  const points = contributions.reduce((sum, { points }) => sum + points, 0);
  const tiers = policy.loyalty.tiers;
  const reached = tiers.findLast((tier) => tier.points <= points);
  if (reached === undefined) return { known: false, reason: "no-tier-reached" };
  const next = tiers[tiers.indexOf(reached) + 1];
  const statements = contributions.map(({ statement }) => statement);
  const gap: Statement | null =
    next === undefined
      ? null
      : { code: "tier-gap", values: { points: Math.ceil(next.points - points) } };
  return {
    known: true,
    tier: reached.tier,
    source: "computed",
    reasons: statements.map(englishOf),
    statements,
    next:
      next === undefined || gap === null
        ? null
        : { tier: next.tier, gap: englishOf(gap), statement: gap },
    endsOn: null,
    after: null,
  };
}

type Contribution = { readonly points: number; readonly statement: Statement };

function contributionsOf(
  facts: CustomerFacts,
  months: number,
  policy: Policy,
): readonly Contribution[] {
  const { pointsPerMonth, pointsPerGoodRating, pointsPer100Spent } = policy.loyalty;
  // A policy may count in fractions; a tenth is enough to show.
  const tenurePoints = rounded(months * pointsPerMonth, 1);
  const count = facts.tickets.filter((ticket) => ticket.rating?.verdict === "good").length;
  const ratingPoints = rounded(count * pointsPerGoodRating, 1);
  const value = Math.max(0, facts.customer.mapped.lifetimeValue ?? 0);
  const valuePoints = rounded(Math.floor(value / 100) * pointsPer100Spent, 1);
  const all: readonly Contribution[] = [
    {
      points: tenurePoints,
      statement: { code: "tier-tenure", values: { months, points: tenurePoints } },
    },
    {
      points: ratingPoints,
      statement: { code: "tier-ratings", values: { count, points: ratingPoints } },
    },
    {
      points: valuePoints,
      statement: { code: "tier-value", values: { value, points: valuePoints } },
    },
  ];
  return all.filter(({ points }, index) => index === 0 || points > 0);
}
