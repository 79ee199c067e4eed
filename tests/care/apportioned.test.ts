import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportioned } from "../../src/care/apportioned.ts";
import { rounded } from "../../src/care/rounded.ts";

describe("apportioned", () => {
  it.each([
    [[1.6, 1.6, -0.6], 3, [2, 2, -1]],
    [[0.6, 0.5, 0.4], 2, [1, 1, 0]],
    [[0.5, 0.5], 1, [1, 0]],
    [[-8.33, 8.33], 0, [-8, 8]],
    [[4, -4, 0], 0, [4, -4, 0]],
    [[2.9], 3, [3]],
    [[], 0, []],
  ])("makes %j sum to %s as %j", (values, total, whole) => {
    expect(apportioned(values, total)).toEqual(whole);
  });

  it("sums exactly to the rounded sum, each value by less than one away from its own", () => {
    const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (exact) => {
        const total = rounded(
          exact.reduce((sum, value) => sum + value, 0),
          0,
        );
        const whole = apportioned(exact, total);
        expect(whole.reduce((sum, value) => sum + value, 0)).toBe(total);
        for (const [index, value] of exact.entries()) {
          expect(Math.abs((whole[index] ?? Number.NaN) - value)).toBeLessThan(1.000_001);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("still sums where the total is not what the values sum to", () => {
    expect(apportioned([1.5, 1.5], 7)).toEqual([4, 3]);
    expect(apportioned([1.5, 1.5], -2)).toEqual([-1, -1]);
  });
});
