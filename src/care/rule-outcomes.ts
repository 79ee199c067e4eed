import type { AccountFacts } from "./account-facts.ts";
import { millisecondsInDay } from "./calendar.ts";
import type { MutedRule } from "./care-context.ts";
import { type DismissalReason, eventsOfKind } from "./customer-event.ts";
import type { CustomerFacts, FollowUpFacts, Instant, TicketFacts } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { type RuleId, ruleIds } from "./rules.ts";
import { type Share, shareOf } from "./share.ts";
import { reopenedAtsIn } from "./status-history.ts";

/** What became of one rule's suggestions, over an account. */
export type RuleOutcome = {
  readonly rule: RuleId;
  /** Accepted as it was. */
  readonly accepted: number;
  /** Accepted after a change. */
  readonly edited: number;
  readonly dismissed: Readonly<Record<DismissalReason, number>>;
  readonly done: number;
  /** Of the done ones, those whose days of watching are over; the next four are of these. */
  readonly watched: number;
  readonly ratedGood: number;
  readonly ratedBad: number;
  readonly reopened: number;
  readonly contactedAgain: number;
  /** Accepted or edited, of all that were decided; `null` while none was. */
  readonly precision: Share | null;
  /** Of the watched ones, those without a bad rating, a reopen or another contact. */
  readonly helped: Share | null;
  /** True where even the upper end of the precision lies under the policy's floor. */
  readonly isMuted: boolean;
};

/** What an outcome is counted from: one customer's follow-ups, dismissals and what came after. */
export type DecidedCustomer = Pick<CustomerFacts, "followUps" | "events"> & {
  readonly tickets: readonly DecidedTicket[];
};

type DecidedTicket = Pick<TicketFacts, "id" | "createdAt" | "statuses" | "isMerged" | "rating">;

/** Counts of the customers so far, for an account that is too large to hold at once. */
export type RuleCounts = ReadonlyMap<RuleId, Counts>;

type Counts = {
  accepted: number;
  edited: number;
  dismissed: Record<DismissalReason, number>;
  done: number;
  watched: number;
  helped: number;
  ratedGood: number;
  ratedBad: number;
  reopened: number;
  contactedAgain: number;
};

function noCounts(): Counts {
  return {
    accepted: 0,
    edited: 0,
    dismissed: { "not-true": 0, "already-done": 0, "bad-moment": 0, "not-helpful": 0, other: 0 },
    done: 0,
    watched: 0,
    helped: 0,
    ratedGood: 0,
    ratedBad: 0,
    reopened: 0,
    contactedAgain: 0,
  };
}

/**
 * What became of each rule's suggestions: accepted, edited or dismissed; done; and what the customer
 * did in the days after. A rule nobody ever decided on is absent.
 *
 * A rule mutes itself once enough of its suggestions were decided and even the upper end of its
 * precision lies under the policy's floor: until then bad luck could explain it.
 */
export function ruleOutcomesOf(
  customers: Iterable<DecidedCustomer>,
  policy: Policy,
  at: Instant,
): readonly RuleOutcome[] {
  return outcomesOfCounts(ruleCountsOf(customers, policy, at), policy);
}

/** Counts these customers too; those counted `before` are left as they were. */
export function ruleCountsOf(
  customers: Iterable<DecidedCustomer>,
  policy: Policy,
  at: Instant,
  before: RuleCounts = new Map(),
): RuleCounts {
  const counts = new Map(
    Array.from(before, ([rule, { dismissed, ...rest }]) => [
      rule,
      { ...rest, dismissed: { ...dismissed } },
    ]),
  );
  const countsOf = (rule: RuleId) => {
    const found = counts.get(rule) ?? noCounts();
    counts.set(rule, found);
    return found;
  };
  for (const customer of customers) {
    for (const followUp of customer.followUps) {
      const rule = ruleIds.find((id) => id === followUp.rule);
      if (rule !== undefined && followUp.createdAt <= at) {
        countFollowUp(countsOf(rule), followUp, customer, policy, at);
      }
    }
    for (const { rule, reason } of eventsOfKind(customer.events, "suggestion-dismissed", at)) {
      countsOf(rule).dismissed[reason] += 1;
    }
  }
  return counts;
}

/** Counts as outcomes; see {@link ruleOutcomesOf}. */
export function outcomesOfCounts(counts: RuleCounts, policy: Policy): readonly RuleOutcome[] {
  return ruleIds.flatMap((rule) => {
    const found = counts.get(rule);
    return found === undefined ? [] : [outcomeOf(rule, found, policy)];
  });
}

function countFollowUp(
  counts: Counts,
  followUp: FollowUpFacts,
  { tickets }: DecidedCustomer,
  policy: Policy,
  at: Instant,
): void {
  if (followUp.isEdited) counts.edited += 1;
  else counts.accepted += 1;
  if (!followUp.isDone) return;
  counts.done += 1;
  const seen = watchedOf(followUp, tickets, policy, at);
  if (seen === null) return;
  counts.watched += 1;
  counts.ratedGood += Number(seen.isRatedGood);
  counts.ratedBad += Number(seen.isRatedBad);
  counts.reopened += Number(seen.isReopened);
  counts.contactedAgain += Number(seen.isContactedAgain);
  counts.helped += Number(hasHelped(seen));
}

/** What the customer did in the days after a follow-up was done. */
export type Watched = {
  readonly isRatedGood: boolean;
  readonly isRatedBad: boolean;
  readonly isReopened: boolean;
  readonly isContactedAgain: boolean;
};

/** `null` while a follow-up is open, and until its days of watching are over. */
export function watchedOf(
  { doneAt: from }: Pick<FollowUpFacts, "doneAt">,
  tickets: readonly DecidedTicket[],
  policy: Policy,
  at: Instant,
): Watched | null {
  if (from === null) return null;
  const until = from + policy.outcomes.repeatContactDays * millisecondsInDay;
  if (until > at) return null;
  const isWithin = (moment: Instant | null) => moment !== null && moment > from && moment <= until;
  const isRated = (verdict: "good" | "bad") =>
    tickets.some(({ rating }) => rating?.verdict === verdict && isWithin(rating.ratedAt));
  return {
    isRatedGood: isRated("good"),
    isRatedBad: isRated("bad"),
    isReopened: tickets.some(({ statuses }) => reopenedAtsIn(statuses).some(isWithin)),
    isContactedAgain: tickets.some(({ isMerged, createdAt }) => !isMerged && isWithin(createdAt)),
  };
}

/** True where nothing bad followed. */
export function hasHelped({ isRatedBad, isReopened, isContactedAgain }: Watched): boolean {
  return !isRatedBad && !isReopened && !isContactedAgain;
}

function outcomeOf(rule: RuleId, counts: Counts, policy: Policy): RuleOutcome {
  const { helped, ...shown } = counts;
  const wanted = counts.accepted + counts.edited;
  const dismissed = Object.values(counts.dismissed).reduce((sum, count) => sum + count, 0);
  const precision = shareOf(wanted, wanted + dismissed);
  const { minimumDecided, precisionFloor } = policy.outcomes;
  return {
    rule,
    ...shown,
    precision,
    helped: shareOf(helped, counts.watched),
    isMuted:
      precision !== null && precision.samples >= minimumDecided && precision.high < precisionFloor,
  };
}

/** The rules that the account's own experience mutes, with what speaks against each. */
export function mutedRulesOf({ ruleOutcomes }: AccountFacts): readonly MutedRule[] {
  return ruleOutcomes.flatMap(({ rule, precision, isMuted }) =>
    isMuted && precision !== null ? [{ rule, precision }] : [],
  );
}
