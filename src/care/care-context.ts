import type { CareLens } from "./care-lens.ts";
import type { FactsSource, Gap } from "./facts.ts";
import type { Evidence, Unknown } from "./figure.ts";
import type { Health } from "./health-parts.ts";
import type { OpenProblem } from "./open-problems.ts";
import type { RuleId } from "./rules.ts";
import type { SentimentLabel } from "./sentiment-label.ts";
import type { ServiceLens } from "./service-lens.ts";
import type { Share } from "./share.ts";
import type { Statement } from "./statements.ts";

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

/** What a ticket's sentiment was read from, most trusted first. */
export type SentimentSource = "rating" | "agent" | "triage" | "model";

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
      /**
       * How far the score went over the trend's tickets, and between what it may have gone, eight
       * times in ten; `null` where the trend is unknown.
       */
      readonly trendChange: {
        readonly by: number;
        readonly from: number;
        readonly to: number;
      } | null;
      /** How many of the newest tickets the trend looks at, and how many it needs. */
      readonly trendTickets: number;
      readonly trendMinimumTickets: number;
      /** The newest ticket, where it is so much worse than what was usual; `null`: it is not. */
      readonly drop: {
        readonly ticketId: string;
        readonly on: string;
        readonly by: number;
      } | null;
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
      /** The day on which the oldest counted order leaves the window; `null`: nothing runs out. */
      readonly endsOn: string | null;
      /** The tier that would be left then; `null` where nothing runs out. */
      readonly after: string | null;
    }
  | Unknown;

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
  /** The ticket that a follow-up would refer to; `null` where the customer has none. */
  readonly sourceTicketId: string | null;
  /** An opener for the agent to rewrite. */
  readonly draft: string;
  /** The language the draft is written in, which is the customer's where we have it. */
  readonly draftLocale: string;
  /** Calendar day in the policy's time zone. */
  readonly dueOn: string;
  /** The moment on it, in business hours; ISO 8601 in UTC. */
  readonly dueAt: string;
  /** How far an agent may go without asking, for the customer's tier; `null`: no limit is set. */
  readonly goodwillLimit: number | null;
};

/** A suggestion that somebody does not want to see before a moment; it waits for everybody. */
export type PutOffSuggestion = {
  readonly rule: RuleId;
  readonly evidenceKey: string;
  /** ISO 8601. */
  readonly until: string;
};

/** A rule that no longer speaks because its suggestions were not wanted. */
export type MutedRule = { readonly rule: RuleId; readonly precision: Share };

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

/** An account's own names, as text to show; keys are tiers and stages of the policy. */
export type Names = {
  readonly care: string | null;
  readonly tiers: Readonly<Record<string, string>>;
  readonly stages: Readonly<Partial<Record<LifecycleStage, string>>>;
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
  readonly service: ServiceLens;
  readonly care: CareLens;
  /** Most urgent first; at most one per rule. */
  readonly suggestions: readonly Suggestion[];
  /** What would be suggested too, had nobody put it off. */
  readonly putOff: readonly PutOffSuggestion[];
  readonly mutedRules: readonly MutedRule[];
  /** Problems that may still affect the customer; whether they do, their own tickets say. */
  readonly problems: readonly OpenProblem[];
  /** What the account calls things; absent: the usual name. */
  readonly names: Names;
  /** Open ones first, then newest. */
  readonly followUps: readonly FollowUp[];
};
