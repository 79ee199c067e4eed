import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOf, isClearChange, type Summary } from "../../../src/care/team/estimate.ts";

const summaries: readonly Summary[] = ["share", "mean", "median"];

describe("estimateOf", () => {
  it("gives a share in percent with Wilson's band", () => {
    expect(estimateOf("share", [1, 1, 1, 1, 1, 1, 1, 1, 0, 0])).toEqual({
      value: 80,
      low: 49,
      high: 94.3,
      samples: 10,
    });
  });

  it("gives a mean with the band of its standard error", () => {
    // s = 1.5811, s / √5 = 0.7071, × 1.96 = 1.386
    expect(estimateOf("mean", [1, 2, 3, 4, 5])).toEqual({
      value: 3,
      low: 1.61,
      high: 4.39,
      samples: 5,
    });
  });

  it("gives a median with the band of its ranks, whatever the ends are", () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    // Ranks 40 and 61 of 100 (Campbell and Gardner 1988).
    expect(estimateOf("median", values)).toEqual({ value: 50.5, low: 40, high: 61, samples: 100 });
    expect(estimateOf("median", [...values.slice(0, -1), 1_000_000])?.high).toBe(61);
  });

  it.each(summaries)("is unknown of nothing (%s)", (summary) => {
    expect(estimateOf(summary, [])).toBeNull();
  });

  it.each(summaries)("lies within its band, whatever the order (%s)", (summary) => {
    const sample = summary === "share" ? fc.constantFrom(0, 1) : fc.integer({ min: -99, max: 99 });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 60 }), (samples) => {
        const estimate = estimateOf(summary, samples);
        if (estimate === null) throw new Error("There are samples");
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
        expect(estimateOf(summary, samples.toReversed())).toEqual(estimate);
      }),
    );
  });
});

describe("isClearChange", () => {
  it("tells a change from what chance may bring about", () => {
    const half = { value: 50, low: 40, high: 60 };
    expect(isClearChange(half, { value: 80, low: 70, high: 88 })).toBe(true);
    expect(isClearChange(half, { value: 55, low: 45, high: 65 })).toBe(false);
    expect(isClearChange(half, half)).toBe(false);
  });

  it("sees the same change from both sides", () => {
    const band = fc
      .tuple(fc.nat(100), fc.nat(20), fc.nat(20))
      .map(([value, down, up]) => ({ value, low: value - down, high: value + up }));
    fc.assert(
      fc.property(band, band, (now, before) => {
        expect(isClearChange(now, before)).toBe(isClearChange(before, now));
      }),
    );
  });
});
