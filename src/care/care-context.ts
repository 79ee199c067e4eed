import type { FactsSource, Gap } from "./facts.ts";
import type { RuleId } from "./rules.ts";
import type { Statement } from "./statements.ts";

/** A value that we do not know, and why: the agent is told, never shown a guess. */
export type Unknown = { readonly known: false; readonly reason: UnknownReason };

export type UnknownReason =
  | "no-tickets"
  | "tickets-not-given"
  | "no-ratings"
  | "no-service-times"
  | "no-replies-yet"
  | "no-solved-tickets"
  | "no-complaints"
  | "no-solved-complaints"
  | "no-user-record"
  | "no-name"
  | "no-start-date"
  | "starts-later"
  | "prospect"
  | "no-tenure"
  | "no-tier-reached"
  | "nothing-scored"
  | "no-nps-answers"
  | "not-recorded"
  | "not-computed-yet";

/** A dated fact behind a value: an id to look up, a day, and the fact in words. */
export type Evidence = {
  readonly kind: "ticket" | "rating" | "comment" | "event" | "user";
  /** Id of that kind of thing; of a rating without an id of its own, the ticket's. */
  readonly id: string;
  /** The ticket to open to see it; `null` where there is none. */
  readonly ticketId: string | null;
  /** Calendar day in the policy's time zone, `YYYY-MM-DD`. */
  readonly on: string;
  /** The fact in English. */
  readonly text: string;
  /** The same fact as code and values, for other languages. */
  readonly statement: Statement;
};

/** A measured value with the number of tickets it rests on. */
export type Figure =
  | {
      readonly known: true;
      readonly value: number;
      readonly unit: "percent" | "minutes" | "count" | "days";
      readonly samples: number;
      /** Who measured: the helpdesk, or this engine from conversations. */
      readonly source: "zendesk" | "computed";
      /** At most the five newest. */
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type TenureSource =
  | "mapped-field"
  | "subscription"
  | "first-order"
  | "first-ticket"
  | "user-record";

export type Tenure =
  | {
      readonly known: true;
      readonly startedOn: string;
      readonly source: TenureSource;
      /** Whole months. */
      readonly months: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type LifecycleStage = "prospect" | "onboarding" | "active" | "lapsing" | "lapsed";

export type SentimentLabel = "negative" | "neutral" | "positive";

/** What a ticket's sentiment was read from, most trusted first (an agent's correction wins). */
export type SentimentSource = "agent" | "rating" | "triage" | "model";

export type TicketSentiment = {
  readonly ticketId: string;
  readonly on: string;
  readonly score: number;
  readonly label: SentimentLabel;
  readonly source: SentimentSource;
  /** Messages of the customer that were scored. */
  readonly messages: number;
};

export type Sentiment =
  | {
      readonly known: true;
      readonly label: SentimentLabel;
      readonly score: number;
      readonly confidence: number;
      readonly trend: "falling" | "steady" | "rising" | "unknown";
      /** Oldest first. */
      readonly tickets: readonly TicketSentiment[];
    }
  | Unknown;

export type LoyaltyTier =
  | {
      readonly known: true;
      readonly tier: string;
      readonly source: "mapped-field" | "computed";
      /** In English. */
      readonly reasons: readonly string[];
      readonly statements: readonly Statement[];
      readonly next: {
        readonly tier: string;
        readonly gap: string;
        readonly statement: Statement;
      } | null;
    }
  | Unknown;

export type Health =
  | {
      readonly known: true;
      readonly score: number;
      readonly contributions: readonly {
        readonly signal: string;
        readonly points: number;
        readonly evidence: readonly Evidence[];
      }[];
      readonly missing: readonly string[];
    }
  | Unknown;

export type Preferences = {
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly doNotContact: boolean;
};

/** What to do next for this customer, and why. */
export type Suggestion = {
  readonly rule: RuleId;
  /** In English; other languages translate by `rule`. */
  readonly title: string;
  readonly priority: RulePriority;
  /** Two to four dated facts, newest first, where the rule has that many. */
  readonly evidence: readonly Evidence[];
  /** Same evidence, same key: the key that keeps a suggestion from coming twice. */
  readonly evidenceKey: string;
  /** The ticket that a follow-up would refer to. */
  readonly sourceTicketId: string;
  /** An opener for the agent to rewrite. */
  readonly draft: string;
  /** The language the draft is written in, which is the customer's where we have it. */
  readonly draftLocale: string;
  /** Calendar day in the policy's time zone. */
  readonly dueOn: string;
};

/** Most urgent first. */
export type RulePriority = "safety" | "complaint" | "risk" | "promise" | "care" | "growth";

export type FollowUp = {
  readonly ticketId: string;
  readonly rule: string | null;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly state: "open" | "overdue" | "done";
  readonly assigneeId: string | null;
  readonly tags: readonly string[];
};

/** What an agent should know before answering this customer. */
export type CareContext = {
  /** The moment it was computed for, ISO 8601 in UTC. */
  readonly at: string;
  readonly customer: {
    readonly id: string;
    readonly name: string | Unknown;
    readonly matchedBy: "zendesk-id" | "ticket-requester";
    readonly state: "active" | "suspended" | "deleted" | "unknown";
    readonly isStaff: boolean;
  };
  readonly freshness: {
    readonly source: FactsSource;
    readonly asOf: string;
    readonly gaps: readonly Gap[];
    /** How many tickets were read. */
    readonly tickets: number;
  };
  readonly tenure: Tenure;
  readonly lifecycleStage: LifecycleStage;
  readonly sentiment: Sentiment;
  readonly loyaltyTier: LoyaltyTier;
  readonly health: Health;
  readonly service: {
    readonly csat: Figure;
    readonly firstReplyMinutes: Figure;
    readonly fullResolutionMinutes: Figure;
    readonly firstContactResolution: Figure;
    readonly reopens: Figure;
    readonly complaintResolutionDays: Figure;
  };
  readonly care: {
    readonly nps: Unknown;
    readonly lifetimeValue:
      | { readonly known: true; readonly value: number; readonly source: "mapped-field" }
      | Unknown;
    readonly retention: { readonly known: true; readonly since: string } | Unknown;
    readonly preferences: Preferences;
  };
  /** Most urgent first; at most one per rule. */
  readonly suggestions: readonly Suggestion[];
  /** Open ones first, then newest. */
  readonly followUps: readonly FollowUp[];
};
