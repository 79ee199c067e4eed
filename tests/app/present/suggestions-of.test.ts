import { describe, expect, it } from "vitest";
import { suggestionsOf } from "../../../src/app/present/suggestions-of.ts";
import { now } from "../../support/clock.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { angryContext, promoterContext } from "../support/stories.ts";

describe("suggestionsOf", () => {
  it("says each suggestion with its priority, due day, dated facts and draft", () => {
    const [first] = suggestionsOf(angryContext, englishWords, now);
    expect(first).toMatchObject({
      title: "Answer the bad rating personally",
      priority: "Risk",
      tone: "warning",
      evidence: [{ fact: "Rated bad, ticket #4987", on: "13 Nov 2026", ticketId: "4987" }],
      draftTitle: "Draft",
      draftLanguage: "en",
    });
    expect(first?.draft).toMatch(/^Hello Marta Lindqvist,\n/);
    expect(first?.draftPreview).not.toContain("\n");
  });

  it("says how far one may go without asking, where a limit is set", () => {
    const limited = angryContext.suggestions.map((one) => ({ ...one, goodwillLimit: 50 }));
    const [without] = suggestionsOf(angryContext, englishWords, now);
    const [first] = suggestionsOf({ ...angryContext, suggestions: limited }, englishWords, now);
    expect([without?.goodwill, first?.goodwill]).toEqual(["", "Up to 50 without asking"]);
  });

  it("calls care what the account calls it", () => {
    const suggestions = angryContext.suggestions.map((one) => ({
      ...one,
      priority: "care" as const,
    }));
    const names = { ...angryContext.names, care: "Guest care" };
    const [usual] = suggestionsOf({ ...angryContext, suggestions }, englishWords, now);
    const [renamed] = suggestionsOf({ ...angryContext, suggestions, names }, englishWords, now);
    expect([usual?.priority, renamed?.priority]).toEqual(["Care", "Guest care"]);
  });

  it("gives every suggestion a key of its own", () => {
    const keys = suggestionsOf(angryContext, englishWords, now).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("names the draft's language where it is not the customer's", () => {
    const [thanks] = suggestionsOf(promoterContext, englishWords, now);
    expect(promoterContext.care.preferences.locale).toBe("pt-BR");
    expect(thanks?.draftTitle).toBe("Draft in English");
  });

  it("names the draft's language where it is not the agent's, in the agent's language", () => {
    const [first] = suggestionsOf(angryContext, arabicWords, now);
    expect(first?.draftTitle).toContain("الإنجليزية");
    expect(first?.draftPreview).toBe("");
    expect(first?.title).toBe("الرد شخصيًا على التقييم السيئ");
  });
});
