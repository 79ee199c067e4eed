import { dayOf, daysBetween } from "./calendar.ts";
import type { LifecycleStage, Tenure } from "./care-context.ts";
import { type CustomerEvent, eventsOfKind, type SubscriptionEvent } from "./customer-event.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { isSolved, newestFirst } from "./tickets.ts";

/**
 * Where the customer stands: a prospect is not a customer yet by their record, or is new, has bought
 * nothing that we know of and has had nothing solved; onboarding is the first 30 days; after that,
 * how long ago they last wrote, ordered, used something or changed a subscription.
 *
 * Who cancelled every subscription has lapsed once the last of them has run out, whatever they
 * wrote since, until they order or subscribe again.
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
  if (hasRunOut(facts, policy.timeZone, at)) return "lapsed";
  const daysWithUs = tenure.known ? daysBetween(tenure.startedOn, today) : 0;
  const isNew = daysWithUs <= policy.lifecycle.onboardingDays;
  if (isNew) {
    return hasBought(facts, tenure, at) || tickets.some(isSolved) ? "onboarding" : "prospect";
  }
  const silentDays = silentDaysOf(facts, tenure, policy.timeZone, at);
  if (silentDays > policy.lifecycle.lapsedAfterDays) return "lapsed";
  return silentDays > policy.lifecycle.lapsingAfterDays ? "lapsing" : "active";
}

/** A start that stands in a field is a customer's; a day that stands for "none" is not. */
function hasBought({ customer, events }: CustomerFacts, tenure: Tenure, at: Instant): boolean {
  return (
    (tenure.known && tenure.source === "mapped-field") ||
    customer.mapped.loyaltyTier !== null ||
    (customer.mapped.lifetimeValue ?? 0) > 0 ||
    events.some(({ kind, at: on }) => on <= at && (kind === "order" || kind === "subscription"))
  );
}

/**
 * True once every subscription is cancelled and past its last day, with no order or subscription
 * since. A cancellation that names no plan ends all that were there; one without a last day ends
 * on its own.
 */
export function hasRunOut({ events }: CustomerFacts, timeZone: string, at: Instant): boolean {
  const subscriptions = eventsOfKind(events, "subscription", at);
  const cancellations: SubscriptionEvent[] = [];
  for (const event of subscriptions) {
    if (cancellations.some(({ plan }) => plan === event.plan)) continue;
    if (event.state !== "cancelled") return false;
    cancellations.push(event);
    if (event.plan === null) break;
  }
  const [newest] = cancellations;
  if (newest === undefined) return false;
  const today = dayOf(at, timeZone);
  return (
    cancellations.every((event) => (event.renewsOn ?? dayOf(event.at, timeZone)) < today) &&
    !events.some((event) => event.kind === "order" && event.at > newest.at && event.at <= at)
  );
}

/** Events by which a customer shows that they are still there; a count of nothing used is none. */
function isSignOfLife(event: CustomerEvent): boolean {
  return (
    event.kind === "order" ||
    event.kind === "subscription" ||
    (event.kind === "usage" && event.count > 0)
  );
}

function silentDaysOf(facts: CustomerFacts, tenure: Tenure, timeZone: string, at: Instant): number {
  const today = dayOf(at, timeZone);
  let newest = newestFirst(facts.tickets)[0]?.createdAt ?? null;
  for (const event of facts.events) {
    if (event.at > at || !isSignOfLife(event)) continue;
    newest = Math.max(newest ?? event.at, event.at);
  }
  if (newest !== null) return daysBetween(dayOf(newest, timeZone), today);
  return tenure.known ? daysBetween(tenure.startedOn, today) : 0;
}
