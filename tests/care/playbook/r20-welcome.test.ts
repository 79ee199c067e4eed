import { describe, expect, it } from "vitest";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const opened = (...days: number[]) =>
  days.map((day, i) => aTicket({ id: `${i}`, status: "open", createdAt: daysAgo(day) }));

describe("R20", () => {
  it.each([
    [29, "open", true],
    [30, "open", true],
    [31, "open", false],
    [5, "solved", false],
  ] as const)(
    "of a first ticket %i days after the start that is %s fires: %s",
    (days, status, fires) => {
      const tickets = [aTicket({ status, createdAt: daysAgo(days) })];
      const facts = someFacts({ customer: { createdAt: null }, tickets });
      expect(suggested("R20", facts) !== null).toBe(fires);
    },
  );

  it("is silent from the second ticket on, of which a merged one is none", () => {
    const tickets = opened(1, 2);
    const [first, merged] = [tickets[0], { ...aTicket(), id: "9", isMerged: true }];
    const customer = { createdAt: daysAgo(3) };
    expect(suggested("R20", someFacts({ customer, tickets }))).toBeNull();
    if (first === undefined) throw new Error("a ticket");
    const withMerged = { ...merged, createdAt: daysAgo(2) };
    expect(suggested("R20", someFacts({ customer, tickets: [first, withMerged] }))).not.toBeNull();
  });

  it("shows the ticket and the start, and is due with the reply", () => {
    const facts = someFacts({ customer: { createdAt: daysAgo(4) }, tickets: opened(2) });
    expect(suggested("R20", facts)).toMatchObject({
      sourceTicketId: "0",
      priority: "care",
      dueOn: "2026-11-23",
      evidence: [
        { on: "2026-11-20", text: "Ticket #0 opened" },
        { on: "2026-11-18", kind: "user" },
      ],
      draft: expect.stringContaining("Welcome, it is good to have you here!"),
    });
  });
});
