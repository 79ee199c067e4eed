import type { AccountFacts } from "./account-facts.ts";
import type { CustomerEvent } from "./customer-event.ts";
import type { FollowUpResult } from "./follow-up-result.ts";
import type { MessageReading } from "./message-reading.ts";
import type { RecordedPreferences } from "./preferences.ts";

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Where facts were read: by the companion service, by the agent's own browser, or from export files. */
export type FactsSource = "service" | "browser" | "files";

/**
 * What a source could not give. Each one is shown to the agent in words, because a figure
 * computed without it means less.
 *
 * - `first-messages-only`: of each ticket only the customer's first message was read.
 * - `newest-tickets-only`: the customer has more tickets than were read.
 * - `newest-conversations-only`: the whole conversation was read for the newest tickets only.
 * - `no-service-times`: the source gave no reply and resolution times.
 * - `no-user-record`: the customer is known from tickets only.
 * - `tickets-not-given`: the source has no tickets of anybody.
 * - `unreadable-records`: records that may be this customer's could not be read and were left out.
 * - `no-follow-ups`: follow-ups could not be read, so a suggestion may repeat one.
 */
export type Gap =
  | "first-messages-only"
  | "newest-tickets-only"
  | "newest-conversations-only"
  | "no-service-times"
  | "no-user-record"
  | "tickets-not-given"
  | "unreadable-records"
  | "no-follow-ups";

/**
 * What the core knows of one customer, in our words, whatever it was read from.
 *
 * Holds no text of anybody: what a message says is read once, into a {@link MessageReading}.
 */
export type CustomerFacts = {
  readonly customer: CustomerRecord;
  readonly tickets: readonly TicketFacts[];
  readonly followUps: readonly FollowUpFacts[];
  /** What happened outside of support, in any order. */
  readonly events: readonly CustomerEvent[];
  readonly account: AccountFacts;
  readonly source: FactsSource;
  /** When the facts were read. */
  readonly asOf: Instant;
  readonly gaps: readonly Gap[];
};

/** The customer's record; `null` where the source has nothing. */
export type CustomerRecord = {
  readonly id: string;
  readonly name: string | null;
  /** When the record was made, which is not when the relationship began. */
  readonly createdAt: Instant | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly state: "active" | "suspended" | "deleted" | "unknown";
  /** True where the record is of somebody who works here: agents write tickets too. */
  readonly isStaff: boolean;
  /** Of the record and of its organisation. */
  readonly tags: readonly string[];
  readonly mapped: MappedFields;
  readonly preferences: RecordedPreferences;
};

/**
 * Values of the custom fields that the policy maps; a mapped value wins over a computed one, and
 * the customer's own over their organisation's.
 */
export type MappedFields = {
  /** Calendar day, `YYYY-MM-DD`. */
  readonly customerSinceOn: string | null;
  readonly loyaltyTier: string | null;
  /** In whole units of the account's currency. */
  readonly lifetimeValue: number | null;
  /** Which of them were read from the organisation. */
  readonly fromOrganization: readonly MappedFieldName[];
};

export type MappedFieldName = "customerSince" | "loyaltyTier" | "lifetimeValue";

export type TicketStatus = "new" | "open" | "pending" | "hold" | "solved" | "closed";

/** A ticket took this status then. */
export type StatusChange = { readonly at: Instant; readonly status: TicketStatus };

/** The clocks of a ticket that something can be promised about. */
export const slaMetrics = [
  "first-reply",
  "next-reply",
  "periodic-update",
  "requester-wait",
  "agent-work",
  "resolution",
  "other",
] as const;

/** What was promised about one clock of a ticket (Zendesk: an SLA target). */
export type SlaFacts = {
  readonly metric: (typeof slaMetrics)[number];
  /** When it is or was due; `null` while the clock is stopped, or where the source does not say. */
  readonly dueAt: Instant | null;
  /** When it was missed; `null` while it was not. */
  readonly breachedAt: Instant | null;
  /** When it was met or the clock ended; `null` while it runs. */
  readonly endedAt: Instant | null;
};

/** The problem that an incident is part of. */
export type ProblemFacts = { readonly ticketId: string; readonly solvedAt: Instant | null };

export type TicketFacts = {
  readonly id: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly status: TicketStatus;
  /** Last time it was solved; `null` while it never was, or where the source does not say. */
  readonly solvedAt: Instant | null;
  /** Every status it had, oldest first; empty where the source gives no history. */
  readonly statuses: readonly StatusChange[];
  /** True for one that was merged into another: it is no contact of its own. */
  readonly isMerged: boolean;
  readonly problem: ProblemFacts | null;
  readonly sla: readonly SlaFacts[];
  readonly type: "problem" | "incident" | "question" | "task" | null;
  readonly priority: "low" | "normal" | "high" | "urgent" | null;
  readonly channel: string | null;
  /** Of whose brands it is one, where the account has several. */
  readonly brandId: string | null;
  readonly assigneeId: string | null;
  readonly tags: readonly string[];
  readonly rating: RatingFacts | null;
  /** Verdicts that it replaced, newest first. */
  readonly earlierRatings: readonly RatingFacts[];
  readonly triage: TriageFacts | null;
  /** Oldest first. */
  readonly messages: readonly MessageFacts[];
  /** False where only the customer's first message was read. */
  readonly isConversationComplete: boolean;
  readonly serviceTimes: ServiceTimes | null;
};

/** The customer's own verdict on a ticket. */
export type RatingFacts = {
  readonly id: string | null;
  readonly verdict: "good" | "bad";
  /** The answer on the survey's own scale, `null` where only the verdict is known. */
  readonly scale: { readonly value: number; readonly outOf: number } | null;
  /** `null` where the source gives the verdict without its day. */
  readonly ratedAt: Instant | null;
  readonly hasComment: boolean;
};

/** What Zendesk's intelligent triage predicted, where the account has it. */
export type TriageFacts = {
  readonly label: "very-negative" | "negative" | "neutral" | "positive" | "very-positive";
  readonly confidence: "low" | "medium" | "high" | null;
};

export type MessageFacts = {
  /** The comment's id; `null` for a first message read from the ticket itself. */
  readonly id: string | null;
  readonly sentAt: Instant;
  readonly by: "customer" | "staff" | "other";
  readonly isPublic: boolean;
  readonly reading: MessageReading;
};

/** Calendar minutes and counts; `null` until the thing has happened. */
export type ServiceTimes = {
  readonly firstReplyMinutes: number | null;
  /** In new, open and on hold; each stretch of it counts once it has ended. */
  readonly requesterWaitMinutes: number | null;
  readonly fullResolutionMinutes: number | null;
  readonly reopens: number | null;
  readonly publicReplies: number | null;
  /** Who measured: the helpdesk, or we from the conversation. */
  readonly source: "zendesk" | "computed";
};

/** A follow-up task that somebody accepted earlier. */
export type FollowUpFacts = {
  readonly ticketId: string;
  /** The rule that suggested it; `null` for one made by hand. */
  readonly rule: string | null;
  /** `care:<source ticket>:<rule>:<evidence key>`; `null` for one made by hand. */
  readonly externalId: string | null;
  readonly createdAt: Instant;
  readonly dueAt: Instant | null;
  readonly isDone: boolean;
  /** When it was done; `null` while it is open, or where the source does not say. */
  readonly doneAt: Instant | null;
  /** True where the agent changed the suggestion before accepting it. */
  readonly isEdited: boolean;
  /** What carrying it out brought; `null` where nobody said. */
  readonly result: FollowUpResult | null;
  readonly assigneeId: string | null;
  readonly tags: readonly string[];
};
