import { describe, expect, it } from "vitest";
import { tierKeyOf } from "../../src/care/tier-key.ts";

describe("tierKeyOf", () => {
  it.each([
    ["Very Gold", "very_gold"],
    [" gold ", "gold"],
    ["Ü-Stufe 1", "ü-stufe_1"],
    ["فئة ذهبية", "فئة_ذهبية"],
  ])("makes one word of %s", (tier, key) => {
    expect(tierKeyOf(tier)).toBe(key);
    expect(tierKeyOf(key)).toBe(key);
  });
});
