import { millisecondsInDay } from "./calendar.ts";
import { eventsOfKind } from "./customer-event.ts";
import { ratedAtOf } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { evidenceInKey } from "./follow-up-key.ts";
import type { Cue } from "./message-reading.ts";
import { npsCategoryOf } from "./nps.ts";
import { cuesGivenIn } from "./playbook/customer-cue.ts";
import type { Rule, RuleView } from "./playbook/rule.ts";
import { asksForNoContact } from "./preferences.ts";
import { mutedRulesOf } from "./rule-outcomes.ts";
import type { RuleId } from "./rules.ts";
import { isComplaint, isSolved } from "./tickets.ts";

/** Nobody is to be contacted who is staff, suspended, deleted or asked not to be. */
export function mayBeContacted(
  { customer }: CustomerFacts,
  doNotContact: readonly string[],
): boolean {
  if (customer.isStaff || customer.state === "suspended" || customer.state === "deleted") {
    return false;
  }
  return !asksForNoContact(customer, doNotContact);
}

/** The rules that never speak: switched off by the policy, or muted by the account's experience. */
export function silentRulesOf({
  facts,
  policy,
}: Pick<RuleView, "facts" | "policy">): ReadonlySet<RuleId> {
  const muted = mutedRulesOf(facts.account).map(({ rule }) => rule);
  return new Set([...policy.rules.off, ...muted]);
}

/**
 * The rules that rest: while a follow-up of theirs is open, and for the cool-down after one was made
 * or a suggestion of theirs was dismissed.
 */
export function restingRulesOf({ facts, policy, at }: RuleView): ReadonlySet<string> {
  const since = at - policy.rules.cooldownDays * millisecondsInDay;
  const resting = new Set<string>();
  for (const { rule, isDone, createdAt } of facts.followUps) {
    if (rule !== null && (!isDone || createdAt > since)) resting.add(rule);
  }
  for (const dismissed of eventsOfKind(facts.events, "suggestion-dismissed", at)) {
    if (dismissed.at > since) resting.add(dismissed.rule);
  }
  return resting;
}

/**
 * Rules and evidence, `R04:12`, that somebody has decided about: a suggestion was dismissed, or a
 * follow-up was made, whatever ticket was current then.
 */
export function decidedEvidenceOf(
  { events, followUps }: Pick<CustomerFacts, "events" | "followUps">,
  at: Instant,
): ReadonlySet<string> {
  const dismissed = eventsOfKind(events, "suggestion-dismissed", at).map(
    ({ rule, evidenceKey }) => `${rule}:${evidenceKey}`,
  );
  const accepted = followUps.flatMap(({ externalId }) =>
    externalId === null ? [] : (evidenceInKey(externalId) ?? []),
  );
  return new Set([...dismissed, ...accepted]);
}

/**
 * Until when each suggestion is put off, by rule and evidence, `R04:12`: the newest word on each
 * counts, so that one whose moment is over shows it again.
 */
export function putOffUntilAt(
  events: CustomerFacts["events"],
  at: Instant,
): ReadonlyMap<string, Instant> {
  const oldestFirst = eventsOfKind(events, "suggestion-put-off", at).toReversed();
  const newest = new Map(
    oldestFirst.map(({ rule, evidenceKey, until }) => [`${rule}:${evidenceKey}`, until]),
  );
  return new Map([...newest].filter(([, until]) => until > at));
}

/** What is in the air, so that some rules had better be silent. */
export type Mood = "sensitive" | "uneasy" | "calm";

/**
 * Sensitive for 30 days after a sensitive matter. Uneasy while a complaint is open, for 30 days after
 * a bad rating, an answer of 0 to 6 or words of leaving, of a manager or of a complaint, and where
 * nobody knows the tickets.
 */
export function moodOf(view: RuleView): Mood {
  const { facts, policy, at } = view;
  const { growthPauseDays } = policy.rules;
  const since = at - growthPauseDays * millisecondsInDay;
  const answers = eventsOfKind(facts.events, "nps", at).filter((answer) => answer.at >= since);
  const hasHeard = (cue: Cue) =>
    cuesGivenIn(view, cue, growthPauseDays).length > 0 ||
    answers.some(({ reading }) => reading?.cues.includes(cue));
  if (hasHeard("vulnerability")) return "sensitive";
  const isUneasy =
    facts.gaps.includes("tickets-not-given") ||
    hasHeard("cancel-wish") ||
    hasHeard("manager-wish") ||
    hasHeard("complaint") ||
    answers.some(({ score }) => npsCategoryOf(score) === "detractor") ||
    facts.tickets.some(
      (ticket) =>
        (isComplaint(ticket, policy.tags.complaint) && !isSolved(ticket)) ||
        (ticket.rating?.verdict === "bad" && ratedAtOf(ticket) >= since),
    );
  return isUneasy ? "uneasy" : "calm";
}

/** Growth rests while the mood is uneasy; while it is sensitive also chatty care, and talk of money. */
export function isPausedIn(mood: Mood, { id, priority }: Rule): boolean {
  if (mood === "uneasy") return priority === "growth";
  const isChat = priority === "care" || priority === "growth";
  return mood === "sensitive" && (isChat || id === "R23" || id === "R24");
}
