import { describe, expect, it } from "vitest";
import type { SlaFacts, TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aPolicy, aTicket } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { textsOf, valueIn, withEvents, withTickets } from "../../support/health.ts";

function measured(changes: Partial<TicketFacts> & { reopens?: number; waitMinutes?: number }) {
  const { reopens, waitMinutes, ...others } = changes;
  return aTicket({
    createdAt: daysAgo(10),
    ...others,
    serviceTimes: {
      firstReplyMinutes: null,
      requesterWaitMinutes: waitMinutes ?? null,
      fullResolutionMinutes: 300,
      reopens: reopens ?? null,
      publicReplies: null,
      source: "zendesk",
    },
  });
}

const breached: SlaFacts = {
  metric: "first-reply",
  dueAt: daysAgo(9),
  breachedAt: daysAgo(9),
  endedAt: null,
};

describe("contactReadingOf", () => {
  const opened = (...days: readonly number[]) =>
    withTickets(...days.map((day) => aTicket({ id: `${day}`, createdAt: daysAgo(day) })));

  it.each([
    [[90], 100],
    [[1], 100],
    [[1, 2], 66.7],
    [[1, 2, 30], 33.3],
    [[1, 2, 31], 66.7],
    [[1, 2, 3, 4], 0],
    [[1, 2, 3, 4, 5], 0],
  ])("of tickets opened %j days ago is %s", (days, expected) => {
    expect(valueIn("contact", opened(...days))).toBe(expected);
  });

  it("falls as slowly as the policy's number of tickets is high", () => {
    expect(valueIn("contact", opened(1, 2, 3), aPolicy({ repeatTickets: 10 }))).toBe(80);
  });

  it("does not count a ticket that was merged into another", () => {
    const merged = aTicket({ id: "2", createdAt: daysAgo(1), isMerged: true });
    expect(valueIn("contact", withTickets(aTicket({ createdAt: daysAgo(1) }), merged))).toBe(100);
  });

  it("is missing without tickets", () => {
    expect(valueIn("contact", withEvents())).toBeNull();
  });

  it("shows how many there were, or the last one", () => {
    expect(textsOf("contact", opened(1, 2))).toEqual([
      "2026-11-21 1: Tickets lately: 2",
      "2026-11-20 2: Ticket #2 opened",
    ]);
    expect(textsOf("contact", opened(90))).toEqual(["2026-08-24 90: Last ticket, #90"]);
  });
});

describe("resolutionReadingOf", () => {
  it.each([
    ["was solved at once", measured({ reopens: 0 }), 100],
    ["was reopened", measured({ reopens: 1 }), 0],
    ["missed a target", aTicket({ createdAt: daysAgo(10), sla: [breached] }), 0],
    [
      "met its target",
      aTicket({
        createdAt: daysAgo(10),
        sla: [{ ...breached, breachedAt: null, endedAt: daysAgo(9) }],
      }),
      100,
    ],
    [
      "is overdue, though nobody wrote that down",
      aTicket({ createdAt: daysAgo(10), status: "open", sla: [{ ...breached, breachedAt: null }] }),
      0,
    ],
    [
      "ended after it was due",
      aTicket({
        createdAt: daysAgo(10),
        sla: [{ ...breached, breachedAt: null, endedAt: daysAgo(8) }],
      }),
      0,
    ],
    ["waits for us, high, for 25 h", open(25, "high"), 0],
    ["waits for us, high, for 24 h", open(24, "high"), 100],
    ["waited, urgent, for 25 h", measured({ priority: "urgent", waitMinutes: 1500 }), 0],
    ["waited, urgent, for 24 h", measured({ priority: "urgent", waitMinutes: 1440 }), 100],
    ["waited, normal, for 25 h", measured({ waitMinutes: 1500, reopens: 0 }), 100],
    ["is of 181 days ago", measured({ reopens: 1, createdAt: daysAgo(181) }), null],
    ["was merged", measured({ reopens: 1, isMerged: true }), null],
    ["nobody measured", aTicket({ createdAt: daysAgo(10) }), null],
  ] as const)("of one ticket that %s is as it should be", (_what, ticket, expected) => {
    expect(valueIn("resolution", withTickets(ticket))).toBe(expected);
  });

  it("is the share of tickets without trouble", () => {
    const tickets = [0, 0, 1, 0].map((reopens, index) => measured({ id: `${index}`, reopens }));
    expect(valueIn("resolution", withTickets(...tickets))).toBe(75);
  });

  it("shows what went wrong, and else how the newest were solved", () => {
    const fine = measured({ id: "1", reopens: 0 });
    expect(textsOf("resolution", withTickets(fine, measured({ id: "2", reopens: 2 })))).toEqual([
      "2026-11-12 2: Ticket #2 reopened, times in all: 2",
    ]);
    expect(textsOf("resolution", withTickets(fine))).toEqual([
      "2026-11-12 1: Ticket #1: solved after 300 min",
    ]);
  });

  function open(hours: number, priority: "high" | "urgent"): TicketFacts {
    return aTicket({ status: "open", priority, createdAt: now - hours * 3_600_000 });
  }
});

describe("promisesReadingOf", () => {
  const promise = aMessage({ by: "staff", cues: ["promise"], sentAt: daysAgo(2) });
  const question = aMessage({ cues: ["question"], sentAt: daysAgo(1) });
  const open = (id: string, ...messages: TicketFacts["messages"]) =>
    aTicket({ id, status: "open", createdAt: daysAgo(3), messages });

  it.each([
    ["nothing owed", [open("1", aMessage())], 100],
    ["a promise not kept", [open("1", promise)], 50],
    ["a question not answered", [open("1", question)], 50],
    ["both", [open("1", promise, question)], 0],
    ["three", [open("1", promise, question), open("2", promise)], 0],
    ["a promise that was followed", [open("1", promise, aMessage({ by: "staff" }))], 100],
    ["a promise on a solved ticket", [{ ...open("1", promise), status: "solved" as const }], 100],
  ])("with %s are as they should be", (_what, tickets, expected) => {
    expect(valueIn("promises", withTickets(...tickets))).toBe(expected);
  });

  it("are missing where no conversation was read whole", () => {
    const unread = { ...open("1", aMessage()), isConversationComplete: false };
    expect(valueIn("promises", withTickets(unread))).toBeNull();
  });

  it("show what is owed", () => {
    expect(textsOf("promises", withTickets(open("1", promise)))).toEqual([
      "2026-11-20 1: We promised something, ticket #1",
    ]);
  });
});
