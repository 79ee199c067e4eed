import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsOf, pointsStatementsOf } from "../../src/care/loyalty-points.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { englishOf } from "../../src/care/statements.ts";

const { loyalty } = defaultPolicy;

describe("pointsOf", () => {
  it("gives one per month, two per good rating and one per whole 100 of value", () => {
    expect(pointsOf({ months: 24, goodRatings: 2, value: 450 }, loyalty)).toEqual({
      forTenure: 24,
      forRatings: 4,
      forValue: 4,
      total: 32,
    });
  });

  it.each([
    [-1, 0],
    [99.99, 0],
    [100, 1],
    [199.99, 1],
    [200, 2],
  ])("gives for a value of %d %i", (value, forValue) => {
    expect(pointsOf({ months: 0, goodRatings: 0, value }, loyalty)).toMatchObject({ forValue });
  });

  it("adds up a policy's fractions to a tenth", () => {
    const fractions = { ...loyalty, pointsPerMonth: 0.1, pointsPerGoodRating: 0.2 };
    expect(pointsOf({ months: 1, goodRatings: 1, value: 0 }, fractions).total).toBe(0.3);
  });

  it("never gives fewer for more", () => {
    const earnings = fc.record({
      months: fc.nat({ max: 2000 }),
      goodRatings: fc.nat({ max: 500 }),
      value: fc.double({ min: -1e6, max: 1e9, noNaN: true }),
    });
    const rate = fc.double({ min: 0, max: 1000, noNaN: true });
    const rates = fc.record({
      pointsPerMonth: rate,
      pointsPerGoodRating: rate,
      pointsPer100Spent: rate,
    });
    const more = fc.record({
      months: fc.nat({ max: 100 }),
      goodRatings: fc.nat({ max: 100 }),
      value: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(earnings, more, rates, (some, further, perUnit) => {
        const policy = { ...loyalty, ...perUnit };
        const all = {
          months: some.months + further.months,
          goodRatings: some.goodRatings + further.goodRatings,
          value: some.value + further.value,
        };
        expect(pointsOf(all, policy).total).toBeGreaterThanOrEqual(pointsOf(some, policy).total);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("pointsStatementsOf", () => {
  const wordsOf = (earnings: Parameters<typeof pointsOf>[0], policy = loyalty) =>
    pointsStatementsOf(earnings, pointsOf(earnings, policy), policy).map(englishOf);

  it("names the tenure always, and the rest where it gave points", () => {
    expect(wordsOf({ months: 0, goodRatings: 0, value: 99 })).toEqual([
      "Months with us: 0 (0 points)",
    ]);
    expect(wordsOf({ months: 24, goodRatings: 2, value: 450 })).toEqual([
      "Months with us: 24 (24 points)",
      "Good ratings: 2 (4 points)",
      "Lifetime value: 450 (4 points)",
    ]);
  });

  it("says for how many months spend counts where the policy sets a window", () => {
    const windowed = { ...loyalty, spendWindowMonths: 12 };
    expect(wordsOf({ months: 3, goodRatings: 0, value: 450 }, windowed)).toEqual([
      "Months with us: 3 (3 points)",
      "Spent within 12 months: 450 (4 points)",
    ]);
  });
});
