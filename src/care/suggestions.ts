import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { RulePriority, Suggestion } from "./care-context.ts";
import { draftFor } from "./drafts/draft.ts";
import { dueAtFor } from "./due.ts";
import { ratedAtOf } from "./evidence.ts";
import type { CustomerFacts } from "./facts.ts";
import { isKeyOfEvidence } from "./follow-up-key.ts";
import { playbook } from "./playbook/playbook.ts";
import type { Finding, Rule, RuleView } from "./playbook/rule.ts";
import { mutedRulesOf } from "./rule-outcomes.ts";
import { customerCuesSince, isComplaint, isSolved } from "./tickets.ts";

const urgency: readonly RulePriority[] = [
  "safety",
  "complaint",
  "risk",
  "promise",
  "care",
  "growth",
];

/**
 * What to do next: every rule that fires and that no guard holds back, most urgent first, at most
 * one per rule.
 *
 * Nobody is suggested to be contacted who is staff, suspended, deleted or asked not to be. A rule
 * rests while a follow-up of it is open, for the cool-down after one was made, and for ever for
 * evidence that already caused one. Growth rests while a complaint is open or something bad was
 * said or rated lately; chatty care rests while a sensitive matter is fresh.
 */
export function suggestionsFor(view: RuleView): readonly Suggestion[] {
  if (!mayBeContacted(view.facts, view.policy.tags.doNotContact)) return [];
  const pause = pausedPriorities(view);
  const silent = [
    ...view.policy.rules.off,
    ...mutedRulesOf(view.facts.account).map(({ rule }) => rule),
  ];
  return playbook
    .filter((rule) => !silent.includes(rule.id) && !pause.includes(rule.priority))
    .flatMap((rule) => {
      if (isRuleResting(rule, view)) return [];
      const fresh = rule.findingsOf(view).find((finding) => !isAnswered(rule, finding, view));
      return fresh === undefined ? [] : [suggestionOf(rule, fresh, view)];
    })
    .sort((a, b) => urgency.indexOf(a.priority) - urgency.indexOf(b.priority));
}

function mayBeContacted({ customer }: CustomerFacts, doNotContact: readonly string[]): boolean {
  if (customer.isStaff || customer.state === "suspended" || customer.state === "deleted") {
    return false;
  }
  return !customer.tags.some((tag) => doNotContact.includes(tag));
}

function pausedPriorities({ facts, policy, at }: RuleView): readonly RulePriority[] {
  const since = at - policy.rules.growthPauseDays * millisecondsInDay;
  const isSensitive = customerCuesSince(facts, "vulnerability", since).length > 0;
  if (isSensitive) return ["care", "growth"];
  const isUneasy =
    customerCuesSince(facts, "cancel-wish", since).length > 0 ||
    customerCuesSince(facts, "manager-wish", since).length > 0 ||
    customerCuesSince(facts, "complaint", since).length > 0 ||
    facts.tickets.some(
      (ticket) =>
        (isComplaint(ticket, policy.tags.complaint) && !isSolved(ticket)) ||
        (ticket.rating?.verdict === "bad" && ratedAtOf(ticket) >= since),
    );
  return isUneasy ? ["growth"] : [];
}

function isRuleResting(rule: Rule, { facts, policy, at }: RuleView): boolean {
  const since = at - policy.rules.cooldownDays * millisecondsInDay;
  return facts.followUps.some(
    (followUp) => followUp.rule === rule.id && (!followUp.isDone || followUp.createdAt > since),
  );
}

/** Whatever ticket was current when the follow-up was made: the evidence is what counts. */
function isAnswered(rule: Rule, { evidenceKey }: Finding, { facts }: RuleView): boolean {
  return facts.followUps.some(({ externalId }) =>
    isKeyOfEvidence(externalId, { rule: rule.id, evidenceKey }),
  );
}

function suggestionOf(rule: Rule, finding: Finding, view: RuleView): Suggestion {
  const { policy, at } = view;
  const { customer } = view.facts;
  const draft = draftFor(rule.id, { name: customer.name, values: finding.values }, customer.locale);
  const dueAt = dueAtFor(finding.due ?? rule.due, {
    schedule: policy.schedule,
    timeZone: policy.timeZone,
    at,
  });
  return {
    rule: rule.id,
    title: rule.title,
    priority: rule.priority,
    evidence: finding.evidence,
    evidenceKey: finding.evidenceKey,
    sourceTicketId: finding.sourceTicketId,
    draft: draft.text,
    draftLocale: draft.locale,
    dueOn: dayOf(dueAt, policy.timeZone),
    dueAt: new Date(dueAt).toISOString(),
    goodwillLimit: goodwillLimitOf(view),
  };
}

function goodwillLimitOf({ loyaltyTier, policy }: RuleView): number | null {
  return loyaltyTier.known ? (policy.goodwill[loyaltyTier.tier] ?? null) : null;
}
