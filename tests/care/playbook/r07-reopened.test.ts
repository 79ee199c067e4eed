import { describe, expect, it } from "vitest";
import type { ServiceTimes, StatusChange, TicketFacts } from "../../../src/care/facts.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const times = (reopens: number): ServiceTimes => ({
  firstReplyMinutes: null,
  requesterWaitMinutes: null,
  fullResolutionMinutes: null,
  reopens,
  publicReplies: null,
  source: "zendesk",
});

const history = (...changes: readonly [TicketFacts["status"], number][]) =>
  changes.map(([status, days]): StatusChange => ({ at: daysAgo(days), status }));

const factsWith = (changes: Partial<TicketFacts>) => someFacts({ tickets: [aTicket(changes)] });

describe("R07", () => {
  it.each([
    [0, 5, "open", false],
    [1, 5, "open", true],
    [1, 30, "solved", true],
    [1, 31, "solved", false],
    [1, 5, "closed", false],
  ] as const)(
    "of %i reopens without days, changed %i days ago and %s, fires: %s",
    (count, days, status, fires) => {
      const changes = { status, updatedAt: daysAgo(days), serviceTimes: times(count) };
      expect(suggested("R07", factsWith(changes)) !== null).toBe(fires);
    },
  );

  it.each([
    [29, "open", true],
    [30, "open", true],
    [31, "open", false],
    [5, "solved", true],
    [5, "closed", false],
  ] as const)("of a reopen %i days ago on a ticket that is %s fires: %s", (days, status, fires) => {
    const statuses = history(["open", 60], ["solved", 50], ["open", days], ["pending", 1]);
    const changes = { status, statuses, updatedAt: daysAgo(1), solvedAt: daysAgo(1) };
    expect(suggested("R07", factsWith(changes)) !== null).toBe(fires);
  });

  it("does not take closing a solved ticket, or a later word on an old reopen, for a reopen", () => {
    const never = history(["open", 9], ["solved", 8], ["closed", 4]);
    const once = history(["open", 90], ["solved", 80], ["open", 70], ["solved", 3]);
    const changes = { status: "solved" as const, updatedAt: daysAgo(1), serviceTimes: times(1) };
    expect(suggested("R07", factsWith({ ...changes, statuses: never }))).toBeNull();
    expect(suggested("R07", factsWith({ ...changes, statuses: once }))).toBeNull();
  });

  it("hears of a reopen at once, and of none that is still to come", () => {
    const reopenedIn = (minutes: number) => ({
      status: "open" as const,
      statuses: [
        ...history(["open", 9], ["solved", 8]),
        { at: now + minutes * 60_000, status: "open" as const },
      ],
    });
    expect(suggested("R07", factsWith(reopenedIn(0)))).not.toBeNull();
    expect(suggested("R07", factsWith(reopenedIn(1)))).toBeNull();
  });

  it("shows the day of the reopen and is due within two business days while it is open", () => {
    const statuses = history(["open", 9], ["solved", 8], ["open", 6], ["solved", 5], ["open", 4]);
    expect(suggested("R07", factsWith({ status: "open", statuses }))).toMatchObject({
      sourceTicketId: "12",
      evidenceKey: "12-2",
      dueOn: "2026-11-25",
      evidence: [{ on: "2026-11-18", text: "Ticket #12 reopened, times in all: 2" }],
      draft: expect.stringContaining("Before I close request #12 again"),
    });
  });

  it.each([
    ["2026-11-22", "2026-11-25"],
    ["2026-11-20", "2026-11-24"],
    ["2026-11-10", "2026-11-23"],
  ])("of a ticket that was solved again on %s is due on %s", (solvedOn, dueOn) => {
    const solvedAt = Date.parse(`${solvedOn}T08:00:00Z`);
    const statuses = [
      ...history(["open", 29], ["solved", 28], ["open", 20]),
      { at: solvedAt, status: "solved" as const },
    ];
    expect(suggested("R07", factsWith({ status: "solved", statuses, solvedAt }))?.dueOn).toBe(
      dueOn,
    );
  });
});
