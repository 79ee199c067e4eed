import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/aids/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import {
  articlesOf,
  linkWordsOf,
  noArticlesWordsOf,
} from "../../../src/app/present/articles-of.ts";
import type { HelpArticle } from "../../../src/zendesk/help-articles.ts";

const words = wordsOf(english, "en-GB", "Europe/London");
const article: HelpArticle = {
  id: "5",
  title: "Choosing tyres",
  address: "https://acme.example/hc/5",
  locale: "de",
  section: "Riding",
  editedAt: "2026-10-01T08:00:00.000Z",
  isForEverybody: true,
};
const viewOf = (over: Partial<HelpArticle>, customerLocale: string | null = "de-AT") =>
  articlesOf({ kind: "found", articles: [{ ...article, ...over }] }, customerLocale, words)[0];

describe("articlesOf", () => {
  it("says where an article stands and when it was updated", () => {
    expect(viewOf({})).toEqual({
      id: "5",
      title: "Choosing tyres",
      address: "https://acme.example/hc/5",
      language: "de",
      meta: ["Riding", "updated 1 Oct 2026"],
      warning: "",
    });
  });

  it("names a language that is not the customer's", () => {
    expect(viewOf({ locale: "en-us" })?.meta).toContain("American English");
    expect(viewOf({ locale: "en-us" }, null)?.meta).not.toContain("American English");
  });

  it("warns of one that the customer may not be able to open", () => {
    expect(viewOf({ isForEverybody: false })?.warning).toMatch(/^not for everybody/);
  });

  it("leaves out what is not known", () => {
    expect(viewOf({ section: null, editedAt: null, locale: null })?.meta).toEqual([]);
  });
});

describe("noArticlesWordsOf", () => {
  it.each([
    [{ kind: "nothing", query: "tyres" }, "Nothing found for “tyres”."],
    [{ kind: "no-words" }, "Neither subject nor tags say what to search for."],
    [{ kind: "no-help-center" }, "This brand has no help center."],
    [{ kind: "refused", detail: null }, "Zendesk does not let you search the help center."],
    [{ kind: "rate-limited", seconds: 1 }, "The help center asks to wait 1 second."],
    [{ kind: "failed", detail: null }, "The help center did not answer."],
  ] as const)("says of %j: %s", (outcome, text) => {
    expect(noArticlesWordsOf(outcome, words).text).toBe(text);
  });
});

describe("linkWordsOf", () => {
  it.each([
    ["inserted", /^The link is in your reply/],
    ["other-ticket", /another ticket/],
    [null, /^The link could not be inserted/],
  ] as const)("says of %j what became of it", (outcome, text) => {
    expect(linkWordsOf(outcome, words).text).toMatch(text);
  });
});
