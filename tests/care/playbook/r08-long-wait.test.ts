import { describe, expect, it } from "vitest";
import { aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const hoursAgo = (hours: number) => now - hours * 3_600_000;

describe("R08", () => {
  it.each([
    ["high", 23, "open", false],
    ["high", 24, "open", false],
    ["high", 25, "open", true],
    ["urgent", 25, "hold", true],
    ["urgent", 25, "new", true],
    ["urgent", 99, "pending", false],
    ["normal", 99, "open", false],
    ["high", 99, "solved", false],
  ] as const)(
    "of a %s ticket of %i hours that is %s fires: %s",
    (priority, hours, status, fires) => {
      const tickets = [aTicket({ priority, status, createdAt: hoursAgo(hours) })];
      expect(suggested("R08", someFacts({ tickets })) !== null).toBe(fires);
    },
  );

  it("is about the longest wait, and due today", () => {
    const tickets = [
      aTicket({ id: "1", priority: "urgent", status: "open", createdAt: hoursAgo(90) }),
      aTicket({ id: "2", priority: "high", status: "open", createdAt: hoursAgo(30) }),
    ];
    expect(suggested("R08", someFacts({ tickets }))).toMatchObject({
      sourceTicketId: "1",
      // A Sunday, so the Monday.
      dueOn: "2026-11-23",
      evidence: [
        { text: "Ticket #2, priority high, open for 30 h" },
        { text: "Ticket #1, priority urgent, open for 90 h" },
      ],
      draft: expect.stringContaining("on request #1"),
    });
  });
});
