import { describe, expect, it } from "vitest";
import { minimise } from "../../src/service/minimise.ts";

/** A curved valley, its floor nearly flat (Rosenbrock 1960). */
function banana([x = 0, y = 0]: readonly number[]): number {
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
}

/** Four parameters, and singular where it is smallest (Powell 1962). */
function singular([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  return (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
}

describe("minimise", () => {
  it.each([[[-1.2, 1]], [[5, -5]], [[0, 0]], [[1, 1]]])(
    "finds the floor of a curved valley from %o",
    (start) => {
      const { x, value } = minimise(banana, start);
      expect(x[0]).toBeCloseTo(1, 5);
      expect(x[1]).toBeCloseTo(1, 5);
      expect(value).toBe(banana(x));
    },
  );

  it("finds a smallest value that is singular", () => {
    expect(minimise(singular, [3, -1, 0, 1]).value).toBeLessThan(1e-9);
  });

  it("finds a kink, where there is no slope to follow", () => {
    const { x } = minimise(([a = 0, b = 0]) => Math.abs(a - 2) + 3 * Math.abs(b + a), [0, 0]);
    expect(x[0]).toBeCloseTo(2, 5);
    expect(x[1]).toBeCloseTo(-2, 5);
  });

  it("works with one number", () => {
    expect(minimise(([x = 0]) => (x - 3) ** 2, [0]).x[0]).toBeCloseTo(3, 5);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "stays out of where the function is %d",
    (outside) => {
      const { x, value } = minimise(
        ([a = 0, b = 0]) => {
          return a < 0.5 ? outside : (a + 1) ** 2 + (b - 1) ** 2;
        },
        [2, 0],
      );
      expect(x[0]).toBeCloseTo(0.5, 4);
      expect(value).toBeCloseTo(2.25, 3);
    },
  );

  it("ends where the function is finite nowhere, and says so", () => {
    const { x, value } = minimise(() => Number.NaN, [1, 2]);
    expect(x).toEqual([1, 2]);
    expect(value).toBe(Number.POSITIVE_INFINITY);
  });

  it("ends on a function without end", () => {
    expect(minimise(([x = 0]) => -x, [0]).value).toBeLessThan(-1e6);
  });

  it("gives the same answer again, and leaves its start alone", () => {
    const start = Object.freeze([3, -1, 0, 1]);
    expect(minimise(singular, start)).toEqual(minimise(singular, start));
  });
});
