import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const promised = (days: number, changes: Partial<TicketFacts> = {}) =>
  someFacts({
    tickets: [
      aTicket({
        status: "pending",
        messages: [aMessage({ by: "staff", cues: ["promise"], sentAt: daysAgo(days) })],
        ...changes,
      }),
    ],
  });

describe("R10", () => {
  it.each([
    [0, null],
    [1, "2026-11-25"],
    [2, "2026-11-24"],
    [4, "2026-11-23"],
    [9, "2026-11-23"],
  ])("of a promise made %i days ago is due on %s", (days, dueOn) => {
    expect(suggested("R10", promised(days))?.dueOn ?? null).toBe(dueOn);
  });

  it.each([
    [3, "2026-11-23"],
    [4, "2026-11-23"],
    [5, "2026-11-23"],
  ])("of a promise made %i days ago on a ticket on hold is due on %s", (days, dueOn) => {
    expect(suggested("R10", promised(days, { status: "hold" }))?.dueOn).toBe(dueOn);
  });

  it.each([
    // Made on Friday 20 November.
    [2, "friday" as const, "open" as const, "2026-11-27"],
    [2, "tomorrow" as const, "open" as const, "2026-11-23"],
    [2, "wednesday" as const, "open" as const, "2026-11-25"],
    [2, "friday" as const, "hold" as const, "2026-11-24"],
    [9, "friday" as const, "open" as const, "2026-11-23"],
  ])(
    "of a promise made %i days ago for %s, now %s, is due on %s",
    (days, promisedDay, status, on) => {
      const messages = [
        aMessage({ by: "staff", cues: ["promise"], promisedDay, sentAt: daysAgo(days) }),
      ];
      expect(suggested("R10", promised(days, { status, messages }))?.dueOn).toBe(on);
    },
  );

  it("shows where it was promised and drafts the news", () => {
    expect(suggested("R10", promised(2))).toMatchObject({
      sourceTicketId: "12",
      priority: "promise",
      evidence: [
        { kind: "comment", id: "900", on: "2026-11-20", text: "We promised something, ticket #12" },
      ],
      draft: expect.stringContaining("here is the news on request #12"),
    });
  });

  it("does not take a note, or the customer's own words, for a promise of ours", () => {
    const note = { by: "staff", isPublic: false } as const;
    const own = { by: "customer", isPublic: true } as const;
    for (const changes of [note, own]) {
      const messages = [aMessage({ ...changes, cues: ["promise"], sentAt: daysAgo(2) })];
      expect(suggested("R10", promised(2, { messages }))).toBeNull();
    }
  });

  it("is silent once the ticket is solved or we wrote again", () => {
    expect(suggested("R10", promised(2, { status: "solved" }))).toBeNull();
    const messages = [
      aMessage({ by: "staff", cues: ["promise"], sentAt: daysAgo(3) }),
      aMessage({ id: "901", by: "staff", sentAt: daysAgo(2) }),
    ];
    expect(suggested("R10", promised(2, { messages }))).toBeNull();
  });
});
