import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedSpendOf,
  ordersLogLikelihoodOf,
  type SpendingHabits,
  valueLogLikelihoodOf,
} from "../../src/care/gamma-gamma.ts";

/** As published for CDNOW, in dollars (Fader and Hardie 2013). */
const cdnow: SpendingHabits = { p: 6.25, q: 3.74, v: 15.44 };

const amount = fc.double({ min: 0.01, max: 10_000, noNaN: true });
const anyHabits = fc.record({
  p: fc.double({ min: 0.1, max: 50, noNaN: true }),
  q: fc.double({ min: 1.01, max: 50, noNaN: true }),
  v: amount,
});
const runs = { numRuns: 1000 };

describe("the log-likelihood of a mean order value", () => {
  it.each([1, 2, 7])("is that of a density, which integrates to 1 (%d orders)", (orders) => {
    const ofOrders = ordersLogLikelihoodOf(cdnow, orders);
    let sum = 0;
    // Equal steps of the value's logarithm, since its tail is long.
    for (let log = Math.log(0.01); log < Math.log(1e6); log += 0.001) {
      const value = Math.exp(log);
      sum += Math.exp(ofOrders + valueLogLikelihoodOf(cdnow, orders, value)) * value * 0.001;
    }
    expect(sum).toBeCloseTo(1, 6);
  });
});

describe("expectedSpendOf", () => {
  it("is the mean of all customers for one of whom no order is known", () => {
    expect(expectedSpendOf(cdnow, 0, 0)).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
  });

  it("lies between the customer's own mean and that of all, closer to their own with more orders", () => {
    fc.assert(
      fc.property(anyHabits, fc.integer({ min: 1, max: 200 }), amount, (habits, orders, value) => {
        const ofAll = expectedSpendOf(habits, 0, 0);
        const few = expectedSpendOf(habits, orders, value);
        const many = expectedSpendOf(habits, orders + 1, value);
        const slack = 1e-9 * (ofAll + value);
        expect(few).toBeGreaterThanOrEqual(Math.min(ofAll, value) - slack);
        expect(few).toBeLessThanOrEqual(Math.max(ofAll, value) + slack);
        expect(Math.abs(many - value)).toBeLessThanOrEqual(Math.abs(few - value) + slack);
      }),
      runs,
    );
  });
});
