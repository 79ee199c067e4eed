import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/ar.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { factWordsOf, tierNameOf } from "../../../src/app/present/tier-name.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { englishWords } from "../support/english-words.ts";

const arabicWords = wordsOf(arabic, "ar", "UTC");
const names = { ...defaultPolicy.names, tiers: { gold: "Gold club", "Inner Circle": "Inner" } };

describe("tierNameOf", () => {
  it.each([
    ["gold", "Gold club"],
    ["Gold ", "Gold club"],
    ["inner_circle", "Inner"],
  ])("gives the account's own name, however %s is written", (tier, name) => {
    expect(tierNameOf(tier, names, englishWords)).toBe(name);
    expect(tierNameOf(tier, names, arabicWords)).toBe(name);
  });

  it("translates a usual one without a name of its own", () => {
    expect(tierNameOf("SILVER", names, englishWords)).toBe("Silver");
    expect(tierNameOf("silver", names, arabicWords)).toBe("فضي");
  });

  it.each([
    ["very_gold", "Very gold"],
    ["VIP Plus", "VIP Plus"],
    ["ذهبي", "ذهبي"],
    ["constructor", "Constructor"],
  ])("reads %s as words where nobody named it", (tier, name) => {
    expect(tierNameOf(tier, names, englishWords)).toBe(name);
  });
});

describe("factWordsOf", () => {
  it("names the tier that a fact speaks of, and leaves other facts as they are", () => {
    const ends = (tier: string) =>
      ({ code: "tier-ends", values: { on: "2026-12-10", tier } }) as const;
    expect(factWordsOf(ends("gold"), names, englishWords)).toMatch(/; then: Gold club$/);
    expect(factWordsOf(ends("silver"), names, arabicWords)).toMatch(/فضي/);
    expect(factWordsOf(ends("–"), names, englishWords)).toMatch(/; then: –$/);
    expect(factWordsOf({ code: "first-order", values: {} }, names, englishWords)).toBe(
      "First order",
    );
  });
});
