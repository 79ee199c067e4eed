import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimised } from "../../../../src/care/sentiment/training/minimised.ts";

describe("minimised", () => {
  it("finds the bottom of any bowl", () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const steepness = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, steepness), { minLength: 1, maxLength: 8 }), (bowl) => {
        const found = minimised(
          (point, gradient) => {
            let value = 1;
            for (const [index, [bottom, steep]] of bowl.entries()) {
              const distance = (point[index] ?? 0) - bottom;
              value += steep * distance ** 2;
              gradient[index] = 2 * steep * distance;
            }
            return value;
          },
          new Float64Array(bowl.length),
          200,
          1e-14,
        );
        for (const [index, [bottom]] of bowl.entries()) {
          expect(found[index]).toBeCloseTo(bottom, 2);
        }
      }),
    );
  });
});
