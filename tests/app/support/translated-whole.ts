import { expect, it } from "vitest";
import type { PluralMessage } from "../../../src/app/i18n/catalogue.ts";

type Messages = Readonly<Record<string, string | PluralMessage>>;

const placesIn = (text: string) => new Set(text.match(/\{\w+\}/g));
const placesOf = (message: string | PluralMessage) =>
  typeof message === "string" ? placesIn(message) : placesIn(Object.values(message).join(" "));

/** What holds of every translation of one catalogue. */
export function itSaysAllThat(
  english: Messages,
  load: () => Promise<{ readonly messages: object }>,
): void {
  it("says everything that English says", async () => {
    const { messages } = await load();
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it.each(Object.entries(english))("leaves no value out of %s", async (key, message) => {
    const translated = Object.entries((await load()).messages).find(([name]) => name === key)?.[1];
    const needed = [...placesOf(message)].filter((place) => place !== "{count}");
    expect([...placesOf(translated ?? "")]).toEqual(expect.arrayContaining(needed));
  });
}
