import type { LifecycleStage } from "./care-context.ts";
import type { HealthCapId, HealthSignal } from "./health-signals.ts";
import type { RuleId } from "./rules.ts";
import type { Schedule } from "./schedule.ts";
import { weekdaySchedule } from "./weekday-schedule.ts";

/** An account's thresholds and names. Days are calendar days unless a name says otherwise. */
export type Policy = {
  readonly version: 2;
  /** IANA name; calendar days and business days are counted there. */
  readonly timeZone: string;
  readonly schedule: Schedule;
  /** What the account calls things; nothing here: the usual names. */
  readonly names: {
    readonly care: string | null;
    readonly tiers: Readonly<Record<string, string>>;
    readonly stages: Readonly<Partial<Record<LifecycleStage, string>>>;
  };
  /** Keys of the custom user or organisation fields whose values win over computed ones. */
  readonly fields: {
    readonly customerSince: string;
    readonly loyaltyTier: string;
    readonly lifetimeValue: string;
  };
  readonly tags: {
    readonly complaint: readonly string[];
    readonly doNotContact: readonly string[];
    readonly prospect: readonly string[];
    /** On tickets that ask for a feature. */
    readonly featureRequest: readonly string[];
  };
  readonly lifecycle: {
    readonly onboardingDays: number;
    readonly lapsingAfterDays: number;
    readonly lapsedAfterDays: number;
    /** Steps of setting up, in order; empty: nobody counts them. */
    readonly setupSteps: readonly string[];
  };
  readonly sentiment: {
    /** Whether messages are scored; ratings and triage count in any case. */
    readonly textAnalysis: boolean;
    /** Whether the scorer learns from the ratings of the account's own customers. */
    readonly localAdaptation: boolean;
    /** A ticket this old counts half. */
    readonly halfLifeDays: number;
    /** Scores beyond ± this are negative or positive. */
    readonly labelThreshold: number;
    readonly trendTickets: number;
    /** Fewer scored tickets than this: no trend. */
    readonly trendMinimumTickets: number;
    /** Change of score over the tickets of the trend that counts as a change. */
    readonly trendChange: number;
    /** A newest ticket so much under what was usual is a drop. */
    readonly dropChange: number;
  };
  readonly complaints: {
    /** The name of the regime whose clock runs, as shown. */
    readonly regime: string;
    /** Days from receipt to the final response. */
    readonly finalResponseDays: number;
    readonly countedIn: "calendar-days" | "business-days";
  };
  readonly loyalty: {
    /** Lowest first; the last one whose points are reached is the tier. */
    readonly tiers: readonly { readonly tier: string; readonly points: number }[];
    readonly pointsPerMonth: number;
    readonly pointsPerGoodRating: number;
    /** Points for every 100 units of lifetime value, or of spend within the window. */
    readonly pointsPer100Spent: number;
    /** Months for which an order counts; `null`: for ever. */
    readonly spendWindowMonths: number | null;
  };
  readonly value: {
    /** How far ahead the predicted value looks. */
    readonly horizonMonths: number;
    /** Fewer customers than this: no model is fitted. */
    readonly modelMinimumCustomers: number;
    /** Orders older than this do not count for RFM. */
    readonly rfmWindowMonths: number;
    readonly rfmMinimumCustomers: number;
  };
  readonly health: {
    /** How much each signal counts; 0 leaves it out. */
    readonly weights: Readonly<Record<HealthSignal, number>>;
    /** The most that health may be while it lasts; 100: no cap. */
    readonly caps: Readonly<Record<HealthCapId, number>>;
    /** Fewer signals than this: no health. */
    readonly minimumSignals: number;
    /** What "changed" is measured against. */
    readonly changeDays: number;
  };
  /** How far an agent may go without asking, by tier, in whole units of the account's currency. */
  readonly goodwill: Readonly<Record<string, number>>;
  readonly outcomes: {
    /** A customer who writes again this soon after a follow-up was not helped. */
    readonly repeatContactDays: number;
    /** A rule whose precision lies under this for certain is muted. */
    readonly precisionFloor: number;
    /** Fewer decisions than this mute nothing. */
    readonly minimumDecided: number;
  };
  readonly rules: {
    readonly off: readonly RuleId[];
    readonly cooldownDays: number;
    /** Growth suggestions rest this long after a bad rating or a churn, manager or safety cue. */
    readonly growthPauseDays: number;
    readonly recentDays: number;
    readonly repeatTickets: number;
    readonly fallingRatings: number;
    readonly highPriorityOpenHours: number;
    readonly silenceFactor: number;
    readonly silenceMinimumTickets: number;
    readonly returnAfterDays: number;
    readonly welcomeDays: number;
    /** Days around an anniversary in which it is mentioned. */
    readonly anniversaryDays: number;
    /** Numbers of an order that are an occasion to say thank you. */
    readonly thankedOrders: readonly number[];
    /** A gap to the next tier of at most this many points is "near". */
    readonly nearTierPoints: number;
    /** A tier that ends within this many days is about to drop. */
    readonly tierDropDays: number;
    /** A promoter is asked for a review only this long after any complaint. */
    readonly promoterQuietDays: number;
    readonly jointRiskFlags: number;
    readonly healthDropPoints: number;
    readonly healthDropUrgentPoints: number;
    /** Usage lower by this many percent than before is a drop. */
    readonly usageDropPercent: number;
    /** Over these last days. */
    readonly usageDays: number;
    /** Against the mean of these days before them. */
    readonly usageBaseDays: number;
    readonly setupFromDay: number;
    readonly setupUntilDay: number;
    /** Fewer steps done than this need help. */
    readonly setupMinimumSteps: number;
    readonly purchaseCheckInDay: number;
    /** For so many days after that day the check-in is still worth it. */
    readonly purchaseCheckInWindowDays: number;
    /** Days before a renewal on which open tickets are brought up, the longest first. */
    readonly renewalNoticeDays: readonly number[];
    /** A subscription that ran out at most this many days ago can still be saved. */
    readonly renewalLapsedDays: number;
  };
};

