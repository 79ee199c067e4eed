import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { SectionState } from "../../../src/app/load/section-readers.ts";
import type { ListedFollowUp } from "../../../src/app/load/team-list.ts";
import { anySearch, initialView, type TeamView } from "../../../src/app/load/team-view.ts";
import { teamTableOf } from "../../../src/app/present/team-table.ts";
import { type FollowUpSection, todayAt } from "../../../src/care/follow-up-section.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { listed } from "./team-rows-of.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const words = wordsOf(english, "en-GB", "UTC");
const people = { agents: [], groups: [{ id: "501", name: "Support" }] };

const section = (rows: readonly ListedFollowUp[], fields: Partial<SectionState> = {}) => ({
  rows,
  count: rows.length,
  isComplete: true,
  isReading: false,
  readAt: at,
  failure: null,
  ...fields,
});
const sections = (
  rows: Partial<Record<FollowUpSection, SectionState>>,
): Readonly<Record<FollowUpSection, SectionState>> => ({
  overdue: section([]),
  today: section([]),
  next: section([]),
  done: section([]),
  ...rows,
});
const tableOf = (
  parts: Partial<Record<FollowUpSection, SectionState>>,
  view: Partial<TeamView> = {},
) =>
  teamTableOf(
    {
      sections: sections(parts),
      view: { ...initialView, ...view },
      people,
      names: defaultPolicy.names,
    },
    todayAt(at, "UTC"),
    words,
  );
const nextOf = (rows: readonly ListedFollowUp[], view: Partial<TeamView> = {}) =>
  tableOf({ next: section(rows) }, view).next;
const idsOf = (rows: readonly ListedFollowUp[], view: Partial<TeamView> = {}) =>
  nextOf(rows, view).rows.map(({ ticketId }) => ticketId);
const searched = (search: Partial<TeamView["search"]>) => ({ search: { ...anySearch, ...search } });

describe("teamTableOf", () => {
  it("puts what is due soonest first, and what has no due date last", () => {
    const rows = [
      listed({ ticketId: "3", dueAt: null }),
      listed({ ticketId: "2", dueAt: "2026-11-24T17:00:00Z" }),
      listed({ ticketId: "1", dueAt: "2026-11-23T17:00:00Z" }),
    ];
    expect(idsOf(rows)).toEqual(["1", "2", "3"]);
  });

  it("puts the older ticket first where all else is alike, also downwards", () => {
    const rows = [listed({ ticketId: "100" }), listed({ ticketId: "99" })];
    expect(idsOf(rows)).toEqual(["99", "100"]);
    expect(idsOf(rows, { sort: { by: "rule", isDescending: true } })).toEqual(["99", "100"]);
  });

  it.each([
    ["title", ["2", "1", "3"]],
    ["customer", ["3", "1", "2"]],
    ["assignee", ["2", "3", "1"]],
    ["group", ["1", "3", "2"]],
    ["rule", ["1", "2", "3"]],
    ["tier", ["3", "2", "1"]],
    ["tags", ["2", "1", "3"]],
  ] as const)("sorts by %s, with what is not there at the end", (by, ids) => {
    const rows = [
      listed({ ticketId: "1", tags: ["vip"] }, { subject: "B", assigneeName: "Zoe" }),
      listed(
        { ticketId: "2", rule: "R06", tags: ["battery"] },
        { subject: "A", customer: null, assigneeName: "Ada", groupId: null, tier: "silver" },
      ),
      listed(
        { ticketId: "3", rule: null, tags: [] },
        { subject: "C", customer: { id: "7", name: "Ana" }, assigneeName: "Mo", tier: "gold" },
      ),
    ];
    expect(idsOf(rows, { sort: { by, isDescending: false } })).toEqual(ids);
  });

  it("shows a follow-up where it stands now, whichever section it was read with", () => {
    const late = listed({ ticketId: "1", dueAt: "2026-11-22T09:59:59Z" });
    const closed = listed({ ticketId: "2", state: "done" }, { result: "reached" });
    const table = tableOf({ next: section([late, closed]) });
    expect(table.next.rows).toEqual([]);
    expect(table.overdue.rows.map(({ ticketId }) => ticketId)).toEqual(["1"]);
    expect(table.done.rows.map(({ due }) => due.words)).toEqual(["Customer reached"]);
  });

  it("counts one that two sections have once, as it was changed last", () => {
    const before = listed({ ticketId: "1", dueAt: "2026-11-22T09:00:00Z" });
    const after = listed(
      { ticketId: "1", dueAt: "2026-11-25T09:00:00Z" },
      { updatedStamp: "2026-11-22T09:30:00Z" },
    );
    const table = tableOf({ overdue: section([before]), next: section([after]) });
    expect([table.overdue.count, table.next.count]).toEqual([0, 1]);
  });

  it("counts nothing of a section that was not read yet, or could not be", () => {
    const unread = { isComplete: false, readAt: null };
    const table = tableOf({
      today: section([], { ...unread, isReading: true }),
      next: section([], { ...unread, failure: { kind: "forbidden" } }),
    });
    expect(table.today).toMatchObject({ count: null, isFailed: false });
    expect(table.next).toMatchObject({ count: null, isFailed: true });
    expect(table.done).toMatchObject({ count: 0, isFailed: false });
  });

  it("counts what Zendesk counts while not all is read", () => {
    const rows = [listed({ ticketId: "1" })];
    const some = section(rows, { count: 834, isComplete: false });
    expect(tableOf({ next: some }).next).toMatchObject({ count: 834, isComplete: false });
    expect(tableOf({ next: section(rows, { count: 5 }) }).next.count).toBe(1);
  });

  it.each([
    [searched({ tag: "vip" }), ["1"]],
    [searched({ rule: "R06" }), ["2"]],
    [searched({ tier: "gold" }), ["3"]],
    [searched({ assignee: "none" }), ["2"]],
    [searched({ assignee: "11" }), ["1", "3"]],
    [searched({ group: "502" }), ["3"]],
    [searched({ tag: "vi" }), []],
    [{ due: "7-days" }, ["1"]],
    [{ due: "30-days" }, ["1", "2"]],
    [{ due: "none" }, ["3"]],
  ] as const)("narrows exactly to %o", (view, ids) => {
    const rows = [
      listed({ ticketId: "1", tags: ["vip"] }),
      listed({ ticketId: "2", rule: "R06", assigneeId: null, dueAt: "2026-12-10T17:00:00Z" }),
      listed({ ticketId: "3", dueAt: null }, { tier: "gold", groupId: "502" }),
    ];
    expect(idsOf(rows, view)).toEqual(ids);
  });
});
