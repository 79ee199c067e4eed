import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/care/calendar.ts";
import { aSubscription } from "../../support/an-event.ts";
import { aPolicy, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const open = aTicket({ id: "30", status: "open", createdAt: daysAgo(4) });
const inDays = (days: number) => addDays("2026-11-22", days);
const renewsIn = (days: number) =>
  someFacts({ tickets: [open], events: [aSubscription({ renewsOn: inDays(days) })] });

describe("R22", () => {
  it.each([
    [-1, false],
    [0, true],
    [119, true],
    [120, true],
    [121, false],
  ])("of a renewal in %i days fires: %s", (days, fires) => {
    expect(suggested("R22", renewsIn(days)) !== null).toBe(fires);
  });

  it.each([
    ["solved", false],
    ["pending", true],
    ["new", true],
  ] as const)("with a ticket that is %s fires: %s", (status, fires) => {
    const facts = { ...renewsIn(60), tickets: [{ ...open, status }] };
    expect(suggested("R22", facts) !== null).toBe(fires);
  });

  it.each([
    [120, 120],
    [91, 120],
    [90, 90],
    [61, 90],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
  ])("in %i days has reached the notice of %i days, which is evidence of its own", (days, step) => {
    expect(suggested("R22", renewsIn(days))?.evidenceKey).toBe(`${inDays(days)}-${step}`);
  });

  it("shows the day and at most three open tickets, and is due within five business days", () => {
    const tickets = ["31", "32", "33", "34"].map((id) => ({ ...open, id }));
    expect(suggested("R22", { ...renewsIn(60), tickets })).toMatchObject({
      sourceTicketId: "34",
      priority: "risk",
      dueOn: "2026-11-30",
      evidence: [
        { kind: "event", on: "2027-01-21", text: "Renewal due in 60 days" },
        { id: "34", on: "2026-11-18", text: "Ticket #34 opened" },
        { id: "33" },
        { id: "32" },
      ],
      draft: expect.stringContaining("Before your renewal on January 21, 2027"),
    });
  });

  it.each([
    [10, "2026-11-30"],
    [8, "2026-11-30"],
    [4, "2026-11-26"],
    [1, "2026-11-23"],
  ])("of a renewal in %i days is due on %s, not after it", (days, dueOn) => {
    expect(suggested("R22", renewsIn(days))?.dueOn).toBe(dueOn);
  });

  it.each([
    ["cancelled since", aSubscription({ state: "cancelled", at: daysAgo(1) })],
    ["does not run out any more", aSubscription({ state: "renewed", at: daysAgo(1) })],
    [
      "renewed for another year",
      aSubscription({ state: "renewed", at: daysAgo(1), renewsOn: inDays(400) }),
    ],
  ])("is silent where the subscription is %s", (_name, event) => {
    const facts = renewsIn(30);
    expect(suggested("R22", { ...facts, events: [...facts.events, event] })).toBeNull();
  });

  it.each([
    ["another plan", "Racer", true],
    ["this plan", "Commuter", false],
    ["no plan by name", null, false],
  ])(
    "of a renewal in 30 days, where %s was cancelled since (%s), fires: %s",
    (_name, plan, fires) => {
      const cancelled = aSubscription({ state: "cancelled", at: daysAgo(1), plan });
      const facts = renewsIn(30);
      expect(suggested("R22", { ...facts, events: [...facts.events, cancelled] }) !== null).toBe(
        fires,
      );
    },
  );

  it("takes a cancelled plan for the one that was started without a name", () => {
    const events = [
      aSubscription({ renewsOn: inDays(30), plan: null }),
      aSubscription({ state: "cancelled", at: daysAgo(1) }),
    ];
    expect(suggested("R22", { ...renewsIn(30), events })).toBeNull();
  });

  it("is silent where the policy names no notice", () => {
    expect(
      suggested("R22", renewsIn(7), { policy: aPolicy({ renewalNoticeDays: [] }) }),
    ).toBeNull();
  });
});
