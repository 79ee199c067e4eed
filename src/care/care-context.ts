import type { FactsSource, Gap, SlaFacts } from "./facts.ts";
import type { HealthCapId, HealthSignal } from "./health-signals.ts";
import type { RfmSegment } from "./rfm.ts";
import type { RuleId } from "./rules.ts";
import type { Share } from "./share.ts";
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
  | "no-survey-answers"
  | "no-sla"
  | "no-open-complaint"
  | "no-orders"
  | "no-purchase-model"
  | "too-few-customers"
  | "too-few-signals";

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
  /** The one sentence that caused it, where its text was at hand; facts never hold it. */
  readonly quote: string | null;
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
      /** How many of the newest tickets the trend looks at, and how many it needs. */
      readonly trendTickets: number;
      readonly trendMinimumTickets: number;
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

/** One signal's part in the health. */
export type HealthContribution = {
  readonly signal: HealthSignal;
  /** How well this signal alone stands, from 0 to 100. */
  readonly value: number;
  /** Its weight among the signals that exist; these sum to 1. */
  readonly share: number;
  /** What it adds to 50 or takes from it: share × (value − 50). */
  readonly points: number;
  readonly evidence: readonly Evidence[];
};

/** Something so serious that health may not be higher while it lasts. */
export type HealthCap = {
  readonly cap: HealthCapId;
  readonly limit: number;
  readonly evidence: readonly Evidence[];
};

/** Why health is another than it was. */
export type HealthChange = {
  /** The calendar day that it is compared with. */
  readonly since: string;
  readonly before: number;
  /** After minus before. */
  readonly points: number;
  /** The largest first; signals and caps that came or went count too. */
  readonly because: readonly {
    readonly signal: HealthSignal | HealthCapId;
    readonly points: number;
  }[];
};

export type Health =
  | {
      readonly known: true;
      /** From 0 to 100: 50 and all contributions, then the lowest cap. */
      readonly score: number;
      /** The strongest first, whichever its sign. */
      readonly contributions: readonly HealthContribution[];
      /** Those that are open now, the lowest first, which is the one that counts. */
      readonly caps: readonly HealthCap[];
      readonly missing: readonly HealthSignal[];
      /** Against some days ago; `null` where it was unknown then. */
      readonly change: HealthChange | null;
    }
  | Unknown;

/** The customer's answers on the survey's own scale. */
export type ScaleFigure =
  | {
      readonly known: true;
      /** Mean answer. */
      readonly value: number;
      readonly outOf: number;
      readonly samples: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type SlaState =
  | {
      readonly known: true;
      readonly breached: number;
      readonly met: number;
      /** Clocks of unsolved tickets, the first due first. */
      readonly running: readonly {
        readonly ticketId: string;
        readonly metric: SlaFacts["metric"];
        readonly state: "running" | "paused" | "breached";
        readonly dueAt: string | null;
      }[];
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** The oldest unsolved complaint against the time that its regime allows. */
export type ComplaintClock =
  | {
      readonly known: true;
      readonly ticketId: string;
      readonly receivedOn: string;
      readonly regime: string;
      readonly finalDueOn: string;
      /** Days left, in the regime's kind of day; negative when it has passed. */
      readonly daysLeft: number;
      readonly countedIn: "calendar-days" | "business-days";
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** A customer's answer to the recommendation question; of one person never "an NPS". */
export type NpsAnswer =
  | {
      readonly known: true;
      readonly score: number;
      readonly category: "detractor" | "passive" | "promoter";
      readonly on: string;
      readonly answers: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** What the customer may yet spend, by a model, with what it rests on. */
export type PredictedValue =
  | {
      readonly known: true;
      /** Over the horizon, in whole units of the account's currency; `null` without amounts. */
      readonly value: number | null;
      readonly horizonMonths: number;
      readonly expectedOrders: number;
      /** That the customer will ever buy again. */
      readonly probabilityAlive: number;
      readonly model: "bg-nbd" | "bg-nbd+gamma-gamma";
      /** How many customers the model was fitted on, and how many orders this customer made. */
      readonly customers: number;
      readonly orders: number;
    }
  | Unknown;

export type LifetimeValue =
  | {
      readonly known: true;
      /** To date: orders less refunds, or the mapped field. */
      readonly value: number;
      readonly source: "mapped-field" | "orders";
      /** Orders with an amount; 0 for a mapped value. */
      readonly samples: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type Rfm =
  | {
      readonly known: true;
      /** Each from 1 to 5, by fifths of the account's customers. */
      readonly recency: number;
      readonly frequency: number;
      readonly monetary: number;
      readonly segment: RfmSegment;
      readonly customers: number;
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
  readonly service: {
    readonly csat: Figure;
    readonly csatScale: ScaleFigure;
    readonly firstReplyMinutes: Figure;
    readonly requesterWaitMinutes: Figure;
    readonly fullResolutionMinutes: Figure;
    /** Strict: one reply, no reopen, no further ticket soon after. */
    readonly firstContactResolution: Figure;
    /** As Zendesk's own reports count it: fewer than two replies, so also none. */
    readonly firstContactResolutionInZendesk: Figure;
    readonly reopens: Figure;
    readonly complaintResolutionDays: Figure;
    readonly complaintResolutionP90Days: Figure;
    readonly complaintClock: ComplaintClock;
    readonly sla: SlaState;
  };
  readonly care: {
    readonly nps: NpsAnswer;
    readonly lifetimeValue: LifetimeValue;
    readonly predictedValue: PredictedValue;
    readonly rfm: Rfm;
    readonly retention: { readonly known: true; readonly since: string } | Unknown;
    readonly preferences: Preferences;
  };
  /** Most urgent first; at most one per rule. */
  readonly suggestions: readonly Suggestion[];
  readonly mutedRules: readonly MutedRule[];
  /** What the account calls things; absent: the usual name. */
  readonly names: Names;
  /** Open ones first, then newest. */
  readonly followUps: readonly FollowUp[];
};
