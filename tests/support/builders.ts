import { unknownAccount } from "../../src/care/account-facts.ts";
import type {
  CustomerFacts,
  CustomerRecord,
  FollowUpFacts,
  MessageFacts,
  RatingFacts,
  TicketFacts,
} from "../../src/care/facts.ts";
import type { Cue, PromisedDay } from "../../src/care/message-reading.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { noPreferences } from "../../src/care/preferences.ts";
import { at, daysAgo, now } from "./clock.ts";

/** A customer of two years whose facts say nothing else. */
export function aCustomer(changes: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id: "1",
    name: "Ana Diaz",
    createdAt: at("2024-11-01"),
    locale: "en-US",
    timeZone: null,
    state: "active",
    isStaff: false,
    tags: [],
    mapped: { customerSinceOn: null, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
    preferences: noPreferences,
    ...changes,
  };
}

/** Facts read just now, without tickets unless given. */
export function someFacts(
  changes: Partial<Omit<CustomerFacts, "customer">> & { customer?: Partial<CustomerRecord> } = {},
): CustomerFacts {
  const { customer, ...others } = changes;
  return {
    tickets: [],
    followUps: [],
    events: [],
    account: unknownAccount,
    source: "files",
    asOf: now,
    gaps: [],
    ...others,
    customer: aCustomer(customer),
  };
}

/** A ticket solved a day after it was opened, without messages, rating or times. */
export function aTicket(changes: Partial<TicketFacts> = {}): TicketFacts {
  const createdAt = changes.createdAt ?? daysAgo(100);
  const status = changes.status ?? "solved";
  const isSolved = status === "solved" || status === "closed";
  return {
    id: "12",
    createdAt,
    updatedAt: createdAt + 86_400_000,
    status,
    solvedAt: isSolved ? createdAt + 86_400_000 : null,
    statuses: [],
    isMerged: false,
    problem: null,
    sla: [],
    type: null,
    priority: null,
    channel: "email",
    brandId: null,
    assigneeId: "11",
    tags: [],
    rating: null,
    earlierRatings: [],
    triage: null,
    messages: [],
    isConversationComplete: true,
    serviceTimes: null,
    ...changes,
  };
}

/** A rating of a ticket, given on the ticket's last day unless said otherwise. */
export function aRating(verdict: "good" | "bad", ratedAt: number | null = null): RatingFacts {
  return { id: null, verdict, scale: null, ratedAt, hasComment: false };
}

/** A public message of the customer that sounds like nothing. */
export function aMessage(
  changes: Partial<Omit<MessageFacts, "reading">> & {
    cues?: readonly Cue[];
    promisedDay?: PromisedDay;
    sentiment?: { score: number; confidence: number } | null;
  } = {},
): MessageFacts {
  const { cues, promisedDay, sentiment, ...others } = changes;
  return {
    id: "900",
    sentAt: daysAgo(2),
    by: "customer",
    isPublic: true,
    ...others,
    reading: {
      sentiment: sentiment ?? null,
      language: "en",
      cues: cues ?? [],
      promisedDay: promisedDay ?? null,
      modelVersion: "test-1",
    },
  };
}

/** An open follow-up of rule R04 made yesterday. */
export function aFollowUp(changes: Partial<FollowUpFacts> = {}): FollowUpFacts {
  return {
    ticketId: "77",
    rule: "R04",
    externalId: null,
    createdAt: daysAgo(1),
    dueAt: now + 86_400_000,
    isDone: false,
    doneAt: null,
    isEdited: false,
    result: null,
    assigneeId: "11",
    tags: ["care_follow_up"],
    ...changes,
  };
}

/** The default policy with some rules' thresholds changed. */
export function aPolicy(rules: Partial<Policy["rules"]> = {}): Policy {
  return { ...defaultPolicy, rules: { ...defaultPolicy.rules, ...rules } };
}
