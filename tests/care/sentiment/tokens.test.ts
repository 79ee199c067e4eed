import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/care/sentiment/tokens.ts";

const wordsOf = (text: string) => tokensOf(text).map(({ word }) => word);

describe("tokensOf", () => {
  it.each([
    ["NOT good!", ["not", "good", "!"]],
    ["sooooo slow", ["soo", "slow"]],
    ["It’s 3 o'clock", ["it's", "0", "o'clock"]],
    ["@shop see https://a.example/x or mail me@a.example", ["see", "or", "mail"]],
    ["Q&amp;A", ["q", "a"]],
    ["great ❤️ :) 👍🏽", ["great", "❤", ":)", "👍"]],
    ["Thanks for nothing.", ["thanksfornothing", "."]],
    ["أُحِبّ", ["احب"]],
    ["", []],
  ])("of «%s» are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("are negated for three words, and not beyond the clause", () => {
    const negated = (text: string) =>
      tokensOf(text)
        .filter(({ isNegated }) => isNegated)
        .map(({ word }) => word);
    expect(negated("I am not at all very happy now")).toEqual(["at", "all", "very"]);
    expect(negated("No, good")).toEqual([]);
    expect(negated("It doesn't work")).toEqual(["work"]);
    expect(negated("Das ist nicht gut")).toEqual(["gut"]);
  });

  it("know what is shouted", () => {
    const shouted = tokensOf("WHERE is my ORDER? OK").filter(({ isShouted }) => isShouted);
    expect(shouted.map(({ word }) => word)).toEqual(["where", "order"]);
  });
});
