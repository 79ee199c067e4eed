import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/en.ts";
import { loadWords } from "../../../src/app/i18n/load-words.ts";
import { sidebarLanguages } from "../../../src/app/i18n/sidebar-languages.ts";

const speak = (locale: string, languages = sidebarLanguages) =>
  loadWords(english, languages, { locale, timeZone: "UTC" });

describe("loadWords", () => {
  it.each(["ar", "ar-EG", "AR"])("speaks Arabic, right to left, for %s", async (locale) => {
    const { language, direction } = await speak(locale);
    expect({ language, direction }).toEqual({ language: "ar", direction: "rtl" });
  });

  it.each(["en-US", "de", "he", "", "zh-TW"])(
    "speaks English, left to right, for %j, which is what it says it speaks",
    async (locale) => {
      const { language, direction } = await speak(locale);
      expect({ language, direction }).toEqual({ language: "en", direction: "ltr" });
    },
  );

  it("speaks English when a language cannot be fetched", async () => {
    const { language } = await speak("ar", { ar: () => Promise.reject(new Error("offline")) });
    expect(language).toBe("en");
  });
});
