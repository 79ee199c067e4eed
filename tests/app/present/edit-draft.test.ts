import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/panels/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { type EditDraft, editDraftOf, editsFrom } from "../../../src/app/present/edit-draft.ts";
import { angryContext } from "../support/stories.ts";

const zone = "Europe/Berlin";
const words = wordsOf(english, "en-GB", zone);
const [any] = angryContext.suggestions;
if (any === undefined) throw new Error("The story has suggestions.");
const suggestion = { ...any, dueAt: "2026-11-23T16:30:00.000Z" };
const first = editDraftOf("Call them", suggestion, zone);
const at = Date.parse("2026-11-22T10:00:00Z");
const from = (part: Partial<EditDraft>) => editsFrom({ ...first, ...part }, first, at, zone, words);
const unchanged = { title: null, dueAt: null, assignee: null, tags: [], note: "" };

describe("editDraftOf", () => {
  it("shows when the suggestion is due, where the agent is", () => {
    expect(first).toEqual({
      title: "Call them",
      on: "2026-11-23",
      time: "17:30",
      to: "me",
      tags: "",
      note: "",
    });
    const early = { ...suggestion, dueAt: "2026-11-22T23:05:00.000Z" };
    expect(editDraftOf("x", early, zone)).toMatchObject({ on: "2026-11-23", time: "00:05" });
  });
});

describe("editsFrom", () => {
  it("changes nothing where nothing was changed", () => {
    expect(from({ title: " Call them " })).toEqual({ isFit: true, edits: unchanged });
  });

  it.each([
    [{ title: "Write to them" }, { title: "Write to them" }],
    [{ time: "09:15" }, { dueAt: Date.parse("2026-11-23T08:15:00Z") }],
    [{ to: "agent:15" }, { assignee: { kind: "agent", id: "15" } }],
    [{ to: "group:501" }, { assignee: { kind: "group", id: "501" } }],
    [{ to: "nobody" }, { assignee: { kind: "nobody" } }],
    [{ tags: " VIP, vip\tcall_back " }, { tags: ["vip", "call_back"] }],
    [{ note: " Soon. " }, { note: "Soon." }],
  ] as const)("takes %o", (part, edits) => {
    expect(from(part)).toEqual({ isFit: true, edits: { ...unchanged, ...edits } });
  });

  it.each([
    [{ title: "  " }, { title: "Say what is to be done." }],
    [{ on: "" }, { due: "Enter a day and a time." }],
    [{ time: "" }, { due: "Enter a day and a time." }],
    [{ on: "2026-11-21" }, { due: "That is past. Choose a later moment." }],
    [{ tags: "fine care_x" }, { tags: expect.stringContaining("is no tag") }],
    [{ tags: "a<b" }, { tags: expect.stringContaining("is no tag") }],
  ] as const)("says what is wrong with %o", (part, trouble) => {
    expect(from(part)).toEqual({ isFit: false, trouble });
  });
});
