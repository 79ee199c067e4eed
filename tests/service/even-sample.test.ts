import { describe, expect, it } from "vitest";
import { evenSample } from "../../src/service/even-sample.ts";

function sampled(count: number, most: number) {
  const sample = evenSample<number>(most);
  for (let value = 0; value < count; value += 1) sample.add(value);
  return sample.taken();
}

describe("evenSample", () => {
  it.each([
    [0, []],
    [4, [0, 1, 2, 3]],
    [5, [0, 2, 4]],
    [8, [0, 2, 4, 6]],
    [9, [0, 4, 8]],
    [16, [0, 4, 8, 12]],
    [17, [0, 8, 16]],
  ])("keeps of %i at most four, evenly", (count, kept) => {
    expect(sampled(count, 4)).toEqual({ kept, seen: count });
  });

  it("keeps at least half as many as it may, of however many", () => {
    for (let count = 100; count < 3000; count += 1) {
      const { kept } = sampled(count, 100);
      expect(kept.length).toBeGreaterThanOrEqual(50);
      expect(kept.length).toBeLessThanOrEqual(100);
    }
  });
});
