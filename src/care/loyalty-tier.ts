import { monthsBetween } from "./calendar.ts";
import type { LifecycleStage, LoyaltyTier, Tenure } from "./care-context.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Unknown } from "./figure.ts";
import { lifetimeValueOf } from "./lifetime-value.ts";
import { type Earnings, pointsOf, pointsStatementsOf } from "./loyalty-points.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { type CountedPurchase, purchasesWithin, spendOf } from "./spend.ts";
import { englishOf, type Statement } from "./statements.ts";
import { tierKeyOf } from "./tier-key.ts";

type KnownTier = LoyaltyTier & { readonly known: true };

/** What the customer has earned, and what of it will no longer count some day. */
type Reckoning = {
  readonly known: true;
  readonly startedOn: string;
  readonly earnings: Earnings;
  /** The first to leave first; none where everything counts for ever. */
  readonly ending: readonly CountedPurchase[];
};

/**
 * The customer's loyalty tier: the one recorded in the mapped field, else the highest whose points
 * are reached. Points come from months of tenure, good ratings and lifetime value; where the policy
 * sets a window, from what was spent within it instead. Only a refund or the end of that window
 * takes points away, so loyalty never falls because somebody complained.
 *
 * A prospect has no tier. A recorded tier has a next one where the policy knows the tier and the
 * points for the next are still to come.
 */
export function loyaltyTierOf(
  facts: CustomerFacts,
  standing: { readonly tenure: Tenure; readonly lifecycleStage: LifecycleStage },
  policy: Policy,
  at: Instant,
): LoyaltyTier {
  const reckoning = reckoningOf(facts, standing, policy, at);
  const { loyaltyTier, fromOrganization } = facts.customer.mapped;
  if (loyaltyTier === null) {
    return reckoning.known ? earnedTierOf(reckoning, policy.loyalty) : reckoning;
  }
  const isOfOrganization = fromOrganization.includes("loyaltyTier");
  const statement: Statement = {
    code: isOfOrganization ? "tier-mapped-organization" : "tier-mapped",
    values: {},
  };
  return {
    known: true,
    tier: loyaltyTier,
    source: "mapped-field",
    reasons: [englishOf(statement)],
    statements: [statement],
    next: reckoning.known ? nextAfterRecorded(loyaltyTier, reckoning, policy.loyalty) : null,
    endsOn: null,
    after: null,
  };
}

function reckoningOf(
  facts: CustomerFacts,
  { tenure, lifecycleStage }: { readonly tenure: Tenure; readonly lifecycleStage: LifecycleStage },
  policy: Policy,
  at: Instant,
): Reckoning | Unknown {
  if (lifecycleStage === "prospect") return { known: false, reason: "prospect" };
  if (!tenure.known) return { known: false, reason: "no-tenure" };
  const { startedOn, months } = tenure;
  const goodRatings = facts.tickets.filter(({ rating }) => rating?.verdict === "good").length;
  const windowMonths = policy.loyalty.spendWindowMonths;
  if (windowMonths === null) {
    const lifetime = lifetimeValueOf(facts, policy, at);
    const value = lifetime.known ? lifetime.value : 0;
    return { known: true, startedOn, earnings: { months, goodRatings, value }, ending: [] };
  }
  const ending = purchasesWithin(facts, windowMonths, { at, timeZone: policy.timeZone });
  const earnings = { months, goodRatings, value: spendOf(ending) };
  return { known: true, startedOn, earnings, ending };
}

function earnedTierOf(reckoning: Reckoning, loyalty: Policy["loyalty"]): LoyaltyTier {
  const { earnings } = reckoning;
  const points = pointsOf(earnings, loyalty);
  const index = tierIndexAt(points.total, loyalty);
  const tier = loyalty.tiers[index]?.tier;
  if (tier === undefined) return { known: false, reason: "no-tier-reached" };
  const end = endOf(reckoning, index, loyalty);
  const statements = [
    ...pointsStatementsOf(earnings, points, loyalty),
    ...(end === null ? [] : [end.statement]),
  ];
  return {
    known: true,
    tier,
    source: "computed",
    reasons: statements.map(englishOf),
    statements,
    next: nextOf(index, points.total, loyalty),
    endsOn: end?.on ?? null,
    after: end?.after ?? null,
  };
}

/** −1 where not even the lowest tier is reached. */
function tierIndexAt(points: number, { tiers }: Policy["loyalty"]): number {
  return tiers.findLastIndex((tier) => tier.points <= points);
}

function nextOf(index: number, points: number, { tiers }: Policy["loyalty"]): KnownTier["next"] {
  const next = tiers[index + 1];
  if (next === undefined || next.points <= points) return null;
  const missing = Math.ceil(rounded(next.points - points, 1));
  const statement: Statement = { code: "tier-gap", values: { points: missing } };
  return { tier: next.tier, gap: englishOf(statement), statement };
}

function nextAfterRecorded(
  recorded: string,
  { earnings }: Reckoning,
  loyalty: Policy["loyalty"],
): KnownTier["next"] {
  const wanted = tierKeyOf(recorded);
  const index = loyalty.tiers.findIndex(({ tier }) => tierKeyOf(tier) === wanted);
  return index === -1 ? null : nextOf(index, pointsOf(earnings, loyalty).total, loyalty);
}

/**
 * The first day on which an order leaves the window and the tier is then a lower one, with the
 * tenure of that day; `null` where the tier outlasts them all.
 */
function endOf(
  { startedOn, earnings, ending }: Reckoning,
  now: number,
  loyalty: Policy["loyalty"],
) {
  let value = earnings.value;
  for (const [position, { leavesOn, amount }] of ending.entries()) {
    value = rounded(value - amount, 2);
    // Whatever leaves on the same day is gone with it.
    if (ending[position + 1]?.leavesOn === leavesOn) continue;
    const months = monthsBetween(startedOn, leavesOn);
    const index = tierIndexAt(pointsOf({ ...earnings, months, value }, loyalty).total, loyalty);
    if (index >= now) continue;
    const after = loyalty.tiers[index]?.tier ?? null;
    const statement: Statement = {
      code: "tier-ends",
      values: { on: leavesOn, tier: after ?? "–" },
    };
    return { on: leavesOn, after, statement };
  }
  return null;
}
