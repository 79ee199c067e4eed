import { describe, expect, it } from "vitest";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const opened = (...days: number[]) =>
  days.map((day, i) => aTicket({ id: String(100 + i), createdAt: daysAgo(day) }));

describe("R06", () => {
  it.each([
    [[1, 10], false],
    [[1, 10, 31], false],
    [[1, 10, 30], true],
    [[1, 2, 3, 4], true],
  ])("of tickets %j days ago fires: %s", (days, fires) => {
    const tickets = opened(...days);
    expect(suggested("R06", someFacts({ tickets })) !== null).toBe(fires);
  });

  it("shows at most four tickets, newest first, and is due the next business day", () => {
    const suggestion = suggested("R06", someFacts({ tickets: opened(5, 1, 2, 3, 4) }));
    expect(suggestion?.evidence.map(({ id }) => id)).toEqual(["101", "102", "103", "104"]);
    expect(suggestion).toMatchObject({
      sourceTicketId: "101",
      dueOn: "2026-11-24",
      draft: expect.stringContaining("You should not have to write to us again and again"),
    });
  });

  it("does not count a ticket that was merged into another", () => {
    const [first, ...others] = opened(1, 2, 3);
    if (first === undefined) throw new Error("three tickets");
    const tickets = [{ ...first, isMerged: true }, ...others];
    expect(suggested("R06", someFacts({ tickets }))).toBeNull();
  });
});
