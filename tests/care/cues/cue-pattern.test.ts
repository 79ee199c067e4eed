import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/care/cues/ar.ts";
import { cuePatternOf, fromWhereHeard, upTo } from "../../../src/care/cues/cue-pattern.ts";
import { german } from "../../../src/care/cues/de.ts";
import { english } from "../../../src/care/cues/en.ts";
import { spanish } from "../../../src/care/cues/es.ts";
import { french } from "../../../src/care/cues/fr.ts";
import { plainTextOf } from "../../../src/care/plain-text.ts";

const isHeard = (phrase: string, text: string, unless = "nothing of the sort") => {
  const pattern = cuePatternOf([{ heard: [phrase], unless: [unless] }]);
  return fromWhereHeard(pattern, plainTextOf([text])) !== null;
};

describe("fromWhereHeard", () => {
  it.each([
    ["call", "Call me", true],
    ["call", "I recall it", false],
    ["call _ back", "call him back", true],
    ["call _ back", "call back", false],
    ["call… back", "call back", true],
    ["call… back", "call the man back", true],
    ["call… back", "call the man over there back", false],
    ["call… back", "call me, come back", false],
    ["call…5 back", "call the man over there back", true],
    [`call${upTo(3, "never|not")} back`, "call me back", true],
    [`call${upTo(3, "never|not")} back`, "call me not back", false],
    ["cancel*", "Cancellation", true],
    ["don't", "DONT", true],
    ["don't", "don’t", true],
    ["où", "ou", true],
    ["ou", "où", false],
    ["kündigen", "kuendigen", true],
    ["kündigen", "kundigen", true],
    ["why [?]", "Why?!", true],
    ["[.] why", "And why", false],
  ])("hears «%s» in «%s»: %s", (phrase, text, heard) => {
    expect(isHeard(phrase, text)).toBe(heard);
  });

  it("puts aside first what takes a phrase back", () => {
    expect(isHeard("cancel", "never cancel", "never cancel")).toBe(false);
    expect(isHeard("cancel", "never cancel, no, cancel", "never cancel")).toBe(true);
  });

  it("gives the text from the first place", () => {
    const pattern = cuePatternOf([
      { heard: ["friday"], unless: ["last _"] },
      { heard: ["monday"], unless: ["every _"] },
    ]);
    expect(fromWhereHeard(pattern, plainTextOf(["Last Friday, a Monday, a Friday"]))).toBe(
      " monday , a friday . ",
    );
  });
});

describe.each(Object.entries({ english, german, french, spanish, arabic }))(
  "the phrases of %s",
  (_, { cues, days }) => {
    it("repeat nothing without bound but letters of a word", () => {
      const phrases = [
        ...Object.values(cues).flatMap(({ heard, unless }) => [...heard, ...unless]),
        ...Object.values(days.names),
        days.deadline,
        ...days.unless,
      ];
      for (const phrase of phrases) {
        expect(phrase.replaceAll("[^ ]+", "")).not.toMatch(/\+|\{\d+,\}/);
      }
    });
  },
);
