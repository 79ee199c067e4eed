import { describe, expect, it } from "vitest";
import { arabic, arabicRuleTitles } from "../../../src/app/i18n/ar.ts";
import type { PluralMessage } from "../../../src/app/i18n/catalogue.ts";
import { english, englishRuleTitles } from "../../../src/app/i18n/en.ts";
import { sidebarLanguages } from "../../../src/app/i18n/sidebar-languages.ts";
import { playbook } from "../../../src/care/playbook/playbook.ts";
import { ruleIds } from "../../../src/care/rules.ts";
import { statementCodes, statementsInEnglish } from "../../../src/care/statements.ts";

const placesOf = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

function templatesOf(message: string | PluralMessage): readonly string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}

describe("englishRuleTitles", () => {
  it("says what the playbook says, rule by rule", () => {
    expect(englishRuleTitles).toEqual(
      Object.fromEntries(playbook.map(({ id, title }) => [id, title])),
    );
  });
});

describe("arabic", () => {
  it("has every message, with no value that English does not give", () => {
    expect(Object.keys(arabic.messages).sort()).toEqual(Object.keys(english.messages).sort());
    for (const [key, message] of Object.entries(english.messages)) {
      const given = new Set(templatesOf(message).flatMap(placesOf));
      const translated = Object.entries(arabic.messages).find(([name]) => name === key)?.[1] ?? "";
      for (const place of templatesOf(translated).flatMap(placesOf)) {
        expect(given, `${key}: {${place}}`).toContain(place);
      }
    }
  });

  it("uses in each fact exactly the values that the core gives", () => {
    for (const code of statementCodes) {
      const statement = arabic.statements[code] ?? "";
      expect(placesOf(statement), code).toEqual(placesOf(statementsInEnglish[code]));
    }
  });

  it("has a title for every rule", () => {
    expect(Object.keys(arabicRuleTitles).sort()).toEqual([...ruleIds].sort());
  });

  it("is written in Arabic throughout", () => {
    const texts = [
      ...Object.values(arabic.messages).flatMap(templatesOf),
      ...Object.values(arabic.statements),
      ...Object.values(arabic.rules),
    ];
    const arabicLetter = /[\u0621-\u064a]/;
    const wordless = ["{here}", "{here} ({usual})", "{name} {points}"];
    expect(texts.filter((text) => !arabicLetter.test(text) && !wordless.includes(text))).toEqual(
      [],
    );
  });
});

describe("sidebarLanguages", () => {
  it("fetches each language under its own tag", async () => {
    for (const [tag, load] of Object.entries(sidebarLanguages)) {
      expect((await load()).language).toBe(tag);
    }
  });
});
