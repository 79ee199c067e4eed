import { describe, expect, it } from "vitest";
import type { PluralMessage } from "../../../../src/app/i18n/catalogue.ts";
import { english } from "../../../../src/app/i18n/panels/en.ts";
import { panelLanguages } from "../../../../src/app/i18n/panels/languages.ts";

const placesIn = (text: string) => new Set(text.match(/\{\w+\}/g));
const placesOf = (message: string | PluralMessage) =>
  typeof message === "string" ? placesIn(message) : placesIn(Object.values(message).join(" "));

describe.each(Object.entries(panelLanguages))("panelLanguages.%s", (_, load) => {
  it("says everything that English says", async () => {
    const { messages } = await load();
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english.messages).toSorted());
  });

  it.each(Object.entries(english.messages))("leaves no value out of %s", async (key, message) => {
    const translated = Object.entries((await load()).messages).find(([name]) => name === key)?.[1];
    const needed = [...placesOf(message)].filter((place) => place !== "{count}");
    expect([...placesOf(translated ?? "")]).toEqual(expect.arrayContaining(needed));
  });
});
