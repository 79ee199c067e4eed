import type { CareContext } from "./care-context.ts";
import { rfmOf } from "./customer-rfm.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { followUpsOf } from "./follow-ups.ts";
import { lifetimeValueOf } from "./lifetime-value.ts";
import { npsOf } from "./nps.ts";
import { openProblemsOf } from "./open-problems.ts";
import type { Policy } from "./policy.ts";
import { predictedValueOf } from "./predicted-value.ts";
import { asksForNoContact } from "./preferences.ts";
import { ruleFiguresOf } from "./rule-figures.ts";
import { mutedRulesOf } from "./rule-outcomes.ts";
import { sentimentOf } from "./sentiment.ts";
import { serviceFiguresOf } from "./service-figures.ts";
import { adviceFor } from "./suggestions.ts";
import { newestFirst } from "./tickets.ts";

/**
 * What an agent should know before answering this customer, at a moment and by a policy.
 *
 * Never throws for facts that the types admit; what cannot be known says why. The order in which a
 * source gives tickets, messages, follow-ups and events does not matter.
 */
export function careContextOf(given: CustomerFacts, policy: Policy, at: Instant): CareContext {
  const figures = ruleFiguresOf(given, policy, at);
  const { facts, tenure, lifecycleStage, loyaltyTier, health, tickets } = figures;
  const { customer } = facts;
  const isRecordMissing = facts.gaps.includes("no-user-record");
  return {
    at: new Date(at).toISOString(),
    customer: {
      id: customer.id,
      name: customer.name ?? {
        known: false,
        reason: isRecordMissing ? "no-user-record" : "no-name",
      },
      matchedBy: isRecordMissing ? "ticket-requester" : "zendesk-id",
      state: customer.state,
      isStaff: customer.isStaff,
    },
    freshness: {
      source: facts.source,
      asOf: new Date(facts.asOf).toISOString(),
      gaps: facts.gaps,
      tickets: tickets.length,
    },
    tenure,
    lifecycleStage,
    sentiment: sentimentOf(facts, policy, at),
    loyaltyTier,
    health,
    service: serviceFiguresOf(facts, policy, at),
    care: {
      nps: npsOf(facts, policy.timeZone, at),
      lifetimeValue: lifetimeValueOf(facts, policy, at),
      predictedValue: predictedValueOf(facts, policy, at),
      rfm: rfmOf(facts, policy, at),
      retention: tenure.known ? { known: true, since: tenure.startedOn } : tenure,
      preferences: {
        channel: customer.preferences.channel,
        addressAs: customer.preferences.addressAs,
        locale: customer.locale,
        timeZone: customer.timeZone,
        doNotContact: asksForNoContact(customer, policy.tags.doNotContact),
      },
    },
    ...adviceFor(figures),
    mutedRules: mutedRulesOf(facts.account),
    problems: openProblemsOf(newestFirst(tickets), policy.rules.recentDays, at),
    names: policy.names,
    followUps: followUpsOf(facts.followUps, at),
  };
}
