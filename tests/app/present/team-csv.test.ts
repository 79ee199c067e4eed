import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { csvLinesOf } from "../../../src/app/present/team-csv.ts";
import { teamRowOf } from "../../../src/app/present/team-rows.ts";
import { todayAt } from "../../../src/care/follow-up-section.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { listed } from "./team-rows-of.ts";

const words = wordsOf(english, "en-GB", "UTC");
const called = {
  groups: [{ id: "501", name: "Support" }],
  names: { ...defaultPolicy.names, tiers: { gold: "Gold circle" } },
};
const today = todayAt(Date.parse("2026-11-22T10:00:00Z"), "UTC");

describe("csvLinesOf", () => {
  it("gives every follow-up a line under the names of the columns", () => {
    const rows = [
      listed({ ticketId: "1", tags: ["vip", "billing"] }, { tier: "gold" }),
      listed(
        { ticketId: "2", rule: null, dueAt: null, assigneeId: null },
        { customer: null, assigneeName: null, groupId: null, subject: "=HYPERLINK()" },
      ),
    ].map((row) => teamRowOf(row, today, called, words));
    const section = { section: "next", name: "Next", isComplete: true, isFailed: false } as const;
    const shown = { ...section, rows, count: 2 };
    const [header, ...lines] = csvLinesOf(shown, words);
    expect(header).toHaveLength(11);
    expect(lines).toEqual([
      [
        "1",
        "Next",
        "2026-11-23T17:00:00Z",
        "Answer the bad rating personally",
        "Mira Osei",
        "501",
        "Ada Lindqvist",
        "Support",
        "R04",
        "Gold circle",
        "billing vip",
      ],
      ["2", "Next", "", "=HYPERLINK()", "", "", "", "", "", "", ""],
    ]);
  });
});
