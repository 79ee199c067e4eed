import type { RuleId } from "./rules.ts";

/** An account's thresholds and names. Days are calendar days unless a name says otherwise. */
export type Policy = {
  readonly version: 1;
  /** IANA name; calendar days and business days are counted there. */
  readonly timeZone: string;
  /** Keys of the custom user fields whose values win over computed ones. */
  readonly fields: {
    readonly customerSince: string;
    readonly loyaltyTier: string;
    readonly lifetimeValue: string;
  };
  readonly tags: {
    readonly complaint: readonly string[];
    readonly doNotContact: readonly string[];
    readonly prospect: readonly string[];
  };
  readonly lifecycle: {
    readonly onboardingDays: number;
    readonly lapsingAfterDays: number;
    readonly lapsedAfterDays: number;
  };
  readonly sentiment: {
    /** A ticket this old counts half. */
    readonly halfLifeDays: number;
    /** Scores beyond ± this are negative or positive. */
    readonly labelThreshold: number;
    readonly trendTickets: number;
    /** Fewer scored tickets than this: no trend. */
    readonly trendMinimumTickets: number;
    /** Change of score over the tickets of the trend that counts as a change. */
    readonly trendChange: number;
  };
  readonly loyalty: {
    /** Lowest first; the last one whose points are reached is the tier. */
    readonly tiers: readonly { readonly tier: string; readonly points: number }[];
    readonly pointsPerMonth: number;
    readonly pointsPerGoodRating: number;
    /** Points for every 100 units of mapped lifetime value. */
    readonly pointsPer100Spent: number;
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
    /** A gap to the next tier of at most this many points is "near". */
    readonly nearTierPoints: number;
  };
};

/** The policy of an account that has set none. */
export const defaultPolicy: Policy = {
  version: 1,
  timeZone: "UTC",
  fields: {
    customerSince: "customer_since",
    loyaltyTier: "loyalty_tier",
    lifetimeValue: "lifetime_value",
  },
  tags: {
    complaint: ["complaint"],
    doNotContact: ["do_not_contact"],
    prospect: ["prospect"],
  },
  lifecycle: { onboardingDays: 30, lapsingAfterDays: 180, lapsedAfterDays: 365 },
  sentiment: {
    halfLifeDays: 180,
    labelThreshold: 0.15,
    trendTickets: 10,
    trendMinimumTickets: 3,
    trendChange: 0.4,
  },
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
  },
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
    nearTierPoints: 2,
  },
};
