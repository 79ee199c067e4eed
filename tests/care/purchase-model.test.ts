import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedOrdersOf,
  expectedOrderValueOf,
  expectedValueOf,
  type PurchaseModel,
  type PurchaseSummary,
  probabilityAliveOf,
} from "../../src/care/purchase-model.ts";

/** The worked example of docs/care.md: CDNOW's published parameters, in weeks and dollars. */
const model: PurchaseModel = {
  r: 0.243,
  alpha: 4.414,
  a: 0.793,
  b: 2.426,
  logLikelihood: -9582.4,
  customers: 2357,
  spend: { p: 6.25, q: 3.74, v: 15.44, customers: 946 },
};
const example: PurchaseSummary = {
  frequency: 2,
  recency: 30.43,
  age: 38.86,
  monetaryValue: 22.35,
};

const runs = { numRuns: 1000 };
/** Any number at all, also those that no summary should have. */
const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -5, max: 200 }));
const anySummary = fc.record({
  frequency: anyNumber,
  recency: anyNumber,
  age: anyNumber,
  monetaryValue: fc.option(anyNumber),
});

describe("the worked example", () => {
  it("is as docs/care.md tells it", () => {
    expect(probabilityAliveOf(model, example)).toBeCloseTo(0.727, 3);
    expect(expectedOrdersOf(model, example, 39)).toBeCloseTo(1.226, 3);
    expect(expectedOrderValueOf(model, example)).toBeCloseTo(24.66, 2);
    expect(expectedValueOf(model, example, 39)).toBeCloseTo(30.24, 2);
  });
});

describe("expectedOrderValueOf", () => {
  it.each<[string, Partial<PurchaseSummary>]>([
    ["never bought again", { frequency: 0, recency: 0, monetaryValue: null }],
    ["spent we do not know what", { monetaryValue: null }],
  ])("is the mean of all of a customer who %s", (_, more) => {
    expect(expectedOrderValueOf(model, { ...example, ...more })).toBeCloseTo(35.22, 2);
  });

  it.each<[string, PurchaseModel["spend"]]>([
    ["is not modelled", null],
    ["has no finite mean", { p: 6.25, q: 1, v: 15.44, customers: 946 }],
  ])("is not known where spend %s, nor is the predicted value", (_, spend) => {
    expect(expectedOrderValueOf({ ...model, spend }, example)).toBeNull();
    expect(expectedValueOf({ ...model, spend }, example, 39)).toBeNull();
  });
});

describe("predictions", () => {
  it("are numbers, and probabilities where they should be, for any summary at all", () => {
    fc.assert(
      fc.property(anySummary, fc.nat({ max: 1000 }), (summary, span) => {
        const alive = probabilityAliveOf(model, summary);
        expect(alive >= 0 && alive <= 1).toBe(true);
        const orders = expectedOrdersOf(model, summary, span);
        expect(orders >= 0 && orders < 1e6).toBe(true);
        expect(expectedOrderValueOf(model, summary)).not.toBeNaN();
        expect(expectedValueOf(model, summary, span)).not.toBeNaN();
      }),
      runs,
    );
  });
});
