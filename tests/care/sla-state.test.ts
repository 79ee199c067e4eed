import { describe, expect, it } from "vitest";
import type { SlaFacts } from "../../src/care/facts.ts";
import { slaStateOf } from "../../src/care/sla-state.ts";
import { aTicket } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const aClock = (changes: Partial<SlaFacts> = {}): SlaFacts => ({
  metric: "first-reply",
  dueAt: null,
  breachedAt: null,
  endedAt: null,
  ...changes,
});

const openTicket = (id: string, ...sla: readonly SlaFacts[]) =>
  aTicket({ id, status: "open", sla });

describe("slaStateOf", () => {
  it.each([
    [now - 1, "breached", 1],
    [now, "running", 0],
    [now + 1, "running", 0],
  ])("of a clock due at %i is %s", (dueAt, state, breached) => {
    expect(slaStateOf([openTicket("1", aClock({ dueAt }))], "UTC", now)).toMatchObject({
      breached,
      met: 0,
      running: [
        { ticketId: "1", metric: "first-reply", state, dueAt: new Date(dueAt).toISOString() },
      ],
    });
  });

  it.each([
    ["ended in time", { dueAt: daysAgo(2), endedAt: daysAgo(3) }, 0, 1],
    ["ended at the due moment", { dueAt: daysAgo(2), endedAt: daysAgo(2) }, 0, 1],
    ["ended late", { dueAt: daysAgo(3), endedAt: daysAgo(2) }, 1, 0],
    ["said to be missed, ended", { breachedAt: daysAgo(3), endedAt: daysAgo(2) }, 1, 0],
    ["ended, with no due moment said", { endedAt: daysAgo(2) }, 0, 1],
  ])("counts a clock that %s", (_, sla, breached, met) => {
    expect(slaStateOf([openTicket("1", aClock(sla))], "UTC", now)).toMatchObject({
      breached,
      met,
      running: [],
    });
  });

  it("holds a clock without a due moment for paused, and one that was missed for breached", () => {
    const tickets = [
      openTicket("1", aClock(), aClock({ metric: "resolution", breachedAt: daysAgo(1) })),
    ];
    expect(slaStateOf(tickets, "UTC", now)).toMatchObject({
      breached: 1,
      running: [
        { metric: "first-reply", state: "paused", dueAt: null },
        { metric: "resolution", state: "breached", dueAt: null },
      ],
    });
  });

  it("knows nothing yet of what comes after the moment", () => {
    const sla = aClock({ dueAt: now + 2, breachedAt: now + 2, endedAt: now + 3 });
    expect(slaStateOf([openTicket("1", sla)], "UTC", now)).toMatchObject({
      breached: 0,
      met: 0,
      running: [{ state: "running" }],
    });
  });

  it("lists running clocks with the first due first and paused ones last", () => {
    const tickets = [
      openTicket("3", aClock()),
      openTicket("2", aClock({ dueAt: now + 2 }), aClock({ metric: "other", dueAt: now - 9 })),
      openTicket("1", aClock({ dueAt: now + 1 })),
    ];
    const state = slaStateOf(tickets, "UTC", now);
    expect(state.known && state.running.map(({ ticketId }) => ticketId)).toEqual([
      "2",
      "1",
      "2",
      "3",
    ]);
  });

  it("takes a solved ticket's clocks for ended when it was solved", () => {
    const solvedAt = daysAgo(5);
    const solved = (id: string, dueAt: number | null) =>
      aTicket({ id, solvedAt, sla: [aClock({ dueAt })] });
    const tickets = [solved("3", daysAgo(4)), solved("2", daysAgo(6)), solved("1", null)];
    expect(slaStateOf(tickets, "UTC", now)).toMatchObject({
      breached: 1,
      met: 2,
      running: [],
      evidence: [{ ticketId: "2" }],
    });
  });

  it("shows the newest misses, each ticket once, at most five", () => {
    const missed = (id: string, days: number) =>
      openTicket(
        id,
        aClock({ breachedAt: daysAgo(days) }),
        aClock({ metric: "resolution", breachedAt: daysAgo(days + 1) }),
      );
    const state = slaStateOf(
      [1, 2, 3, 4, 5, 6].map((n) => missed(`${n}`, 10 - n)),
      "UTC",
      now,
    );
    expect(state).toMatchObject({ breached: 12 });
    expect(state.known && state.evidence.map(({ on, text }) => `${on} ${text}`)).toEqual([
      "2026-11-18 Target missed, ticket #6",
      "2026-11-17 Target missed, ticket #5",
      "2026-11-16 Target missed, ticket #4",
      "2026-11-15 Target missed, ticket #3",
      "2026-11-14 Target missed, ticket #2",
    ]);
  });

  it("says that no ticket had a target", () => {
    expect(slaStateOf([aTicket()], "UTC", now)).toEqual({ known: false, reason: "no-sla" });
  });
});
