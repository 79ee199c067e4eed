import { describe, expect, it } from "vitest";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const said = (days: number, changes: Parameters<typeof aMessage>[0] = {}) =>
  someFacts({
    tickets: [
      aTicket({
        messages: [aMessage({ cues: ["cancel-wish"], sentAt: daysAgo(days), ...changes })],
      }),
    ],
  });

describe("R12", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of words of leaving %i days ago fires: %s", (days, fires) => {
    expect(suggested("R12", said(days)) !== null).toBe(fires);
  });

  it("shows the message and is due today", () => {
    expect(suggested("R12", said(3))).toMatchObject({
      sourceTicketId: "12",
      priority: "risk",
      dueOn: "2026-11-23",
      evidence: [
        { id: "900", on: "2026-11-19", text: "Spoke of cancelling or leaving, ticket #12" },
      ],
      draft: expect.stringContaining("I am sorry that it has come to this"),
    });
  });

  it("does not listen to notes, to ourselves or to other cues", () => {
    expect(suggested("R12", said(3, { isPublic: false }))).toBeNull();
    expect(suggested("R12", said(3, { by: "staff" }))).toBeNull();
    expect(suggested("R12", said(3, { cues: ["question"] }))).toBeNull();
  });
});
