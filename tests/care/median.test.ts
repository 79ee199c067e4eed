import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slopeBandOf, slopeOf } from "../../src/care/median.ts";

describe("slopeBandOf", () => {
  it("gives the slope with what it may also be", () => {
    const band = slopeBandOf([0, 1, 2, 9]);
    expect(band?.slope).toBe(2);
    expect(band?.low).toBe(1);
    expect(band?.high).toBeCloseTo(6.66, 2);
    expect(slopeBandOf([3])).toBeNull();
    expect(slopeBandOf([])).toBeNull();
  });

  it("is no band at all around a straight line", () => {
    expect(slopeBandOf([1, 2, 3, 4, 5, 6])).toEqual({ slope: 1, low: 1, high: 1 });
  });

  it("always has the slope inside", () => {
    const score = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 12 }), (scores) => {
        const band = slopeBandOf(scores);
        expect(band?.slope).toBe(slopeOf(scores));
        expect(band?.low).toBeLessThanOrEqual(band?.slope ?? Number.NaN);
        expect(band?.high).toBeGreaterThanOrEqual(band?.slope ?? Number.NaN);
      }),
    );
  });
});
