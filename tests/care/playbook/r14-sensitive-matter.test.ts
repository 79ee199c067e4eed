import { describe, expect, it } from "vitest";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const told = (days: number) =>
  someFacts({
    tickets: [
      aTicket({ messages: [aMessage({ cues: ["vulnerability"], sentAt: daysAgo(days) })] }),
    ],
  });

describe("R14", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a sensitive matter %i days ago fires: %s", (days, fires) => {
    expect(suggested("R14", told(days)) !== null).toBe(fires);
  });

  it("never names the matter, and is due today", () => {
    expect(suggested("R14", told(3))).toMatchObject({
      sourceTicketId: "12",
      priority: "safety",
      dueOn: "2026-11-23",
      evidence: [{ id: "900", text: "A sensitive matter was mentioned, ticket #12" }],
      draft: expect.stringContaining("There is no hurry on our side"),
    });
  });
});
