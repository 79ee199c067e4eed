import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/aids/ar.ts";
import { english } from "../../../src/app/i18n/aids/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { languageNameOf, preferencesOf } from "../../../src/app/present/preferences-of.ts";

const words = wordsOf(english, "en-GB", "Europe/London");
const nothing = {
  channel: null,
  addressAs: null,
  locale: null,
  timeZone: null,
  doNotContact: false,
};

describe("preferencesOf", () => {
  it("says all that is known in a line, no contact first", () => {
    const preferences = {
      ...nothing,
      channel: "phone" as const,
      addressAs: "Dr. Weber",
      locale: "de",
      doNotContact: true,
    };
    expect(preferencesOf(preferences, words)).toEqual({
      line: ["Do not contact", "Phone", "German", "Dr. Weber"],
      rows: [
        { label: "Contact", value: "Do not contact", isSet: true },
        { label: "Reach by", value: "Phone", isSet: true },
        { label: "Language", value: "German", isSet: true },
        { label: "Address as", value: "Dr. Weber", isSet: true },
      ],
    });
  });

  it("says what nobody recorded, and nothing of contact that is allowed", () => {
    const { line, rows } = preferencesOf(nothing, words);
    expect(line).toEqual(["none recorded"]);
    expect(rows.map(({ label, isSet }) => [label, isSet])).toEqual([
      ["Reach by", false],
      ["Language", false],
      ["Address as", false],
    ]);
  });
});

describe("languageNameOf", () => {
  it("names a language in the agent's own", () => {
    expect(languageNameOf("de", wordsOf(arabic, "ar", null))).toBe("الألمانية");
  });

  it("shows a locale that is none as it is written", () => {
    expect(languageNameOf("x_y_z!", words)).toBe("x_y_z!");
    expect(languageNameOf("xx-invalid", words)).toBe("xx-invalid");
  });
});
