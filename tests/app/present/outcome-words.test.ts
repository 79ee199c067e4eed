import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/panels/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { followUpWordsOf, insertWordsOf } from "../../../src/app/present/outcome-words.ts";

const englishWords = wordsOf(english, "en-GB", "UTC");

const followUp = {
  ticketId: "77",
  rule: "R04",
  createdAt: "2026-11-22T10:00:00.000Z",
  dueAt: null,
  state: "open",
  assigneeId: "11",
  tags: [],
} as const;

describe("followUpWordsOf", () => {
  it("quotes Zendesk's refusal, and says what to do where Zendesk says nothing", () => {
    expect(
      followUpWordsOf({ kind: "refused", detail: "Not for you." }, "11", englishWords),
    ).toEqual({
      text: "Zendesk did not let you create it: Not for you.",
      tone: "bad",
    });
    expect(followUpWordsOf({ kind: "refused", detail: null }, "11", englishWords).text).toMatch(
      /^Zendesk did not let you create it\. Ask an admin/,
    );
  });

  it("says how long to wait", () => {
    expect(followUpWordsOf({ kind: "rate-limited", seconds: 1 }, "11", englishWords).text).toBe(
      "Zendesk asked to wait. Try again in 1 second.",
    );
  });

  it("says for whom it was created", () => {
    const saidOf = (assigneeId: string | null) =>
      followUpWordsOf(
        { kind: "created", followUp: { ...followUp, assigneeId } },
        "11",
        englishWords,
      ).text;
    expect(saidOf("11")).toMatch(/^Follow-up #77 created for you\./);
    expect(saidOf("15")).toMatch(/^Follow-up #77 created for a colleague\./);
    expect(saidOf(null)).toMatch(/^Follow-up #77 created\. Nobody has it yet\./);
  });

  it("says quietly where the ticket it came from could not be tagged", () => {
    const said = (isTagged: boolean) =>
      followUpWordsOf({ kind: "created", followUp, isTagged }, "11", englishWords);
    const created = "Follow-up #77 created for you. The customer was not told.";
    expect(said(true)).toEqual({ text: created, tone: "good" });
    expect(said(false)).toEqual({
      text: `${created} The tag of the ticket it was made from could not be changed.`,
      tone: "good",
    });
  });

  it("does not claim what it does not know", () => {
    expect(followUpWordsOf({ kind: "failed", detail: null }, "11", englishWords).text).toBe(
      "It is not certain that it was created. Try again: there will not be two.",
    );
  });
});

describe("insertWordsOf", () => {
  it("says that nothing was sent, that the ticket changed, or what to do instead", () => {
    expect(insertWordsOf("inserted", englishWords)).toMatchObject({ tone: "good" });
    expect(insertWordsOf("other-ticket", englishWords).text).toMatch(/^Not inserted/);
    expect(insertWordsOf(null, englishWords).text).toMatch(/Copy it from here/);
  });
});
