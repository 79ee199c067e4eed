import { describe, expect, it } from "vitest";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const opened = (...days: number[]) =>
  days.map((day, i) => aTicket({ id: String(100 + i), createdAt: daysAgo(day) }));

describe("R26", () => {
  // Usually every 10 days; the limit is 30.
  it.each([
    [30, false],
    [31, true],
    [365, true],
    [366, false],
  ])("of a usual gap of 10 days and %i silent ones fires: %s", (silent, fires) => {
    const tickets = opened(silent, silent + 10, silent + 20, silent + 30);
    expect(suggested("R26", someFacts({ tickets })) !== null).toBe(fires);
  });

  it.each([
    [6, false],
    [7, true],
    [8, true],
  ])("takes tickets every %i days for a rhythm: %s", (gap, isRhythm) => {
    const tickets = opened(60, 60 + gap, 60 + 2 * gap, 60 + 3 * gap);
    expect(suggested("R26", someFacts({ tickets })) !== null).toBe(isRhythm);
  });

  it("is silent while something is open, and about people who wrote less than four times", () => {
    const tickets = opened(40, 50, 60, 70);
    const open = tickets.map((ticket) => ({ ...ticket, status: "open" as const }));
    expect(suggested("R26", someFacts({ tickets: open }))).toBeNull();
    expect(suggested("R26", someFacts({ tickets: tickets.slice(1) }))).toBeNull();
  });

  it("does not count a ticket that was merged into another", () => {
    const tickets = opened(40, 50, 60, 70);
    const [newest, ...others] = tickets;
    if (newest === undefined) throw new Error("four tickets");
    const merged = { ...newest, isMerged: true };
    expect(suggested("R26", someFacts({ tickets: [merged, ...others] }))).toBeNull();
    const before = aTicket({ id: "9", createdAt: daysAgo(35), isMerged: true });
    expect(suggested("R26", someFacts({ tickets: [before, ...tickets] }))).not.toBeNull();
  });

  it("takes nobody for silent who wrote since, in a merged ticket or in one opened earlier", () => {
    const tickets = opened(40, 50, 60, 70);
    const merged = aTicket({ id: "9", createdAt: daysAgo(10), isMerged: true });
    expect(suggested("R26", someFacts({ tickets: [merged, ...tickets] }))).toBeNull();
    const answered = (days: number) =>
      tickets.map((ticket) =>
        ticket.id === "103"
          ? { ...ticket, messages: [aMessage({ by: "customer", sentAt: daysAgo(days) })] }
          : ticket,
      );
    expect(suggested("R26", someFacts({ tickets: answered(30) }))).toBeNull();
    expect(suggested("R26", someFacts({ tickets: answered(31) }))?.evidence).toMatchObject([
      { on: "2026-11-22", text: "Usual days between tickets: 10; silent now for 31" },
      { on: "2026-10-22", text: "Last seen" },
      { on: "2026-10-13", text: "Last ticket, #100" },
    ]);
  });

  it("shows the last ticket and the usual gap, and is due within five business days", () => {
    expect(suggested("R26", someFacts({ tickets: opened(40, 50, 60, 70) }))).toMatchObject({
      sourceTicketId: "100",
      priority: "care",
      dueOn: "2026-11-30",
      evidence: [
        { on: "2026-11-22", text: "Usual days between tickets: 10; silent now for 40" },
        { on: "2026-10-13", text: "Last ticket, #100" },
      ],
      draft: expect.stringContaining("It has been quiet for a while"),
    });
  });
});
