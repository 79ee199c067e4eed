import * as z from "zod/mini";
import { healthCapIds, healthSignals } from "../care/health-signals.ts";
import type { Policy } from "../care/policy.ts";
import { ruleIds } from "../care/rules.ts";
import type { Same } from "./same.ts";

const strict = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.strictObject(shape));
const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

const days = z.int().check(z.gte(0), z.lte(36_500));
const count = z.int().check(z.gte(1), z.lte(1000));
const points = z.number().check(z.gte(0), z.lte(1_000_000));
const word = z.string().check(z.minLength(1), z.maxLength(255));
const tags = list(word);
const months = z.int().check(z.gte(1), z.lte(1200));
const percent = z.number().check(z.gte(0), z.lte(100));

/** A wall-clock time as minutes of its day; `null` where it is none. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  return text === "24:00" ? 1440 : null;
}

const wallClock = z
  .string()
  .check(z.refine((text) => minutesOf(text) !== null, "must be a time such as 09:00"));

type Hours = readonly { readonly from: string; readonly to: string }[];

/** Each opening ends after it begins, and before the next one begins. */
function isInOrder(hours: Hours): boolean {
  const minutes = hours.flatMap(({ from, to }) => [minutesOf(from) ?? 0, minutesOf(to) ?? 0]);
  return minutes.every((one, index) => {
    const before = minutes[index - 1];
    return before === undefined || (index % 2 === 0 ? before <= one : before < one);
  });
}

const openHours = list(strict({ from: wallClock, to: wallClock })).check(
  z.refine(isInOrder, "must be in order and not overlap"),
);

function hasAny(values: readonly boolean[]): boolean {
  return values.includes(true);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The tier is the last one that is reached, so they must rise. */
function isRising(tiers: readonly { readonly points: number }[]): boolean {
  return tiers.every((tier, index) => index === 0 || (tiers[index - 1]?.points ?? 0) < tier.points);
}

/** An account's policy, whole. Unknown keys are refused: a misspelt threshold must not be silent. */
export const policySchema = strict({
  version: z.literal(2),
  timeZone: z.string().check(z.refine(isTimeZone, "must be an IANA time zone")),
  schedule: strict({
    hours: strict({
      monday: openHours,
      tuesday: openHours,
      wednesday: openHours,
      thursday: openHours,
      friday: openHours,
      saturday: openHours,
      sunday: openHours,
    }).check(
      z.refine(
        (hours) => hasAny(Object.values(hours).map((one) => one.length > 0)),
        "must have a day that is open",
      ),
    ),
    holidays: list(z.iso.date("must be a calendar day, YYYY-MM-DD")),
  }),
  names: strict({
    care: z.nullable(word),
    tiers: z.readonly(z.record(word, word)),
    stages: z.readonly(
      z.partialRecord(z.enum(["prospect", "onboarding", "active", "lapsing", "lapsed"]), word),
    ),
  }),
  fields: strict({ customerSince: word, loyaltyTier: word, lifetimeValue: word }),
  tags: strict({ complaint: tags, doNotContact: tags, prospect: tags, featureRequest: tags }),
  lifecycle: strict({
    onboardingDays: days,
    lapsingAfterDays: days,
    lapsedAfterDays: days,
    setupSteps: list(word),
  }).check(
    z.refine(
      (lifecycle) => lifecycle.lapsingAfterDays <= lifecycle.lapsedAfterDays,
      "lapsingAfterDays must not be more than lapsedAfterDays",
    ),
  ),
  sentiment: strict({
    textAnalysis: z.boolean(),
    localAdaptation: z.boolean(),
    halfLifeDays: z.number().check(z.gt(0), z.lte(36_500)),
    labelThreshold: z.number().check(z.gte(0), z.lte(1)),
    trendTickets: count,
    trendMinimumTickets: count,
    trendChange: z.number().check(z.gte(0), z.lte(2)),
    dropChange: z.number().check(z.gte(0), z.lte(2)),
  }),
  complaints: strict({
    regime: word,
    finalResponseDays: days,
    countedIn: z.enum(["calendar-days", "business-days"]),
  }),
  loyalty: strict({
    tiers: list(strict({ tier: word, points })).check(
      z.refine(isRising, "must be in order of rising points"),
    ),
    pointsPerMonth: points,
    pointsPerGoodRating: points,
    pointsPer100Spent: points,
    spendWindowMonths: z.nullable(months),
  }),
  value: strict({
    horizonMonths: months,
    modelMinimumCustomers: z.int().check(z.gte(10), z.lte(10_000_000)),
    rfmWindowMonths: months,
    rfmMinimumCustomers: z.int().check(z.gte(5), z.lte(10_000_000)),
  }),
  health: strict({
    weights: z
      .readonly(z.record(z.enum(healthSignals), percent))
      .check(
        z.refine(
          (weights) => hasAny(Object.values(weights).map((weight) => weight > 0)),
          "must have a weight above 0",
        ),
      ),
    caps: z.readonly(z.record(z.enum(healthCapIds), percent)),
    minimumSignals: count,
    changeDays: z.int().check(z.gte(1), z.lte(365)),
  }),
  goodwill: z.readonly(z.record(word, points)),
  outcomes: strict({
    repeatContactDays: days,
    precisionFloor: z.number().check(z.gte(0), z.lte(1)),
    minimumDecided: count,
  }),
  rules: strict({
    off: list(z.enum(ruleIds)),
    cooldownDays: days,
    growthPauseDays: days,
    recentDays: days,
    repeatTickets: count,
    fallingRatings: count,
    highPriorityOpenHours: z.number().check(z.gte(0), z.lte(100_000)),
    silenceFactor: z.number().check(z.gt(0), z.lte(1000)),
    silenceMinimumTickets: count,
    returnAfterDays: days,
    welcomeDays: days,
    anniversaryDays: days,
    thankedOrders: list(count),
    nearTierPoints: points,
    tierDropDays: days,
    promoterQuietDays: days,
    jointRiskFlags: count,
    healthDropPoints: percent,
    healthDropUrgentPoints: percent,
    usageDropPercent: percent,
    usageDays: z.int().check(z.gte(1), z.lte(365)),
    usageBaseDays: z.int().check(z.gte(1), z.lte(3650)),
    setupFromDay: days,
    setupUntilDay: days,
    setupMinimumSteps: count,
    purchaseCheckInDay: days,
    purchaseCheckInWindowDays: days,
    renewalNoticeDays: list(days),
    renewalLapsedDays: days,
  }).check(
    z.refine(
      (rules) => rules.setupFromDay <= rules.setupUntilDay,
      "setupFromDay must not be more than setupUntilDay",
    ),
    z.refine(
      (rules) => rules.healthDropPoints <= rules.healthDropUrgentPoints,
      "healthDropPoints must not be more than healthDropUrgentPoints",
    ),
  ),
});
true satisfies Same<z.output<typeof policySchema>, Policy>;
