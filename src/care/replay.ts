import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { Suggestion } from "./care-context.ts";
import type { CustomerFacts, FollowUpFacts, Instant } from "./facts.ts";
import { factsAt } from "./facts-at.ts";
import { followUpKeyOf } from "./follow-up-key.ts";
import type { Policy } from "./policy.ts";
import { ruleFiguresOf } from "./rule-figures.ts";
import type { RuleId } from "./rules.ts";
import { suggestionsFor } from "./suggestions.ts";

/** The past that a replay goes through: so many days up to a moment, one look a day. */
export type ReplayPeriod = { readonly at: Instant; readonly days: number };

/** A suggestion that a rule would have made in the past. */
export type Firing = {
  readonly rule: RuleId;
  readonly customerId: string;
  readonly on: string;
  readonly ticketId: string | null;
  /** Who had that ticket; `null`: nobody, or there was none. */
  readonly agentId: string | null;
  /** In English. */
  readonly evidence: readonly string[];
};

/**
 * What the playbook would have suggested for one customer, day by day, if every suggestion had been
 * accepted and done at once: so that the cool-down holds, and the same evidence counts once.
 *
 * Each day is looked at as it stood then (see {@link factsAt}); what has no date in it (tags,
 * fields, priorities) is today's.
 */
export function replayOf(
  facts: CustomerFacts,
  policy: Policy,
  { at, days }: ReplayPeriod,
): readonly Firing[] {
  const firings: Firing[] = [];
  const accepted: FollowUpFacts[] = [];
  const beganAt = beginningOf(facts);
  for (let daysBefore = days - 1; daysBefore >= 0; daysBefore -= 1) {
    const moment = at - daysBefore * millisecondsInDay;
    if (moment < beganAt) continue;
    const past = factsAt(facts, moment);
    const seen = { ...past, followUps: [...past.followUps, ...accepted] };
    for (const suggestion of suggestionsFor(ruleFiguresOf(seen, policy, moment))) {
      firings.push(firingOf(suggestion, past, dayOf(moment, policy.timeZone)));
      accepted.push(acceptedNow(suggestion, moment));
    }
  }
  return firings;
}

/** Before anything had happened there is nothing to look at. */
function beginningOf({ tickets, events }: CustomerFacts): Instant {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt } of tickets) first = Math.min(first, createdAt);
  for (const event of events) first = Math.min(first, event.at);
  return first;
}

function firingOf(
  suggestion: Suggestion,
  { customer, tickets }: CustomerFacts,
  on: string,
): Firing {
  const source = tickets.find(({ id }) => id === suggestion.sourceTicketId);
  return {
    rule: suggestion.rule,
    customerId: customer.id,
    on,
    ticketId: suggestion.sourceTicketId,
    agentId: source?.assigneeId ?? null,
    evidence: suggestion.evidence.map(({ text }) => text),
  };
}

function acceptedNow(suggestion: Suggestion, moment: Instant): FollowUpFacts {
  return {
    ticketId: "0",
    rule: suggestion.rule,
    externalId: followUpKeyOf(suggestion),
    createdAt: moment,
    dueAt: null,
    isDone: true,
    doneAt: moment,
    isEdited: false,
    result: null,
    assigneeId: null,
    tags: [],
  };
}
