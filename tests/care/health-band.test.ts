import { describe, expect, it } from "vitest";
import { healthBandOf } from "../../src/care/health-band.ts";

describe("healthBandOf", () => {
  it.each([
    [0, "at-risk"],
    [39, "at-risk"],
    [40, "fair"],
    [69, "fair"],
    [70, "good"],
    [100, "good"],
  ])("takes %s for %s", (score, level) => {
    expect(healthBandOf(score)).toBe(level);
  });
});