/** The policy of an account that has set none. */
export const defaultPolicy: Policy = {
  version: 2,
  timeZone: "UTC",
  schedule: weekdaySchedule,
  names: { care: null, tiers: {}, stages: {} },
  fields: {
    customerSince: "customer_since",
    loyaltyTier: "loyalty_tier",
    lifetimeValue: "lifetime_value",
  },
  tags: {
    complaint: ["complaint"],
    doNotContact: ["do_not_contact"],
    prospect: ["prospect"],
    featureRequest: ["feature_request"],
  },
  lifecycle: { onboardingDays: 30, lapsingAfterDays: 180, lapsedAfterDays: 365, setupSteps: [] },
  sentiment: {
    textAnalysis: true,
    localAdaptation: true,
    halfLifeDays: 180,
    labelThreshold: 0.15,
    trendTickets: 10,
    trendMinimumTickets: 3,
    trendChange: 0.4,
    dropChange: 0.6,
  },
  complaints: { regime: "FCA DISP 1.6", finalResponseDays: 56, countedIn: "calendar-days" },
  loyalty: {
    tiers: [
      { tier: "bronze", points: 0 },
      { tier: "silver", points: 12 },
      { tier: "gold", points: 36 },
      { tier: "platinum", points: 72 },
    ],
    pointsPerMonth: 1,
    pointsPerGoodRating: 2,
    pointsPer100Spent: 1,
    spendWindowMonths: null,
  },
  value: {
    horizonMonths: 12,
    modelMinimumCustomers: 100,
    rfmWindowMonths: 24,
    rfmMinimumCustomers: 500,
  },
  health: {
    weights: {
      csat: 20,
      sentiment: 20,
      nps: 15,
      contact: 10,
      resolution: 10,
      promises: 5,
      engagement: 10,
      usage: 15,
      billing: 15,
    },
    caps: { "cancel-wish": 30, "open-complaint": 50, "sensitive-matter": 60, lapsed: 40 },
    minimumSignals: 2,
    changeDays: 7,
  },
  goodwill: {},
  outcomes: { repeatContactDays: 14, precisionFloor: 0.3, minimumDecided: 20 },
  rules: {
    off: [],
    cooldownDays: 14,
    growthPauseDays: 30,
    recentDays: 30,
    repeatTickets: 3,
    fallingRatings: 3,
    highPriorityOpenHours: 24,
    silenceFactor: 3,
    silenceMinimumTickets: 4,
    returnAfterDays: 180,
    welcomeDays: 30,
    anniversaryDays: 7,
    thankedOrders: [10, 25, 50, 100],
    nearTierPoints: 2,
    tierDropDays: 30,
    promoterQuietDays: 90,
    jointRiskFlags: 2,
    healthDropPoints: 15,
    healthDropUrgentPoints: 25,
    usageDropPercent: 25,
    usageDays: 14,
    usageBaseDays: 90,
    setupFromDay: 3,
    setupUntilDay: 7,
    setupMinimumSteps: 3,
    purchaseCheckInDay: 14,
    purchaseCheckInWindowDays: 7,
    renewalNoticeDays: [120, 90, 60, 30, 7],
    renewalLapsedDays: 5,
  },
};
