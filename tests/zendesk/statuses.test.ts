import { describe, expect, it } from "vitest";
import { statusesOf, wholeHistoryOf } from "../../src/zendesk/statuses.ts";
import { anAudit, aTicket } from "./payloads.ts";

const createdAt = Date.parse("2026-10-01T08:00:00Z");
const hour = (hours: number) => ({
  created_at: new Date(createdAt + hours * 3_600_000).toISOString(),
});
const told = (audits: readonly ReturnType<typeof anAudit>[]) =>
  statusesOf(audits, createdAt).map(({ at, status }) => [(at - createdAt) / 3_600_000, status]);

describe("statusesOf", () => {
  it("tells every status since the ticket was made, in whatever order the audits come", () => {
    const audits = [
      anAudit({ id: 4, from: "open", status: "solved", ...hour(5) }),
      anAudit({ id: 1 }),
      anAudit({ id: 3, from: "pending", status: "open", ...hour(2) }),
      anAudit({ id: 2, from: "new", status: "pending", ...hour(1) }),
      anAudit({ id: 3, from: "pending", status: "open", ...hour(2) }),
    ];
    const statuses = [
      [0, "new"],
      [1, "pending"],
      [2, "open"],
      [5, "solved"],
    ];
    expect(told(audits)).toEqual(statuses);
    expect(told(audits.toReversed())).toEqual(statuses);
  });

  it("takes audits of the same second by their ids", () => {
    const audits = [
      anAudit({ id: 101, from: "open", status: "solved", ...hour(1) }),
      anAudit({ id: 99, from: "new", status: "open", ...hour(1) }),
      anAudit({ id: 7 }),
    ];
    expect(told(audits)).toEqual([
      [0, "new"],
      [1, "open"],
      [1, "solved"],
    ]);
  });

  it("tells ids apart that are longer than a number can hold exactly", () => {
    const audits = [
      anAudit({ id: "9007199254740993", from: "open", status: "solved", ...hour(1) }),
      anAudit({ id: "9007199254740992", from: "new", status: "open", ...hour(1) }),
      anAudit({ id: "7" }),
    ];
    expect(told(audits).map(([, status]) => status)).toEqual(["new", "open", "solved"]);
  });

  it("knows of a ticket that was new what it began with, though its first audit is missing", () => {
    expect(told([anAudit({ from: "new", status: "open", ...hour(3) })])).toEqual([
      [0, "new"],
      [3, "open"],
    ]);
  });

  it("knows nothing where audits are missing, at the beginning or between", () => {
    expect(told([anAudit({ from: "open", status: "solved", ...hour(3) })])).toEqual([]);
    const between = [
      anAudit({ id: 1 }),
      anAudit({ id: 2, from: "pending", status: "open", ...hour(1) }),
    ];
    expect(told(between)).toEqual([]);
  });

  it("passes over what is no status, and a status that we do not know", () => {
    const tags = { type: "Change", field_name: "tags", value: ["solved"] };
    const audits = [
      anAudit({ id: 1 }),
      anAudit({ id: 2, events: [tags], ...hour(1) }),
      anAudit({ id: 3, from: "new", status: "deleted", ...hour(2) }),
    ];
    expect(told(audits)).toEqual([[0, "new"]]);
  });
});

describe("wholeHistoryOf", () => {
  const statuses = [
    { at: createdAt, status: "open" },
    { at: createdAt + 1, status: "solved" },
  ] as const;

  it.each([
    ["solved", 2],
    ["closed", 2],
    ["open", 0],
    ["pending", 0],
  ])("of a ticket that is %s now has %i statuses", (status, count) => {
    expect(wholeHistoryOf(statuses, aTicket({ status }))).toHaveLength(count);
  });

  it("is empty without a history", () => {
    expect(wholeHistoryOf([], aTicket())).toEqual([]);
  });
});
