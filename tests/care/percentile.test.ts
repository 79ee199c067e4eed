import { describe, expect, it } from "vitest";
import { percentileOf } from "../../src/care/percentile.ts";

describe("percentileOf", () => {
  it("takes by nearest rank one of the values, in whatever order they come", () => {
    expect(percentileOf([30, 1, 9, 2, 8, 3, 7, 4, 6, 5], 90)).toBe(9);
    expect(percentileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30], 90)).toBe(10);
  });

  it.each([
    [0, 10],
    [33, 10],
    [34, 20],
    [66, 20],
    [67, 30],
    [100, 30],
  ])("takes for %i %% of three values %i", (percent, value) => {
    expect(percentileOf([10, 20, 30], percent)).toBe(value);
  });

  it("takes the only value there is, and none of none", () => {
    expect(percentileOf([4], 90)).toBe(4);
    expect(percentileOf([], 90)).toBeNull();
  });
});
