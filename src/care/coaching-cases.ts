import { type Aftermath, aftermathOf } from "./aftermath.ts";
import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { Suggestion } from "./care-context.ts";
import { comparedIds } from "./compared-ids.ts";
import { type DismissalReason, eventsOfKind } from "./customer-event.ts";
import type { CustomerFacts, Instant, TicketFacts } from "./facts.ts";
import { factsAt } from "./facts-at.ts";
import type { Evidence } from "./figure.ts";
import { evidenceInKey } from "./follow-up-key.ts";
import { decidedEvidenceOf } from "./guards.ts";
import type { Finding } from "./playbook/rule.ts";
import type { Policy } from "./policy.ts";
import { ruleFiguresOf } from "./rule-figures.ts";
import { type RuleId, ruleIds } from "./rules.ts";
import { findingUnder, newestFactsFirst, suggestionsFor } from "./suggestions.ts";
import { isSolved } from "./tickets.ts";

/** What the team did about a suggestion; `undecided`: its ticket was solved, and nobody had decided. */
export type CoachingDecision =
  | { readonly kind: "accepted" | "edited"; readonly followUpId: string; readonly isDone: boolean }
  | { readonly kind: "dismissed"; readonly reason: DismissalReason }
  | { readonly kind: "undecided" };

/** A solved ticket with a suggestion that was followed or ignored: never by whom. */
export type CoachingCase = {
  readonly customerId: string;
  readonly ticketId: string;
  readonly rule: RuleId;
  readonly decision: CoachingDecision;
  /** The day of the decision; of an undecided one that on which the ticket was solved. */
  readonly on: string;
  /** Why it was suggested, as it stood then; empty where that can no longer be told. */
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly afterwards: readonly Aftermath[];
  /** False while the days after are not over: more may come. */
  readonly isWatched: boolean;
};

/** From a moment on, until before another one, as it is known at a third. */
export type CoachingPeriod = {
  readonly from: Instant;
  readonly until: Instant;
  readonly at: Instant;
};

/** Whether somebody said yes to the suggestion. */
export function isFollowed({ decision }: Pick<CoachingCase, "decision">): boolean {
  return decision.kind === "accepted" || decision.kind === "edited";
}

/** Each takes a look at the whole playbook; of more solved tickets the newest count. */
const mostSolvedTickets = 5;

/**
 * One customer's suggestions of solved tickets that were decided in a period, or on which nobody had
 * decided when their ticket was solved in it.
 *
 * Why something was suggested is told by looking at the customer as they stood then (see
 * {@link factsAt}). What happened afterwards is what the customer did within the policy's days of
 * watching: it came after, which does not make it a consequence.
 */
export function coachingCasesOf(
  facts: CustomerFacts,
  policy: Policy,
  period: CoachingPeriod,
): readonly CoachingCase[] {
  const solved = new Map(facts.tickets.filter(isSolved).map((ticket) => [ticket.id, ticket]));
  const caseOf = (
    rule: RuleId,
    suggested: Pick<Finding, "evidence"> | null,
    ticketId: string | null | undefined,
    decidedAt: Instant,
    decision: CoachingDecision,
  ): readonly CoachingCase[] => {
    if (ticketId === null || ticketId === undefined || !solved.has(ticketId)) return [];
    const until = decidedAt + policy.outcomes.repeatContactDays * millisecondsInDay;
    return [
      {
        customerId: facts.customer.id,
        ticketId,
        rule,
        decision,
        on: dayOf(decidedAt, policy.timeZone),
        evidence: newestFactsFirst(suggested?.evidence ?? []),
        afterwards: aftermathOf(facts, policy.timeZone, {
          from: decidedAt,
          until: Math.min(until, period.at),
        }),
        isWatched: until <= period.at,
      },
    ];
  };
  return [
    ...followedIn(facts, period).flatMap(({ rule, evidenceKey, ticketId, followUp }) => {
      const { createdAt, isEdited, isDone, ticketId: followUpId } = followUp;
      const found = foundBefore(facts, policy, createdAt, { rule, evidenceKey });
      const kind = isEdited ? "edited" : "accepted";
      return caseOf(rule, found, ticketId, createdAt, { kind, followUpId, isDone });
    }),
    ...eventsOfKind(facts.events, "suggestion-dismissed", period.at)
      .filter((event) => isWithin(event.at, period))
      .flatMap(({ rule, evidenceKey, reason, ticketId, at }) => {
        const found = foundBefore(facts, policy, at, { rule, evidenceKey });
        const decision = { kind: "dismissed", reason } as const;
        return caseOf(rule, found, ticketId ?? found?.sourceTicketId, at, decision);
      }),
    ...undecidedIn(facts, policy, period, [...solved.values()]).flatMap(({ suggestion, at }) =>
      caseOf(suggestion.rule, suggestion, suggestion.sourceTicketId, at, { kind: "undecided" }),
    ),
  ];
}

function isWithin(moment: Instant, { from, until }: Pick<CoachingPeriod, "from" | "until">) {
  return moment >= from && moment < until;
}

/** The follow-ups of a period that came of a rule, with what their key names. */
function followedIn({ followUps }: CustomerFacts, period: CoachingPeriod) {
  return followUps.flatMap((followUp) => {
    const rule = ruleIds.find((id) => id === followUp.rule);
    const { externalId, createdAt } = followUp;
    const isOfPeriod = isWithin(createdAt, period) && createdAt <= period.at;
    if (rule === undefined || externalId === null || !isOfPeriod) return [];
    const evidenceKey = evidenceInKey(externalId)?.slice(`${rule}:`.length);
    if (evidenceKey === undefined) return [];
    return [{ rule, evidenceKey, ticketId: externalId.split(":")[1], followUp }];
  });
}

/** Why a rule made its suggestion, as it stood just before somebody decided on it. */
function foundBefore(
  facts: CustomerFacts,
  policy: Policy,
  decidedAt: Instant,
  wanted: Pick<Suggestion, "rule" | "evidenceKey">,
): Finding | null {
  const at = decidedAt - 1;
  return findingUnder(ruleFiguresOf(factsAt(facts, at), policy, at), wanted);
}

function suggestionsAt(facts: CustomerFacts, policy: Policy, at: Instant): readonly Suggestion[] {
  return suggestionsFor(ruleFiguresOf(factsAt(facts, at), policy, at));
}

/** What stood on a ticket's card when it was solved, and was never decided on. */
function undecidedIn(
  facts: CustomerFacts,
  policy: Policy,
  period: CoachingPeriod,
  solved: readonly TicketFacts[],
): readonly { readonly suggestion: Suggestion; readonly at: Instant }[] {
  const decided = decidedEvidenceOf(facts, period.at);
  const seen = new Set<string>();
  return solved
    .flatMap(({ id, solvedAt }) =>
      solvedAt !== null && solvedAt <= period.at && isWithin(solvedAt, period)
        ? [{ id, solvedAt }]
        : [],
    )
    .toSorted((a, b) => b.solvedAt - a.solvedAt || comparedIds(b.id, a.id))
    .slice(0, mostSolvedTickets)
    .flatMap(({ id, solvedAt }) =>
      suggestionsAt(facts, policy, solvedAt - 1).flatMap((suggestion) => {
        const key = `${suggestion.rule}:${suggestion.evidenceKey}`;
        if (suggestion.sourceTicketId !== id || decided.has(key) || seen.has(key)) return [];
        seen.add(key);
        return [{ suggestion, at: solvedAt }];
      }),
    );
}
