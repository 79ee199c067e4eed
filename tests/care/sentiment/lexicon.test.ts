import { describe, expect, it } from "vitest";
import { lexiconOf, shortFormOf } from "../../../src/care/sentiment/lexicon.ts";

describe("lexiconOf", () => {
  it("reads the short form", () => {
    expect(lexiconOf("-21 awful rude\n20 good").get("rude")).toBe(-2.1);
    expect(lexiconOf("")).toEqual(new Map());
  });

  it("reads back what was written, to the tenth", () => {
    const lexicon = new Map([
      ["good", 2.04],
      ["awful", -2.1],
      ["great", 2],
      ["table", 0.01],
    ]);
    expect(lexiconOf(shortFormOf(lexicon))).toEqual(
      new Map([
        ["awful", -2.1],
        ["good", 2],
        ["great", 2],
      ]),
    );
  });
});
