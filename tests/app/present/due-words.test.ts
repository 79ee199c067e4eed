import { describe, expect, it } from "vitest";
import { dueAtWordsOf, dueWordsOf } from "../../../src/app/present/due-words.ts";
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

describe("dueAtWordsOf", () => {
  const at = Date.parse("2026-11-22T12:00:00Z");

  it.each([
    ["2026-11-22T11:59:00Z", "was due today"],
    ["2026-11-22T12:01:00Z", "due today"],
    ["2026-11-21T12:00:00Z", "was due yesterday"],
  ])("says of %s at noon of the 22nd: %s", (dueAt, words) => {
    expect(dueAtWordsOf(dueAt, at, englishWords)).toBe(words);
  });

  it("says nothing without a due moment", () => {
    expect(dueAtWordsOf(null, at, englishWords)).toBeNull();
  });
});
