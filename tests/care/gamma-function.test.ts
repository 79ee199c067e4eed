import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logGamma } from "../../src/care/gamma-function.ts";

const runs = { numRuns: 1000 };
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

/** The difference in proportion to the value, or to one where the value is smaller. */
function errorOf(value: number, expected: number): number {
  return Math.abs(value - expected) / Math.max(1, Math.abs(expected));
}

describe("logGamma", () => {
  it.each([
    [1e-10, 23.025850929882736],
    [1 / 3, 0.9854206469277671],
    [0.5, Math.log(Math.PI) / 2],
    [1, 0],
    [1.5, Math.log(Math.PI) / 2 - Math.LN2],
    [2, 0],
    [5, Math.log(24)],
    [10, Math.log(362_880)],
    [11, Math.log(3_628_800)],
    [100, 359.1342053695754],
    [1e6, 12_815_504.569147611],
  ])("of %d is %d", (x, expected) => {
    expect(errorOf(logGamma(x), expected)).toBeLessThan(1e-12);
  });

  it("keeps Γ(x + 1) = x Γ(x)", () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(errorOf(logGamma(x + 1), logGamma(x) + Math.log(x))).toBeLessThan(1e-10);
      }),
      runs,
    );
  });

  it("keeps Γ(x) Γ(x + ½) = 2^(1 − 2x) √π Γ(2x)", () => {
    fc.assert(
      fc.property(positive, (x) => {
        const doubled = (1 - 2 * x) * Math.LN2 + Math.log(Math.PI) / 2 + logGamma(2 * x);
        expect(errorOf(logGamma(x) + logGamma(x + 0.5), doubled)).toBeLessThan(1e-10);
      }),
      runs,
    );
  });

  it.each([0, -1, -0.5, Number.NaN])("is not a number at %d", (x) => {
    expect(logGamma(x)).toBeNaN();
  });
});
