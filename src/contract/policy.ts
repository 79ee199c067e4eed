import * as z from "zod/mini";
import { defaultPolicy, healthCapIds, healthSignals, type Policy } from "../care/policy.ts";
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
const openHours = list(strict({ from: z.string(), to: z.string() }));

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
    }),
    holidays: list(z.iso.date()),
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
    halfLifeDays: z.number().check(z.gt(0), z.lte(36_500)),
    labelThreshold: z.number().check(z.gte(0), z.lte(1)),
    trendTickets: count,
    trendMinimumTickets: count,
    trendChange: z.number().check(z.gte(0), z.lte(2)),
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
    weights: z.readonly(z.record(z.enum(healthSignals), percent)),
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
  }),
});
true satisfies Same<z.output<typeof policySchema>, Policy>;

/** One fault of a policy: where, and what is wrong, in words for the admin who wrote it. */
export type PolicyIssue = { readonly path: string; readonly message: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The document over the defaults, key by key; lists replace lists. */
function over(base: unknown, document: unknown): unknown {
  if (document === undefined) return base;
  if (!isRecord(base) || !isRecord(document)) return document;
  const keys = new Set([...Object.keys(base), ...Object.keys(document)]);
  const own = (record: Readonly<Record<string, unknown>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return Object.fromEntries(
    [...keys].map((key) => [key, over(own(base, key), own(document, key))]),
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be of type ${issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "too_small":
      return `must be ${issue.inclusive === true ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `must be ${issue.inclusive === true ? "at most" : "less than"} ${issue.maximum}`;
    case "unrecognized_keys":
      return "is not a setting that this version knows";
    default:
      return issue.message;
  }
}

function issuesOf(issue: z.core.$ZodIssue): readonly PolicyIssue[] {
  const path = issue.path.map(String);
  const message = messageOf(issue);
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((one) => ({ path: one.length === 0 ? "the policy" : one.join("."), message }));
}

/**
 * An account's policy from the document that an admin wrote, which says only what differs from the
 * defaults; or every fault of it at once.
 *
 * @example
 * readPolicy({ timeZone: "Europe/Berlin" }); //=> { ok: true, policy: { version: 1, … } }
 * readPolicy({ rules: { off: ["R99"] } }); //=> { ok: false, issues: [{ path: "rules.off.0", … }] }
 */
export function readPolicy(
  json: unknown,
):
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] } {
  const parsed = z.safeParse(policySchema, over(defaultPolicy, json));
  return parsed.success
    ? { ok: true, policy: parsed.data }
    : { ok: false, issues: parsed.error.issues.flatMap(issuesOf) };
}
