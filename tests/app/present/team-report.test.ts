import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { SourceTagging } from "../../../src/app/load/tag-source.ts";
import type { TeamOutcome, TeamReport } from "../../../src/app/load/team-change.ts";
import { reportViewOf } from "../../../src/app/present/team-report.ts";
import type { FollowUpChange } from "../../../src/care/follow-up-change.ts";
import { listed } from "./team-rows-of.ts";

const words = wordsOf(english, "en-GB", "UTC");
const people = {
  agents: [{ id: "11", name: "Ada Lindqvist" }],
  groups: [{ id: "501", name: "Support" }],
};
const updatedStamp = "2026-11-20T09:00:00Z";
const reading = { row: listed({ ticketId: "77" }), updatedStamp };
const changed: TeamOutcome = { kind: "changed", reading };
const view = (
  outcomes: readonly TeamOutcome[],
  change: FollowUpChange = { act: "add-tag", tag: "vip" },
  more: Partial<TeamReport> = {},
) =>
  reportViewOf(
    {
      change,
      outcomes: outcomes.map((outcome, index) => ({ ticketId: String(77 + index), outcome })),
      skipped: [],
      undoable: [],
      closed: [],
      sources: null,
      ...more,
    },
    people,
    words,
  );

describe("reportViewOf", () => {
  it("names the ticket of one change, and counts several", () => {
    expect(view([changed])).toEqual({
      tone: "good",
      sentences: ["Added vip to #77."],
      failed: [],
      canUndo: false,
      canRetry: false,
    });
    expect(view([changed, changed], { act: "remove-tag", tag: "vip" }).sentences).toEqual([
      "Removed vip from 2 follow-ups.",
    ]);
  });

  it.each([
    [{ act: "assign", assigneeId: "11", groupId: null }, "Assigned #77 to Ada Lindqvist."],
    [{ act: "assign", assigneeId: null, groupId: "501" }, "Assigned #77 to Support."],
    [{ act: "assign", assigneeId: null, groupId: null }, "Assigned #77 to Nobody."],
    [
      { act: "due", dueAt: Date.parse("2026-11-24T17:00:00Z") },
      "#77 is now due 24 Nov 2026, 17:00.",
    ],
    [{ act: "close", result: "reached" }, "Closed #77."],
  ] as const)("says what was done: %o", (change, sentence) => {
    expect(view([changed], change).sentences).toEqual([sentence]);
  });

  it("gives Zendesk's refusal in Zendesk's own words, once", () => {
    const refused = { kind: "refused", detail: "You may not edit tags." } as const;
    expect(view([refused, refused])).toMatchObject({
      tone: "bad",
      sentences: [
        "Zendesk does not let you change 2 follow-ups. Ask an admin for the right to edit tickets and their tags.",
        "Zendesk says: “You may not edit tags.”",
      ],
      canRetry: true,
    });
    expect(view([{ kind: "refused", detail: null }]).sentences).toHaveLength(1);
  });

  it("says of a conflict that nothing was saved and what to do", () => {
    const { tone, sentences } = view([{ kind: "conflict", reading }]);
    expect(tone).toBe("warning");
    expect(sentences[0]).toMatch(/^Somebody changed #77 meanwhile, so nothing was saved there\./);
  });

  it("says how long Zendesk asks to wait, and how many were not tried", () => {
    const skipped = ["1", "2", "3", "4"];
    expect(view([{ kind: "rate-limited", seconds: 30 }], undefined, { skipped }).sentences).toEqual(
      ["Zendesk asks to wait 30 seconds before the next change.", "4 follow-ups were not tried."],
    );
    expect(view([{ kind: "rate-limited", seconds: null }]).sentences).toEqual([
      "Zendesk asks to wait. Try again in a minute.",
    ]);
  });

  it("names every follow-up that was not changed, each with its reason", () => {
    const { tone, sentences, failed } = view([
      changed,
      { kind: "gone", reading: { row: null, updatedStamp } },
      { kind: "failed", detail: "Status: closed prevents ticket update" },
      { kind: "failed", detail: null },
    ]);
    expect(tone).toBe("warning");
    expect(sentences).toEqual([
      "Added vip to #77.",
      "#78 is deleted, or no follow-up any more.",
      "Zendesk could not change 2 follow-ups.",
    ]);
    expect(failed).toEqual([
      { ticketId: "78", why: "Deleted, or no follow-up any more" },
      { ticketId: "79", why: "Status: closed prevents ticket update" },
      { ticketId: "80", why: "Zendesk could not change it" },
    ]);
  });

  it("offers to take back what changed something, and to try again what did not", () => {
    expect(view([changed], undefined, { undoable: ["77"] })).toMatchObject({
      canUndo: true,
      canRetry: false,
    });
    const gone: TeamOutcome = { kind: "gone", reading: { row: null, updatedStamp } };
    expect(view([gone])).toMatchObject({ canUndo: false, canRetry: false });
  });

  const close = { act: "close", result: "reached" } as const;
  const afterClose = (sources: Partial<SourceTagging>) =>
    view([changed], close, { sources: { closed: [], unseen: [], failed: [], ...sources } });

  it("says nothing of tickets that are tagged as they should be", () => {
    expect(afterClose({})).toMatchObject({ tone: "good", sentences: ["Closed #77."] });
  });

  it("names the tickets whose tag nobody can change, which is no failure of the close", () => {
    expect(afterClose({ closed: ["12"], unseen: ["13", "14"] })).toMatchObject({
      tone: "good",
      sentences: [
        "Closed #77.",
        "#12, from which it was made, is closed for good: its tag stays as it was.",
        "2 tickets from which they were made are deleted or not shown to you: their tags stay as they were (#13 and #14).",
      ],
      canRetry: false,
    });
    const many = Array.from({ length: 12 }, (_, index) => String(index + 1));
    expect(afterClose({ closed: many }).sentences[1]).toMatch(/\(#1, #2, .* and #10 …\)\.$/);
  });

  it("gives Zendesk's reason against the tags once, and offers to try them again", () => {
    const failure = { kind: "refused", detail: "You may not edit tags." } as const;
    const failed = ["12", "13"].map((ticketId) => ({ ticketId, failure }));
    expect(afterClose({ failed })).toMatchObject({
      tone: "warning",
      sentences: [
        "Closed #77.",
        "The tags of 2 tickets from which they were made could not be changed (#12 and #13).",
        "Zendesk says: “You may not edit tags.”",
      ],
      failed: [],
      canRetry: true,
    });
    const limited = { ticketId: "12", failure: { kind: "rate-limited", seconds: 30 } } as const;
    expect(afterClose({ failed: [limited] }).sentences).toContain(
      "Zendesk asks to wait 30 seconds before the next change.",
    );
  });
});
