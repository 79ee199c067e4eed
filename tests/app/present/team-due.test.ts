import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { dueViewOf } from "../../../src/app/present/team-due.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const due = (dueAt: string | null, timeZone = "UTC") =>
  dueViewOf(dueAt, at, wordsOf(english, "en-GB", timeZone));

describe("dueViewOf", () => {
  it.each([
    ["2026-11-22T09:59:59Z", "Overdue", true],
    ["2026-11-22T10:00:00Z", "Due today", false],
    ["2026-11-22T17:00:00Z", "Due today", false],
    ["2026-11-23T00:00:00Z", "Due tomorrow", false],
    ["2026-11-23T23:59:59Z", "Due tomorrow", false],
    ["2026-11-24T17:00:00Z", "Due in 2 days", false],
  ])("says of %s: %s", (dueAt, words, isOverdue) => {
    expect(due(dueAt)).toMatchObject({ words, isOverdue });
  });

  it("takes the day where the person is", () => {
    expect(due("2026-11-22T23:30:00Z").words).toBe("Due today");
    expect(due("2026-11-22T23:30:00Z", "Pacific/Auckland").words).toBe("Due tomorrow");
  });

  it("gives the day and time under the words", () => {
    expect(due("2026-11-24T17:00:00Z", "America/New_York").exact).toBe("24 Nov 2026, 12:00");
  });

  it("says that there is no due date", () => {
    expect(due(null)).toEqual({ words: "No due date", exact: null, isOverdue: false });
  });
});
