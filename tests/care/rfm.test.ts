import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RfmValues, rfmBoundsOf, rfmScoreOf, rfmValuesOf } from "../../src/care/rfm.ts";
import { at, now } from "../support/clock.ts";

const runs = { numRuns: 1000 };
const cuts = [10, 20, 30, 40] as const;
const bounds = { recencyDays: cuts, orders: cuts, spend: cuts, customers: 500 };

/** Values that score as said, between the cut points above. */
function scoring(recency: number, frequency: number, monetary: number): RfmValues {
  return {
    recencyDays: 55 - recency * 10,
    orders: frequency * 10 - 5,
    spend: monetary * 10 - 5,
  };
}

describe("rfmValuesOf", () => {
  const terms = { at: now, timeZone: "UTC", windowDays: 365 };

  it("counts days since the last order, orders and spend less refunds", () => {
    const orders = [
      { placedAt: at("2026-10-23"), amount: 30 },
      { placedAt: at("2026-11-12"), amount: 20 },
      { placedAt: at("2026-11-20"), amount: -5 },
    ];
    expect(rfmValuesOf(orders, terms)).toEqual({ recencyDays: 10, orders: 2, spend: 45 });
  });

  it.each([
    ["2025-11-23", { recencyDays: 364, orders: 1, spend: 30 }],
    ["2025-11-22", null],
    ["2026-11-22T10:00:00Z", { recencyDays: 0, orders: 1, spend: 30 }],
    ["2026-11-22T10:00:01Z", null],
  ])("of an order on %s alone are %o", (placedAt, values) => {
    expect(rfmValuesOf([{ placedAt: at(placedAt), amount: 30 }], terms)).toEqual(values);
  });

  it("are not known where an amount is not", () => {
    const orders = [
      { placedAt: at("2026-11-12"), amount: 20 },
      { placedAt: at("2026-11-13"), amount: null },
    ];
    expect(rfmValuesOf(orders, terms)).toBeNull();
  });
});

describe("rfmBoundsOf", () => {
  it("parts ten customers into fifths", () => {
    const customers = [7, 3, 10, 1, 9, 2, 8, 5, 4, 6].map((n) => ({
      recencyDays: n,
      orders: n,
      spend: n * 10,
    }));
    expect(rfmBoundsOf(customers)).toEqual({
      recencyDays: [3, 5, 7, 9],
      orders: [2, 4, 6, 8],
      spend: [20, 40, 60, 80],
      customers: 10,
    });
    const found = rfmBoundsOf(customers) ?? bounds;
    const scores = customers.map((customer) => rfmScoreOf(customer, found));
    for (const key of ["recency", "frequency", "monetary"] as const) {
      expect(scores.map((score) => score[key]).sort()).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    }
  });

  it("is not known of nobody", () => {
    expect(rfmBoundsOf([])).toBeNull();
  });

  it("gives customers who are all alike the lowest score, the highest to none", () => {
    const alike = { recencyDays: 3, orders: 1, spend: 20 };
    const found = rfmBoundsOf([alike, alike, alike, alike, alike, alike]) ?? bounds;
    expect(rfmScoreOf(alike, found)).toMatchObject({ recency: 1, frequency: 1, monetary: 1 });
  });

  it("does not depend on the order of customers, and better values never score lower", () => {
    const few = fc.integer({ min: 0, max: 12 });
    const customer = fc.record({ recencyDays: few, orders: few, spend: few });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 40 }), customer, (all, one) => {
        const found = rfmBoundsOf(all) ?? bounds;
        const sorted = all.toSorted((a, b) => a.spend - b.spend || a.orders - b.orders);
        expect(rfmBoundsOf(sorted)).toEqual(found);
        const score = rfmScoreOf(one, found);
        const better = rfmScoreOf(
          { recencyDays: one.recencyDays - 1, orders: one.orders + 1, spend: one.spend + 1 },
          found,
        );
        expect(better.recency).toBeGreaterThanOrEqual(score.recency);
        expect(better.frequency).toBeGreaterThanOrEqual(score.frequency);
        expect(better.monetary).toBeGreaterThanOrEqual(score.monetary);
      }),
      runs,
    );
  });

  it("lets a score of 5 to at most a fifth of the customers, one of 4 or more to two fifths, and so on", () => {
    const few = fc.integer({ min: 0, max: 12 });
    const customer = fc.record({ recencyDays: few, orders: few, spend: few });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 40 }), (all) => {
        const found = rfmBoundsOf(all) ?? bounds;
        const scores = all.map((one) => rfmScoreOf(one, found));
        for (const score of [2, 3, 4, 5]) {
          const most = (all.length * (6 - score)) / 5;
          for (const key of ["recency", "frequency", "monetary"] as const) {
            const reached = scores.filter((one) => one[key] >= score).length;
            expect(reached).toBeLessThanOrEqual(most);
          }
        }
      }),
      runs,
    );
  });
});

describe("rfmScoreOf", () => {
  it.each([
    [9, 11, 5, 2],
    [10, 10, 4, 1],
    [40, 40, 1, 4],
    [39, 41, 2, 5],
  ])("of %d days and %d orders is %d and %d", (recencyDays, orders, recency, frequency) => {
    const score = rfmScoreOf({ recencyDays, orders, spend: orders }, bounds);
    expect(score).toMatchObject({ recency, frequency, monetary: frequency });
  });

  it.each([
    [5, 5, 5, "champion"],
    [5, 5, 4, "champion"],
    [5, 4, 5, "champion"],
    [5, 4, 4, "loyal"],
    [4, 5, 5, "loyal"],
    [4, 4, 3, "loyal"],
    [5, 5, 3, "loyal"],
    [4, 4, 2, "other"],
    [4, 3, 3, "other"],
    [3, 5, 5, "other"],
    [2, 4, 4, "at-risk"],
    [1, 5, 5, "at-risk"],
    [2, 4, 3, "other"],
    [2, 3, 4, "other"],
    [1, 1, 1, "hibernating"],
    [1, 1, 2, "hibernating"],
    [1, 1, 3, "other"],
    [1, 2, 1, "other"],
    [2, 1, 1, "other"],
  ])("calls %d%d%d %s", (recency, frequency, monetary, segment) => {
    expect(rfmScoreOf(scoring(recency, frequency, monetary), bounds)).toEqual({
      recency,
      frequency,
      monetary,
      segment,
    });
  });
});
