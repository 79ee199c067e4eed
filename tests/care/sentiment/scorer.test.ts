import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadModels, modelLanguages, modelVersion } from "../../../src/care/sentiment/models.ts";
import { scorerOf } from "../../../src/care/sentiment/scorer.ts";

const scorer = scorerOf(modelVersion, await loadModels());

describe("scorerOf", () => {
  it("hears one sentence of anger in a page about a fault", () => {
    const calm = "The export writes the file and the header row has nine columns as before. ";
    const page = calm.repeat(10);
    const angry = "This is a disgrace and I am absolutely furious with you!";
    expect(scorer.sentimentOf(page, "en")?.label).toBe("neutral");
    const both = scorer.sentimentOf(`${page}${angry}`, "en");
    expect(both?.score).toBeLessThan((scorer.sentimentOf(page, "en")?.score ?? 0) - 0.2);
  });

  it.each([
    ["👍", "positive"],
    ["❤️❤️", "positive"],
    ["😡", "negative"],
    ["👎👎", "negative"],
  ])("takes %s, which needs no language, for %s", (text, label) => {
    expect(scorer.sentimentOf(text, null)).toMatchObject({ label, isUnsure: false });
  });

  it.each(["", " ", "?!", "🔑", "…"])("hears nothing in «%s»", (text) => {
    expect(scorer.sentimentOf(text, null)).toBeNull();
  });

  it("says nothing of a language that it has no model of", () => {
    expect(scorer.sentimentOf("Onde está o meu pedido?", "pt")).toBeNull();
    expect(scorer.sentimentOf("Where is it?", null)).toBeNull();
  });

  it("is unsure of a single word unless it is plain", () => {
    expect(scorer.sentimentOf("Ok", "en")?.isUnsure).toBe(true);
    expect(scorer.sentimentOf("Terrible!", "en")).toMatchObject({
      label: "negative",
      isUnsure: false,
    });
  });

  it("gives any text the same answer each time, within bounds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(...modelLanguages),
        (text, language) => {
          const heard = scorer.sentimentOf(text, language);
          expect(scorer.sentimentOf(text, language)).toEqual(heard);
          if (heard === null) return;
          expect(Math.abs(heard.score)).toBeLessThanOrEqual(1);
          expect(heard.confidence).toBeGreaterThanOrEqual(1 / 3);
          expect(heard.confidence).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});
