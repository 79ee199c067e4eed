import { describe, expect, it } from "vitest";
import { expanded, formsOf, linesOfPack } from "../../../scripts/train-sentiment/phrase-pack.ts";

const packs = ["en-service", "en-software", "en-manners", "en-short", "de", "fr", "es", "ar"];

describe("expanded", () => {
  it.each([
    ["plain", ["plain"]],
    ["{still|} waiting", ["still waiting", " waiting"]],
    ["{a|b} and {c|d}", ["a and c", "a and d", "b and c", "b and d"]],
  ])("writes out «%s»", (pattern, forms) => {
    expect(expanded(pattern)).toEqual(forms);
  });
});

describe("phrase packs", () => {
  it.each(packs)("of %s have no brace left open, and no text of two labels", (name) => {
    const labelOf = new Map<string, string>();
    for (const { label, text } of formsOf(linesOfPack(name))) {
      expect(text).not.toMatch(/[{}|]/);
      expect(labelOf.get(text) ?? label).toBe(label);
      labelOf.set(text, label);
    }
  });
});
