import { dayOf, daysBetween } from "./calendar.ts";
import type { LifecycleStage, Tenure } from "./care-context.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { isSolved } from "./tickets.ts";

/**
 * Where the customer stands: a prospect has bought nothing that we know of and has had nothing
 * solved yet; onboarding is the first 30 days; after that, how long ago they last wrote.
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
  const today = dayOf(at, policy.timeZone);
  const daysWithUs = tenure.known ? daysBetween(tenure.startedOn, today) : 0;
  const { mapped } = customer;
  const hasBought =
    (mapped.customerSinceOn !== null && mapped.customerSinceOn <= today) ||
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
  const newest = facts.tickets.reduce((latest, ticket) => Math.max(latest, ticket.createdAt), -1);
  if (newest >= 0) return daysBetween(dayOf(newest, timeZone), today);
  return tenure.known ? daysBetween(tenure.startedOn, today) : 0;
}
