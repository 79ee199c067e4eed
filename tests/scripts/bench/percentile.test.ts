import { describe, expect, it } from "vitest";
import { percentileOf } from "../../../scripts/bench/percentile.ts";

describe("percentileOf", () => {
  it.each([
    [0.5, 2],
    [0.51, 3],
    [0.99, 4],
    [1, 4],
    [0, 1],
  ])("is, for %d of four values, %d", (share, value) => {
    expect(percentileOf([1, 2, 3, 4], share)).toBe(value);
  });

  it("is one value's own, and none's of nothing", () => {
    expect(percentileOf([1.236], 0.99)).toBe(1.24);
    expect(percentileOf([], 0.5)).toBeNaN();
  });
});
