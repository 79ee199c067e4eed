import { describe, expect, it } from "vitest";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { at, daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const asked = (days: number) =>
  someFacts({
    tickets: [aTicket({ messages: [aMessage({ cues: ["manager-wish"], sentAt: daysAgo(days) })] })],
  });

describe("R13", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a wish for a manager %i days ago fires: %s", (days, fires) => {
    expect(suggested("R13", asked(days)) !== null).toBe(fires);
  });

  it("shows the message and is due within four business hours", () => {
    const monday = at("2026-11-23T10:00:00Z");
    expect(suggested("R13", asked(3), { at: monday })).toMatchObject({
      sourceTicketId: "12",
      priority: "complaint",
      dueOn: "2026-11-23",
      dueAt: "2026-11-23T14:00:00.000Z",
      evidence: [{ id: "900", on: "2026-11-19", text: "Asked for a manager, ticket #12" }],
      draft: expect.stringContaining("to the person who leads our team"),
    });
  });
});
