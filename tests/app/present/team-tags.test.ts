import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { writtenTagOf } from "../../../src/app/present/team-tags.ts";

const words = wordsOf(english, "en-GB", "UTC");

describe("writtenTagOf", () => {
  it.each([
    ["vip", "vip"],
    ["  VIP ", "vip"],
    ["#callback", "callback"],
    ["call_back-2/b", "call_back-2/b"],
    ["عاجل", "عاجل"],
    ["a".repeat(255), "a".repeat(255)],
  ])("takes %j as Zendesk keeps it", (text, tag) => {
    expect(writtenTagOf(text, words)).toEqual({ isTag: true, tag });
  });

  it.each([
    ["", "Write a tag."],
    ["   ", "Write a tag."],
    ["two words", "A tag is one word: use _ or - instead of spaces and commas."],
    ["a,b", "A tag is one word: use _ or - instead of spaces and commas."],
    ["a".repeat(256), "A tag has at most 255 characters."],
    ["care_follow_up", "Tags that start with care_ belong to the app. Choose another one."],
    ["CARE_x", "Tags that start with care_ belong to the app. Choose another one."],
  ])("refuses %j and says why", (text, why) => {
    expect(writtenTagOf(text, words)).toEqual({ isTag: false, words: why });
  });
});
