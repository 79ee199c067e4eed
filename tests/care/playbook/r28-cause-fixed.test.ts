import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const affected = (days: number, changes: Partial<TicketFacts> = {}) =>
  someFacts({
    tickets: [
      aTicket({
        status: "pending",
        createdAt: daysAgo(50),
        problem: { ticketId: "7", solvedAt: daysAgo(days) },
        ...changes,
      }),
    ],
  });

describe("R28", () => {
  it.each([
    [0, true],
    [29, true],
    [30, true],
    [31, false],
    [-1, false],
  ])("of a problem that was solved %i days ago fires: %s", (days, fires) => {
    expect(suggested("R28", affected(days)) !== null).toBe(fires);
  });

  it("is silent while the problem is not solved, and where there is none", () => {
    const unsolved = { problem: { ticketId: "7", solvedAt: null } };
    expect(suggested("R28", affected(2, unsolved))).toBeNull();
    expect(suggested("R28", affected(2, { problem: null }))).toBeNull();
  });

  const written = (days: number, changes: Parameters<typeof aMessage>[0] = {}) =>
    affected(5, { messages: [aMessage({ by: "staff", sentAt: daysAgo(days), ...changes })] });

  it.each([
    ["we wrote before the fix", written(6), true],
    ["we wrote with the fix", written(5), false],
    ["we wrote after the fix", written(4), false],
    ["we left a note after the fix", written(4, { isPublic: false }), true],
    ["the customer wrote after the fix", written(4, { by: "customer" }), true],
    ["nobody knows what we wrote", affected(5, { isConversationComplete: false }), false],
    ["the ticket was merged", affected(5, { isMerged: true }), false],
    ["the ticket was opened with the fix", affected(5, { createdAt: daysAgo(5) }), true],
    ["the ticket was opened after the fix", affected(5, { createdAt: daysAgo(4) }), false],
    ["the ticket is solved", affected(5, { status: "solved" }), true],
  ])("where %s fires: %s", (_name, facts, fires) => {
    expect(suggested("R28", facts) !== null).toBe(fires);
  });

  it("shows the fix and the ticket, names both and is due the next business day", () => {
    expect(suggested("R28", affected(5))).toMatchObject({
      sourceTicketId: "12",
      priority: "care",
      evidenceKey: "12-2026-11-17",
      dueOn: "2026-11-24",
      evidence: [
        { on: "2026-11-17", text: "The cause of ticket #12 is fixed, problem #7" },
        { on: "2026-10-03", text: "Ticket #12 opened" },
      ],
      draft: expect.stringContaining("in request #12 is fixed since November 17, 2026"),
    });
  });
});
