import { dayOf, daysBetween } from "./calendar.ts";
import type { LifecycleStage, Tenure } from "./care-context.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { isSolved, newestFirst } from "./tickets.ts";

/**
 * Where the customer stands: a prospect is not a customer yet by their record, or is new, has bought
 * nothing that we know of and has had nothing solved; onboarding is the first 30 days; after that,
 * how long ago they last wrote.
 *
 * Orders are not known here, so silence is measured by contact, not by purchase.
 */
export function lifecycleStageOf(
  facts: CustomerFacts,
  tenure: Tenure,
  policy: Policy,
  at: Instant,
): LifecycleStage {
  const { customer, tickets } = facts;
  if (customer.tags.some((tag) => policy.tags.prospect.includes(tag))) return "prospect";
  if (!tenure.known && tenure.reason === "starts-later") return "prospect";
  const today = dayOf(at, policy.timeZone);
  const daysWithUs = tenure.known ? daysBetween(tenure.startedOn, today) : 0;
  const { mapped } = customer;
  const hasBought =
    mapped.customerSinceOn !== null ||
    mapped.loyaltyTier !== null ||
    (mapped.lifetimeValue ?? 0) > 0;
  const isNew = daysWithUs <= policy.lifecycle.onboardingDays;
  if (isNew) return hasBought || tickets.some(isSolved) ? "onboarding" : "prospect";
  const silentDays = silentDaysOf(facts, tenure, policy.timeZone, today);
  if (silentDays > policy.lifecycle.lapsedAfterDays) return "lapsed";
  return silentDays > policy.lifecycle.lapsingAfterDays ? "lapsing" : "active";
}

function silentDaysOf(
  facts: CustomerFacts,
  tenure: Tenure,
  timeZone: string,
  today: string,
): number {
  const newest = newestFirst(facts.tickets)[0];
  if (newest !== undefined) return daysBetween(dayOf(newest.createdAt, timeZone), today);
  return tenure.known ? daysBetween(tenure.startedOn, today) : 0;
}
