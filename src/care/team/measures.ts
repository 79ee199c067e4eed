import { daysToSolve } from "../complaint-figures.ts";
import { eventsOfKind } from "../customer-event.ts";
import { ratedAtOf } from "../evidence.ts";
import type { CustomerFacts, FollowUpFacts, Instant, TicketFacts } from "../facts.ts";
import { firstContactSamplesOf } from "../first-contact-resolution.ts";
import type { FollowUpResult } from "../follow-up-result.ts";
import type { Policy } from "../policy.ts";
import { rounded } from "../rounded.ts";
import { hasHelped, watchedOf } from "../rule-outcomes.ts";
import { type RuleId, ruleIds } from "../rules.ts";
import { slaStateOf } from "../sla-state.ts";
import { scoredTicketsOf } from "../ticket-sentiment.ts";
import { isComplaint, isSolved, newestFirst } from "../tickets.ts";
import { type Month, monthOf } from "./month.ts";
import { keptMonthsAt, type Standing, standingsOf } from "./standings.ts";

/** What one ticket adds to a team's figures; `null` where it adds nothing to that one. */
export type TicketMeasures = {
  readonly id: string;
  readonly brandId: string | null;
  readonly channel: string | null;
  readonly openedIn: Month;
  /** `null` while it is not solved, or where nothing says when. */
  readonly solvedIn: Month | null;
  readonly rated: { readonly in: Month; readonly isGood: boolean } | null;
  /** How the customer sounded or judged, from −0.8 to 0.8. */
  readonly felt: { readonly in: Month; readonly score: number } | null;
  readonly firstReplyMinutes: number | null;
  readonly resolutionMinutes: number | null;
  readonly isOneContact: boolean | null;
  readonly isReopened: boolean | null;
  /** Days that a complaint took. */
  readonly complaintDays: number | null;
  readonly targets: { readonly met: number; readonly missed: number } | null;
};

/** A suggestion that was taken up. */
export type FollowUpMeasures = {
  /** `null` for one made by hand. */
  readonly rule: RuleId | null;
  readonly madeIn: Month;
  readonly isEdited: boolean;
  readonly isDone: boolean;
  /** `null` while it is open, or where nothing says when. */
  readonly doneIn: Month | null;
  readonly result: FollowUpResult | null;
  /** Whether nothing bad followed; `null` until that can be said. */
  readonly isHelped: boolean | null;
};

/**
 * What one customer adds to a team's figures, by month: numbers and ids, nobody's words, and nothing
 * of who did it.
 */
export type CustomerMeasures = {
  readonly customerId: string;
  /** As it is now. */
  readonly tier: string | null;
  /** A lifetime value that stands in a field, as it is now. */
  readonly mappedValue: number | null;
  /** The month of the first standing. */
  readonly since: Month;
  /** At the end of each month, oldest first; the last is how they stand now. */
  readonly standings: readonly Standing[];
  readonly tickets: readonly TicketMeasures[];
  /** Answers to the recommendation question, newest first. */
  readonly answers: readonly { readonly in: Month; readonly score: number }[];
  readonly followUps: readonly FollowUpMeasures[];
  readonly dismissed: readonly { readonly in: Month; readonly rule: RuleId }[];
};

/** What a customer adds to a team's figures, of this month and the 25 before it. */
export function measuresOf(
  facts: CustomerFacts,
  tier: string | null,
  policy: Policy,
  at: Instant,
): CustomerMeasures {
  const { timeZone } = policy;
  const [since = ""] = keptMonthsAt(at, timeZone);
  const isKept = (month: Month | null) => month !== null && month >= since;
  return {
    customerId: facts.customer.id,
    tier,
    mappedValue: facts.customer.mapped.lifetimeValue,
    since,
    standings: standingsOf(facts, policy, at),
    tickets: ticketMeasuresOf(facts, policy, at).filter(
      ({ openedIn, solvedIn, rated, felt }) =>
        isKept(openedIn) ||
        isKept(solvedIn) ||
        isKept(rated?.in ?? null) ||
        isKept(felt?.in ?? null),
    ),
    answers: eventsOfKind(facts.events, "nps", at)
      .map((answer) => ({ in: monthOf(answer.at, timeZone), score: answer.score }))
      .filter((answer) => isKept(answer.in)),
    followUps: facts.followUps
      .filter(({ createdAt }) => createdAt <= at)
      .map((followUp) => followUpMeasuresOf(followUp, facts.tickets, policy, at))
      .filter(({ madeIn, doneIn }) => isKept(madeIn) || isKept(doneIn)),
    dismissed: eventsOfKind(facts.events, "suggestion-dismissed", at)
      .map(({ rule, at: on }) => ({ in: monthOf(on, timeZone), rule }))
      .filter((dismissal) => isKept(dismissal.in)),
  };
}

function ticketMeasuresOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): readonly TicketMeasures[] {
  const { timeZone, tags } = policy;
  const tickets = newestFirst(facts.tickets);
  const felt = new Map(scoredTicketsOf(facts, at).map((scored) => [scored.ticketId, scored]));
  const oneContacts = new Map(
    firstContactSamplesOf(tickets).map(({ ticket, value }) => [ticket.id, value === 1]),
  );
  const monthOrNone = (moment: Instant | null) =>
    moment === null ? null : monthOf(moment, timeZone);
  return tickets.map((ticket): TicketMeasures => {
    const { id, rating, serviceTimes } = ticket;
    const isDone = isSolved(ticket);
    const score = felt.get(id) ?? null;
    const isSolvedComplaint = isDone && !ticket.isMerged && isComplaint(ticket, tags.complaint);
    const days = isSolvedComplaint ? daysToSolve(ticket) : null;
    const reopens = serviceTimes?.reopens ?? null;
    return {
      id,
      brandId: ticket.brandId,
      channel: ticket.channel,
      openedIn: monthOf(ticket.createdAt, timeZone),
      solvedIn: isDone ? monthOrNone(ticket.solvedAt) : null,
      rated:
        rating === null
          ? null
          : { in: monthOf(ratedAtOf(ticket), timeZone), isGood: rating.verdict === "good" },
      felt:
        score === null ? null : { in: monthOf(score.at, timeZone), score: rounded(score.score, 3) },
      firstReplyMinutes: serviceTimes?.firstReplyMinutes ?? null,
      resolutionMinutes: isDone ? (serviceTimes?.fullResolutionMinutes ?? null) : null,
      isOneContact: oneContacts.get(id) ?? null,
      isReopened: reopens === null ? null : reopens > 0,
      complaintDays: days === null ? null : rounded(days, 2),
      targets: targetsOf(ticket, timeZone, at),
    };
  });
}

function targetsOf(ticket: TicketFacts, timeZone: string, at: Instant): TicketMeasures["targets"] {
  const sla = slaStateOf([ticket], timeZone, at);
  return sla.known ? { met: sla.met, missed: sla.breached } : null;
}

function followUpMeasuresOf(
  followUp: FollowUpFacts,
  tickets: readonly TicketFacts[],
  policy: Policy,
  at: Instant,
): FollowUpMeasures {
  const { createdAt, isDone, isEdited, doneAt, result } = followUp;
  const seen = isDone ? watchedOf(followUp, tickets, policy, at) : null;
  return {
    rule: ruleIds.find((rule) => rule === followUp.rule) ?? null,
    madeIn: monthOf(createdAt, policy.timeZone),
    isEdited,
    isDone,
    doneIn: isDone && doneAt !== null ? monthOf(doneAt, policy.timeZone) : null,
    result,
    isHelped: seen === null ? null : hasHelped(seen),
  };
}
