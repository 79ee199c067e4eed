import { describe, expect, it } from "vitest";
import { ownWordsOf } from "../../src/care/own-words.ts";

describe("ownWordsOf", () => {
  it.each([
    ["Thanks!\n\nOn 1 Oct, Support wrote:\n> Please wait", "Thanks!"],
    ["Yes.\n> Is it broken?\nNo.", "Yes.\n\nNo."],
    ["On Friday your driver wrote:\nnobody home", "On Friday your driver wrote:\nnobody home"],
    ["From: Berlin\nit is far", "From: Berlin\nit is far"],
    ["See https://a.example/b?c=d now", "See … now"],
    ["See www.a.example now", "See … now"],
    ["See a.example/b?c now", "See … now"],
    ["Ask me@a.example now", "Ask … now"],
    ["Yes/no, and/or", "Yes/no, and/or"],
    ["Bye\n-- \nJane", "Bye"],
    ["Bye -- really", "Bye -- really"],
    ["", ""],
  ])("of «%s» keeps «%s»", (text, own) => {
    expect(ownWordsOf(text)).toBe(own);
  });
});
