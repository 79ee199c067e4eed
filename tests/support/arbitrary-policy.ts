import fc from "fast-check";
import { type HealthSignal, healthSignals } from "../../src/care/health-signals.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";

const days = fc.integer({ min: 0, max: 36_500 });
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: percent },
);
const weightOf = Object.fromEntries(healthSignals.map((signal) => [signal, weight])) as Record<
  HealthSignal,
  fc.Arbitrary<number>
>;

/** Any policy that the contract admits, in what health rests on. */
export const arbitraryHealthPolicy: fc.Arbitrary<Policy> = fc
  .record({
    timeZone: fc.constantFrom("UTC", "Pacific/Chatham", "America/St_Johns"),
    weights: fc.record(weightOf),
    caps: fc.record({
      "cancel-wish": percent,
      "open-complaint": percent,
      "sensitive-matter": percent,
      lapsed: percent,
    }),
    minimumSignals: fc.integer({ min: 1, max: 4 }),
    changeDays: fc.integer({ min: 1, max: 365 }),
    limits: fc.tuple(days, days).map((two) => two.toSorted((a, b) => a - b)),
    halfLifeDays: fc.double({ min: 0, minExcluded: true, max: 36_500, noNaN: true }),
    recentDays: fc.oneof(fc.integer({ min: 0, max: 60 }), days),
    repeatTickets: fc.integer({ min: 1, max: 1000 }),
    highPriorityOpenHours: fc.double({ min: 0, max: 100_000, noNaN: true }),
    usageDays: fc.integer({ min: 1, max: 365 }),
    usageBaseDays: fc.integer({ min: 1, max: 3650 }),
  })
  .map(({ timeZone, limits, halfLifeDays, ...drawn }) => ({
    ...defaultPolicy,
    timeZone,
    lifecycle: {
      ...defaultPolicy.lifecycle,
      lapsingAfterDays: limits[0] ?? 0,
      lapsedAfterDays: limits[1] ?? 0,
    },
    sentiment: { ...defaultPolicy.sentiment, halfLifeDays },
    health: {
      weights: drawn.weights,
      caps: drawn.caps,
      minimumSignals: drawn.minimumSignals,
      changeDays: drawn.changeDays,
    },
    rules: {
      ...defaultPolicy.rules,
      recentDays: drawn.recentDays,
      repeatTickets: drawn.repeatTickets,
      highPriorityOpenHours: drawn.highPriorityOpenHours,
      usageDays: drawn.usageDays,
      usageBaseDays: drawn.usageBaseDays,
    },
  }));
