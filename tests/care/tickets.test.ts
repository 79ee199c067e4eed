import { describe, expect, it } from "vitest";
import { cueSightingsSince, currentTicketOf } from "../../src/care/tickets.ts";
import { aMessage, aTicket } from "../support/builders.ts";
import { daysAgo } from "../support/clock.ts";

describe("currentTicketOf", () => {
  const solved = aTicket({ id: "1", createdAt: daysAgo(3) });
  const open = aTicket({ id: "2", createdAt: daysAgo(9), status: "open" });
  const merged = aTicket({ id: "3", createdAt: daysAgo(1), status: "closed", isMerged: true });

  it.each([
    ["the newest unsolved one", [solved, open, merged], "2"],
    ["else the newest", [merged, solved], "1"],
    ["a merged one only where there is no other", [merged], "3"],
    ["none of none", [], null],
  ])("is %s", (_name, tickets, id) => {
    expect(currentTicketOf(tickets)?.id ?? null).toBe(id);
  });
});

describe("cueSightingsSince", () => {
  it("has each cue's messages of the customer, newest first, and no cue that was not given", () => {
    const said = (id: string, days: number, changes: Parameters<typeof aMessage>[0] = {}) =>
      aMessage({ id, sentAt: daysAgo(days), cues: ["complaint"], ...changes });
    const tickets = [
      aTicket({ id: "1", messages: [said("1", 9), said("2", 3, { cues: ["question"] })] }),
      aTicket({
        id: "2",
        messages: [
          said("3", 11),
          said("4", 10, { cues: ["complaint", "question"] }),
          said("5", 2),
          said("6", 1, { by: "staff" }),
          said("7", 1, { isPublic: false }),
        ],
      }),
    ];
    const sightings = cueSightingsSince(tickets, daysAgo(10));
    const ids = [...sightings].map(([cue, found]) => [cue, found.map(({ message }) => message.id)]);
    expect(Object.fromEntries(ids)).toEqual({
      complaint: ["5", "1", "4"],
      question: ["2", "4"],
    });
  });
});
