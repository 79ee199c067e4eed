import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialCoaching } from "../../../src/app/load/coaching-view.ts";
import {
  anySearch,
  dueFilters,
  initialView,
  routeOf,
  type TeamView,
  teamColumns,
  viewFrom,
} from "../../../src/app/load/team-view.ts";
import { followUpSections } from "../../../src/care/follow-up-section.ts";
import { segmentKinds } from "../../../src/care/team/segment.ts";
import { teamMonths } from "../../../src/contract/team-figures.ts";

const ids = fc.option(fc.oneof(fc.constant("none"), fc.integer({ min: 1 }).map(String)));
const texts = fc.option(fc.string({ minLength: 1, unit: "grapheme" }));
const followUpViews: fc.Arbitrary<TeamView> = fc.record({
  page: fc.constant("follow-ups" as const),
  section: fc.constantFrom(...followUpSections),
  layout: fc.constantFrom("table", "board"),
  search: fc.record({
    text: fc.string({ unit: "grapheme" }),
    assignee: ids,
    group: ids,
    rule: texts,
    tier: texts,
    tag: texts,
  }),
  due: fc.option(fc.constantFrom(...dueFilters)),
  sort: fc.record({ by: fc.constantFrom(...teamColumns), isDescending: fc.boolean() }),
  columns: fc
    .subarray([...teamColumns], { minLength: 1 })
    .map((columns) => columns as TeamView["columns"]),
  care: fc.constant(initialView.care),
  coaching: fc.constant(initialCoaching),
});
const careViews: fc.Arbitrary<TeamView> = fc
  .record({
    months: fc.constantFrom(...teamMonths),
    last: fc.constantFrom("2026-01", "2025-12", null),
    segment: fc.option(
      fc.record({
        by: fc.constantFrom(...segmentKinds),
        value: fc.string({ minLength: 1, unit: "grapheme" }),
      }),
    ),
  })
  .map((care) => ({ ...initialView, page: "care", care }));
const views = fc.oneof(followUpViews, careViews);

describe("viewFrom", () => {
  it("reads what routeOf wrote, of every view", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewFrom(routeOf(view))).toEqual(view);
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });

  it("reads an address that somebody decoded on its way", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewFrom(decodeURIComponent(routeOf(view)))).toEqual(view);
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });

  it("takes what it does not know for what is shown at first", () => {
    expect(viewFrom("")).toEqual(initialView);
    expect(viewFrom("reports/later/sort/size.down/assignee/me/columns/x.y")).toEqual(initialView);
    expect(viewFrom("care/months/7/last/2026-13/agent/11")).toEqual({
      ...initialView,
      page: "care",
    });
    expect(viewFrom("/follow-ups/done/")).toEqual({ ...initialView, section: "done" });
    expect(viewFrom("follow-ups/today/text/~E0~A4")).toEqual({ ...initialView, section: "today" });
  });
});

describe("routeOf", () => {
  it("says no more than what is not as at first", () => {
    expect(routeOf(initialView)).toBe("follow-ups/overdue");
    expect(routeOf({ ...initialView, page: "status" })).toBe("status");
    const search = { ...anySearch, assignee: "11", text: "late/parcel ~ 50%" };
    expect(routeOf({ ...initialView, section: "next", search })).toBe(
      "follow-ups/next/text/late~2Fparcel~20~7E~2050~25/assignee/11",
    );
  });
});
