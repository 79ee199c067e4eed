import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { type ChangeDraft, changeFrom, firstDraft } from "../../../src/app/present/change-draft.ts";

const words = wordsOf(english, "en-GB", "UTC");
const zone = "Europe/Berlin";
const draft = firstDraft(Date.parse("2026-11-22T23:30:00Z"), zone);
const from = (part: Partial<ChangeDraft>) => changeFrom({ ...draft, ...part }, zone, words);

describe("firstDraft", () => {
  it("proposes tomorrow afternoon where the person is", () => {
    expect(draft).toMatchObject({ act: "add-tag", on: "2026-11-24", time: "17:00" });
  });
});

describe("changeFrom", () => {
  it.each([
    [{ tag: " VIP " }, { act: "add-tag", tag: "vip" }],
    [
      { act: "assign", to: "agent:11" },
      { act: "assign", assigneeId: "11", groupId: null },
    ],
    [
      { act: "assign", to: "group:501" },
      { act: "assign", assigneeId: null, groupId: "501" },
    ],
    [
      { act: "assign", to: "nobody" },
      { act: "assign", assigneeId: null, groupId: null },
    ],
    [{ act: "due" }, { act: "due", dueAt: Date.parse("2026-11-24T16:00:00Z") }],
    [
      { act: "due", on: "2026-03-29", time: "02:30" },
      { act: "due", dueAt: Date.parse("2026-03-29T01:00:00Z") },
    ],
    [
      { act: "close", result: "reached" },
      { act: "close", result: "reached" },
    ],
  ] as const)("makes a change of %o", (part, change) => {
    expect(from(part)).toEqual({ isChange: true, change });
  });

  it.each([
    [{ tag: "" }, "Write a tag."],
    [{ act: "remove-tag", tag: "two words" }, /A tag is one word/],
    [{ act: "assign" }, "Choose a person or a group."],
    [{ act: "due", on: "" }, "Enter a day and a time."],
    [{ act: "due", time: "" }, "Enter a day and a time."],
    [{ act: "close" }, "Choose what came of them."],
  ] as const)("says what is missing in %o", (part, why) => {
    const made = from(part);
    expect(made.isChange).toBe(false);
    expect(made.isChange ? "" : made.words).toMatch(why);
  });
});
