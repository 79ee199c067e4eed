import { describe, expect, it } from "vitest";
import { organizationViewOf } from "../../../src/app/present/organization-view.ts";
import { now } from "../../support/clock.ts";
import { oneLook, organizationInEnglish, threePeople } from "../support/roll-ups.ts";

const viewOf = (rollUp: typeof threePeople) =>
  organizationViewOf(rollUp, organizationInEnglish, now);
const linesOf = (rollUp: typeof threePeople) =>
  viewOf(rollUp).rows.map(({ label, value }) => `${label}: ${value}`);

describe("organizationViewOf", () => {
  it("says how its people stand together", () => {
    expect(linesOf(threePeople)).toEqual([
      "People: 3 known · 2 not known yet",
      "Open tickets: 2 open · 1 complaint",
      "Ratings: 9 good · 1 bad",
      "Sentiment: 1 negative · 1 positive · 1 unknown",
      "Health: 1 at risk · 1 good · 1 unknown",
    ]);
  });

  it("names who has been here longest, and since when", () => {
    expect(viewOf(threePeople).longest).toEqual({
      customerId: "360002",
      name: "Tomás Oliveira",
      since: "since 21 Nov 2021 · on record",
    });
  });

  it("names who is at risk, with what makes it so", () => {
    const [first, ...others] = viewOf(threePeople).atRisk;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: "Marta Lindqvist", health: "Health 30" });
    expect(first?.reasons).toHaveLength(2);
    expect(first?.reasons[0]?.words).toMatch(/^30 at most: /);
    expect(first?.reasons[0]?.fact?.ticketId).toBe("5012");
  });

  it("counts those at risk who are not named", () => {
    const { care } = threePeople;
    expect(viewOf({ ...threePeople, care: { ...care, atRisk: [] } }).moreAtRisk).toBe(1);
  });

  it("lists open follow-ups with whose they are", () => {
    expect(viewOf(threePeople).followUps).toEqual([
      {
        ticketId: "81",
        words: "Make sure the fix holds before solving · Tomás Oliveira",
        state: "overdue · was due yesterday",
        tone: "bad",
      },
    ]);
  });

  it("says nothing of what one look at Zendesk does not show", () => {
    expect(linesOf(oneLook)).toEqual([
      "People: 3 known · there are more",
      "Open tickets: 2 open · 1 complaint",
      "Ratings: 9 good · 1 bad",
    ]);
    expect(viewOf(oneLook)).toMatchObject({ atRisk: [], moreAtRisk: 0, followUps: null });
  });
});
