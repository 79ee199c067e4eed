import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/panels/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { completionWordsOf } from "../../../src/app/present/completion-words.ts";

const words = wordsOf(english, "en-GB", "UTC");

describe("completionWordsOf", () => {
  it("quotes what Zendesk says of a follow-up that could not be closed", () => {
    const detail = "Category: is required when solving a ticket";
    expect(completionWordsOf({ kind: "failed", detail }, "81", words)).toEqual({
      text: "#81 could not be closed. Zendesk says: Category: is required when solving a ticket",
      tone: "bad",
    });
  });

  it("asks to try again where Zendesk said nothing", () => {
    expect(completionWordsOf({ kind: "failed", detail: null }, "81", words).text).toBe(
      "#81 could not be closed. Try again.",
    );
  });
});
