import { describe, expect, it } from "vitest";
import { localeFor } from "../../../src/app/i18n/locale-for.ts";

describe("localeFor", () => {
  it.each([
    ["en", "en-GB", "en-GB"],
    ["en", "de", "en-DE"],
    ["en", "zh-Hant-TW", "en-TW"],
    ["ar", "ar", "ar"],
    ["en", "not a locale!", "en"],
    ["en", "", "en"],
  ])("writes %s for an agent of %j as %s", (language, agent, locale) => {
    expect(localeFor(language, agent)).toBe(locale);
  });
});
