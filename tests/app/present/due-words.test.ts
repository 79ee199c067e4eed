import { describe, expect, it } from "vitest";
import { dueWordsOf } from "../../../src/app/present/due-words.ts";
import { englishWords } from "../support/english-words.ts";

describe("dueWordsOf", () => {
  it.each([
    ["2026-11-20", "was due 20 Nov 2026"],
    ["2026-11-21", "was due yesterday"],
    ["2026-11-22", "due today"],
    ["2026-11-23", "due tomorrow"],
    ["2026-11-24", "due 24 Nov 2026"],
  ])("says %s from the 22nd", (dueOn, words) => {
    expect(dueWordsOf(dueOn, "2026-11-22", englishWords)).toBe(words);
  });
});
