import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { languageOf as byFunctionWords } from "../../src/care/language.ts";
import { modelLanguages } from "../../src/care/sentiment/models.ts";
import { languageOf as onTheService } from "../../src/service/language-of.ts";

/** Short texts of support in thirty languages, written for this. */
const texts = readFileSync(resolve(import.meta.dirname, "languages.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [language = "", text = ""] = line.split("\t");
    return { language, text };
  });
const isOurs = (language: string | null) =>
  language !== null && (modelLanguages as readonly string[]).includes(language);
const ours = texts.filter(({ language }) => isOurs(language));
const others = texts.filter(({ language }) => !isOurs(language));

function figuresOf(languageOf: (text: string) => string | null) {
  return {
    right: ours.filter(({ language, text }) => languageOf(text) === language).length,
    taken: others.filter(({ text }) => isOurs(languageOf(text))).length,
  };
}

describe("languageOf", () => {
  it("tells nearly all of our languages on the service, and takes few others for them", () => {
    const { right, taken } = figuresOf(onTheService);
    expect(right / ours.length).toBeGreaterThanOrEqual(0.97);
    expect(taken / others.length).toBeLessThanOrEqual(0.03);
  });

  it("tells most of them by function words alone, and abstains rather than guess", () => {
    const { right, taken } = figuresOf(byFunctionWords);
    expect(right / ours.length).toBeGreaterThanOrEqual(0.85);
    expect(taken / others.length).toBeLessThanOrEqual(0.03);
  });

  it.each(["", "1234", "…", "!?", "A"])("does not guess at «%s»", (text) => {
    expect(onTheService(text)).toBeNull();
  });
});
