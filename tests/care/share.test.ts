import { describe, expect, it } from "vitest";
import { shareOf } from "../../src/care/share.ts";

describe("shareOf", () => {
  it.each([
    // The textbook figures of the Wilson interval at 95 %.
    [8, 10, { value: 0.8, low: 0.49, high: 0.943, samples: 10 }],
    [0, 10, { value: 0, low: 0, high: 0.278, samples: 10 }],
    [10, 10, { value: 1, low: 0.722, high: 1, samples: 10 }],
    [1, 1, { value: 1, low: 0.207, high: 1, samples: 1 }],
    [50, 100, { value: 0.5, low: 0.404, high: 0.596, samples: 100 }],
  ])("of %i of %i is the share with its interval", (hits, samples, share) => {
    expect(shareOf(hits, samples)).toEqual(share);
  });

  it("of nothing is unknown", () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
