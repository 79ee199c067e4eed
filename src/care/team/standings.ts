import type { LifecycleStage } from "../care-context.ts";
import type { CustomerFacts, Instant } from "../facts.ts";
import { factsAt } from "../facts-at.ts";
import { lifecycleStageOf } from "../lifecycle-stage.ts";
import type { Policy } from "../policy.ts";
import { purchasesOf, spendOf } from "../spend.ts";
import { tenureOf } from "../tenure.ts";
import { endOfMonth, type Month, monthOf, monthsUpTo } from "./month.ts";

/** How a customer stood at the end of a month. */
export type Standing = {
  /** `null` before anything was known of them. */
  readonly stage: LifecycleStage | null;
  /** By orders and refunds to that day; `null` where there are none. */
  readonly lifetimeValue: number | null;
};

/** This month and the two years before it, with the end of the month before those. */
export const keptMonths = 26;

/** The months of which standings are kept, oldest first; the last is the month of the moment. */
export function keptMonthsAt(at: Instant, timeZone: string): readonly Month[] {
  return monthsUpTo(monthOf(at, timeZone), keptMonths);
}

/**
 * How a customer stood at the end of each kept month, oldest first, and at the moment itself for the
 * month that is not over.
 *
 * Of the past only what carries a date can be told: whoever is tagged a prospect today was one all
 * along, and a lifetime value that stands in a field says nothing of any month.
 */
export function standingsOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): readonly Standing[] {
  const standings: Standing[] = [];
  let known = withDatesAlone(facts);
  // From now on backwards, so that what is left to look at becomes less and less.
  for (const month of keptMonthsAt(at, policy.timeZone).toReversed()) {
    const end = endOfMonth(month, policy.timeZone);
    if (end < at) known = factsAt(known, end);
    standings.push(standingOf(known, policy, Math.min(end, at)));
  }
  return standings.toReversed();
}

function standingOf(facts: CustomerFacts, policy: Policy, at: Instant): Standing {
  const tenure = tenureOf(facts, policy.timeZone, at);
  const isThere = tenure.known || tenure.reason === "starts-later";
  const purchases = purchasesOf(facts, at);
  return {
    stage: isThere ? lifecycleStageOf(facts, tenure, policy, at) : null,
    lifetimeValue: purchases.length === 0 ? null : spendOf(purchases),
  };
}

/** All that a standing rests on; going back through conversations month by month would be dear. */
function withDatesAlone(facts: CustomerFacts): CustomerFacts {
  const tickets = facts.tickets.map((ticket) => ({
    ...ticket,
    messages: [],
    sla: [],
    earlierRatings: [],
    serviceTimes: null,
  }));
  return { ...facts, tickets };
}

/** True for somebody who is a customer and has not lapsed. */
export function isWithUs({ stage }: Standing): boolean {
  return stage === "onboarding" || stage === "active" || stage === "lapsing";
}
