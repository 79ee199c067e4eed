import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliveProbabilityOf,
  type BuyingHabits,
  countLogLikelihoodOf,
  expectedPurchasesOf,
  type PurchaseHistory,
  timingLogLikelihoodOf,
} from "../../src/care/bg-nbd.ts";

const runs = { numRuns: 1000 };

/** As published for CDNOW, in weeks (Fader, Hardie and Lee 2005). */
const cdnow: BuyingHabits = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/** The customer of the authors' worked example. */
const example: PurchaseHistory = { frequency: 2, recency: 30.43, age: 38.86 };

const parameter = fc.double({ min: 0.05, max: 20, noNaN: true });
const anyHabits = fc.record({
  r: parameter,
  alpha: fc.double({ min: 0.5, max: 50, noNaN: true }),
  a: parameter,
  b: parameter,
});
const anyHistory = fc
  .record({
    frequency: fc.nat({ max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    age: fc.double({ min: 0, max: 200, noNaN: true }),
  })
  .map(({ frequency, share, age }) => ({
    frequency,
    recency: frequency === 0 ? 0 : share * age,
    age,
  }));
const anySpan = fc.double({ min: 0.001, max: 100, noNaN: true });

/** Simpson's rule, for integrands that are smooth up to both ends. */
function integralOf(f: (x: number) => number, from: number, to: number, parts: number): number {
  const width = (to - from) / parts;
  let sum = f(from) + f(to);
  for (let i = 1; i < parts; i += 1) sum += (i % 2 === 0 ? 2 : 4) * f(from + i * width);
  return (sum * width) / 3;
}

/** Gauss's series for 2F1, whose terms are all positive where we use it. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

/** Equation 10 of Fader, Hardie and Lee (2005), as it is printed. */
function publishedExpectation(
  { r, alpha, a, b }: BuyingHabits,
  { frequency: x, recency, age }: PurchaseHistory,
  span: number,
): number {
  const left = ((alpha + age) / (alpha + age + span)) ** (r + x);
  const series = hypergeometric(r + x, b + x, a + b + x - 1, span / (alpha + age + span));
  const gone = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
  return (((a + b + x - 1) / (a - 1)) * (1 - left * series)) / (1 + gone);
}

describe("the log-likelihood of a history", () => {
  /** The model before anything is integrated out: one customer's rate and chance of leaving. */
  function likelihoodOf(rate: number, leaving: number, history: PurchaseHistory): number {
    const { frequency: x, recency, age } = history;
    const stays = (1 - leaving) ** x * rate ** x * Math.exp(-rate * age);
    if (x === 0) return stays;
    return stays + leaving * (1 - leaving) ** (x - 1) * rate ** x * Math.exp(-rate * recency);
  }

  it.each<PurchaseHistory>([
    { frequency: 0, recency: 0, age: 3 },
    { frequency: 1, recency: 0.5, age: 3 },
    { frequency: 2, recency: 2.5, age: 3 },
    { frequency: 4, recency: 3, age: 3 },
  ])("is that of the model, integrated over all customers: %o", (history) => {
    // Whole shapes, so that both densities are polynomials (times e^−αλ): gamma(3, 2), beta(2, 4).
    const habits = { r: 3, alpha: 2, a: 2, b: 4 };
    const integrated = integralOf(
      (rate) =>
        4 *
        rate ** 2 *
        Math.exp(-2 * rate) *
        integralOf((p) => 20 * p * (1 - p) ** 3 * likelihoodOf(rate, p, history), 0, 1, 200),
      0,
      15,
      5_000,
    );
    const logLikelihood =
      countLogLikelihoodOf(habits, history.frequency) + timingLogLikelihoodOf(habits, history);
    expect(logLikelihood).toBeCloseTo(Math.log(integrated), 7);
  });

  it("stays a number where both ways of it are too small for one", () => {
    const history = { frequency: 900, recency: 5_000, age: 9_000 };
    expect(timingLogLikelihoodOf(cdnow, history)).toBeLessThan(-7_000);
  });
});

describe("aliveProbabilityOf", () => {
  it("gives the published example's", () => {
    expect(aliveProbabilityOf(cdnow, example)).toBeCloseTo(0.727, 3);
  });

  it("is 1 for whoever never bought again", () => {
    fc.assert(
      fc.property(anyHabits, anyHistory, (habits, { age }) => {
        expect(aliveProbabilityOf(habits, { frequency: 0, recency: 0, age })).toBe(1);
      }),
      runs,
    );
  });

  it("is a probability that falls with silence and rises with a later last purchase", () => {
    fc.assert(
      fc.property(anyHabits, anyHistory, anySpan, (habits, history, more) => {
        const now = aliveProbabilityOf(habits, history);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        const silent = { ...history, age: history.age + more };
        expect(aliveProbabilityOf(habits, silent)).toBeLessThanOrEqual(now);
        const seenLater = { ...silent, recency: history.recency + more };
        expect(aliveProbabilityOf(habits, seenLater)).toBeGreaterThanOrEqual(
          aliveProbabilityOf(habits, silent),
        );
      }),
      runs,
    );
  });

  it("is nothing, not an error, after a silence that no number holds", () => {
    const history = { frequency: 900, recency: 1, age: 1e9 };
    expect(aliveProbabilityOf(cdnow, history)).toBe(0);
  });
});

describe("expectedPurchasesOf", () => {
  it("gives the published example's", () => {
    expect(expectedPurchasesOf(cdnow, example, 39)).toBeCloseTo(1.226, 3);
  });

  it("agrees with the published formula wherever that divides by nothing small", () => {
    const awayFromOne = anyHabits.filter(({ a, b }) => Math.abs(a - 1) > 0.05 && a + b > 1.05);
    fc.assert(
      fc.property(awayFromOne, anyHistory, anySpan, (habits, history, span) => {
        const published = publishedExpectation(habits, history, span);
        fc.pre(Number.isFinite(published));
        const expected = expectedPurchasesOf(habits, history, span);
        expect(Math.abs(expected - published)).toBeLessThan(1e-9 * Math.max(1, published));
      }),
      runs,
    );
  });

  it.each([
    { a: 1, b: 2 },
    { a: 1, b: 1 },
    { a: 2, b: 3 },
  ])("agrees with the integral over customers, also where a is 1: %o", ({ a, b }) => {
    const habits = { r: 0.7, alpha: 5, a, b };
    const shape = 0.7 + 3;
    // Of one who is here and leaves with chance p, (1 − (1 + p y)^−s) / p purchases are expected.
    const given = (p: number) => (p === 0 ? shape * 2 : (1 - (1 + p * 2) ** -shape) / p);
    const weight = (p: number) => p ** (a - 1) * (1 - p) ** (b + 3 - 1);
    const mean =
      integralOf((p) => given(p) * weight(p), 0, 1, 4_000) / integralOf(weight, 0, 1, 4_000);
    const history = { frequency: 3, recency: 10, age: 15 };
    const expected = mean * aliveProbabilityOf(habits, history);
    expect(expectedPurchasesOf(habits, history, 40)).toBeCloseTo(expected, 8);
  });

  it("rises with the span, and never above what somebody who stays would buy", () => {
    fc.assert(
      fc.property(anyHabits, anyHistory, anySpan, anySpan, (habits, history, span, more) => {
        const expected = expectedPurchasesOf(habits, history, span);
        const longer = expectedPurchasesOf(habits, history, span + more);
        expect(longer).toBeGreaterThanOrEqual(expected * (1 - 1e-9));
        const rate = (habits.r + history.frequency) / (habits.alpha + history.age);
        expect(expected).toBeLessThanOrEqual(rate * span * (1 + 1e-9));
      }),
      runs,
    );
  });

  it.each([0, -1, Number.NaN])("expects nothing in a span of %d", (span) => {
    expect(expectedPurchasesOf(cdnow, example, span)).toBe(0);
  });

  it.each<[string, PurchaseHistory, number]>([
    ["a span without end", example, Number.POSITIVE_INFINITY],
    ["a span of nearly nothing", example, 1e-320],
    ["somebody who buys all the time", { frequency: 1e6, recency: 1, age: 1 }, 1e6],
    ["somebody of this moment", { frequency: 0, recency: 0, age: 0 }, 1e9],
  ])("gives a number for %s", (_, history, span) => {
    const expected = expectedPurchasesOf({ ...cdnow, alpha: 1e-6 }, history, span);
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(1e6);
  });
});
