import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { PutOffSuggestion, RulePriority, Suggestion } from "./care-context.ts";
import { draftFor } from "./drafts/draft.ts";
import { dueAtFor } from "./due.ts";
import type { Evidence } from "./figure.ts";
import {
  decidedEvidenceOf,
  isPausedIn,
  mayBeContacted,
  moodOf,
  putOffUntilAt,
  restingRulesOf,
  silentRulesOf,
} from "./guards.ts";
import { playbook } from "./playbook/playbook.ts";
import type { Finding, Rule, RuleView } from "./playbook/rule.ts";
import type { RuleFigures } from "./rule-figures.ts";
import { cueSightingsSince } from "./tickets.ts";
import { tierKeyOf } from "./tier-key.ts";

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
 * Of a rule's findings the first one counts that nobody has decided about: evidence that caused a
 * follow-up or was dismissed never comes back.
 */
export function suggestionsFor(figures: RuleFigures): readonly Suggestion[] {
  return adviceFor(figures).suggestions;
}

/** {@link suggestionsFor}, and beside them what would be among them, had nobody put it off. */
export function adviceFor(figures: RuleFigures): {
  readonly suggestions: readonly Suggestion[];
  readonly putOff: readonly PutOffSuggestion[];
} {
  const putOffUntil = putOffUntilAt(figures.facts.events, figures.at);
  const all = allSuggestionsFor(figures);
  if (putOffUntil.size === 0) return { suggestions: all, putOff: [] };
  const untilOf = ({ rule, evidenceKey }: Suggestion) => putOffUntil.get(`${rule}:${evidenceKey}`);
  return {
    suggestions: all.filter((suggestion) => untilOf(suggestion) === undefined),
    putOff: all.flatMap((suggestion) => {
      const until = untilOf(suggestion);
      const { rule, evidenceKey } = suggestion;
      return until === undefined ? [] : { rule, evidenceKey, until: new Date(until).toISOString() };
    }),
  };
}

function allSuggestionsFor(figures: RuleFigures): readonly Suggestion[] {
  const { facts, policy, at } = figures;
  if (!mayBeContacted(facts, policy.tags.doNotContact)) return [];
  const view = ruleViewOf(figures);
  const silent = silentRulesOf(view);
  const resting = restingRulesOf(view);
  const decided = decidedEvidenceOf(facts, at);
  const mood = moodOf(view);
  return playbook
    .filter((rule) => !silent.has(rule.id) && !resting.has(rule.id) && !isPausedIn(mood, rule))
    .flatMap((rule) => {
      const fresh = firstFresh(rule, view, decided);
      return fresh === null ? [] : [suggestionOf(rule, fresh, view)];
    })
    .sort((a, b) => urgency.indexOf(a.priority) - urgency.indexOf(b.priority));
}

/**
 * What a rule found under this key, whether or not a guard held it back; `null` where it does not
 * find it.
 */
export function findingUnder(
  figures: RuleFigures,
  wanted: Pick<Suggestion, "rule" | "evidenceKey">,
): Finding | null {
  const view = ruleViewOf(figures);
  const rule = playbook.find(({ id }) => id === wanted.rule);
  for (const finding of rule?.findingsOf(view) ?? []) {
    if (finding.evidenceKey === wanted.evidenceKey) return finding;
  }
  return null;
}

/** Messages are read once for all rules and guards, as far back as the longest of them looks. */
function ruleViewOf(figures: RuleFigures): RuleView {
  const { facts, policy, at } = figures;
  const { recentDays, growthPauseDays, promoterQuietDays } = policy.rules;
  const days = Math.max(recentDays, growthPauseDays, promoterQuietDays);
  const done = facts.followUps.filter(({ isDone }) => isDone);
  return {
    ...figures,
    cues: cueSightingsSince(facts.tickets, at - days * millisecondsInDay),
    settled: decidedEvidenceOf({ ...facts, followUps: done }, at),
  };
}

function firstFresh(rule: Rule, view: RuleView, decided: ReadonlySet<string>): Finding | null {
  for (const finding of rule.findingsOf(view)) {
    if (!decided.has(`${rule.id}:${finding.evidenceKey}`)) return finding;
  }
  return null;
}

function suggestionOf(rule: Rule, finding: Finding, view: RuleView): Suggestion {
  const { policy, at } = view;
  const { customer } = view.facts;
  const { values } = finding;
  const opener = finding.opener ?? rule.id;
  const name = customer.preferences.addressAs ?? customer.name;
  const draft = draftFor(opener, { name, values }, customer.locale);
  const dueAt = dueAtFor(finding.due ?? rule.due, {
    schedule: policy.schedule,
    timeZone: policy.timeZone,
    at,
  });
  return {
    rule: rule.id,
    title: rule.title,
    priority: rule.priority,
    evidence: newestFactsFirst(finding.evidence),
    evidenceKey: finding.evidenceKey,
    sourceTicketId: finding.sourceTicketId,
    draft: draft.text,
    draftLocale: draft.locale,
    dueOn: dayOf(dueAt, policy.timeZone),
    dueAt: new Date(dueAt).toISOString(),
    goodwillLimit: goodwillLimitOf(view),
  };
}

/** Evidence as it is shown. */
export function newestFactsFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The policy's limit for the tier, however a field writes it. */
function goodwillLimitOf({ loyaltyTier, policy }: RuleView): number | null {
  if (!loyaltyTier.known) return null;
  const wanted = tierKeyOf(loyaltyTier.tier);
  const found = Object.entries(policy.goodwill).find(([tier]) => tierKeyOf(tier) === wanted);
  return found?.[1] ?? null;
}
