import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/care/calendar.ts";
import { aSubscription } from "../../support/an-event.ts";
import { someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const ranOut = (days: number) => aSubscription({ renewsOn: addDays("2026-11-22", -days) });

describe("R23", () => {
  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
  ])("of a subscription that ran out %i days ago fires: %s", (days, fires) => {
    expect(suggested("R23", someFacts({ events: [ranOut(days)] })) !== null).toBe(fires);
  });

  it.each([
    ["cancelled", { state: "cancelled", renewsOn: null }, false],
    ["cancelled for that day", { state: "cancelled", renewsOn: "2026-11-20" }, false],
    ["renewed for a year", { state: "renewed", renewsOn: "2027-11-20" }, false],
    ["renewed until the day before yesterday", { state: "renewed", renewsOn: "2026-11-20" }, true],
    ["started anew", { state: "started", renewsOn: "2027-11-21" }, false],
  ] as const)("of one that was %s fires: %s", (_name, changes, fires) => {
    const later = aSubscription({ id: "later", at: daysAgo(1), ...changes });
    expect(suggested("R23", someFacts({ events: [ranOut(2), later] })) !== null).toBe(fires);
  });

  it("shows the day, says it in the draft and is due within five business days", () => {
    expect(suggested("R23", someFacts({ events: [ranOut(1)] }))).toMatchObject({
      sourceTicketId: null,
      priority: "risk",
      evidenceKey: "2026-11-21",
      dueOn: "2026-11-30",
      evidence: [
        { on: "2026-11-21", text: "Ran out without renewal" },
        { on: "2025-11-22", text: "Subscription started" },
      ],
      draft: expect.stringContaining("ran out on November 21, 2026"),
    });
  });
});
