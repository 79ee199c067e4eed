import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cueSightingsSince, currentTicketOf, newestFirst } from "../../src/care/tickets.ts";
import { aMessage, aTicket } from "../support/builders.ts";
import { at, daysAgo } from "../support/clock.ts";

const opened = (id: string, on: string) => aTicket({ id, createdAt: at(on) });

describe("newestFirst", () => {
  it("orders by opening, and of two opened at once takes the greater id first", () => {
    const tickets = [
      opened("1", "2026-01-01"),
      opened("2", "2026-03-01"),
      opened("3", "2026-03-01"),
      opened("10", "2026-03-01"),
      opened("4", "2026-02-01"),
    ];
    expect(newestFirst(tickets).map(({ id }) => id)).toEqual(["10", "3", "2", "4", "1"]);
  });

  it("gives tickets in order back as they are, and leaves others untouched", () => {
    const tickets = Object.freeze([opened("2", "2026-01-01"), opened("1", "2026-02-01")]);
    const sorted = newestFirst(tickets);
    expect(sorted).toEqual([...tickets].reverse());
    expect(newestFirst(sorted)).toBe(sorted);
    expect(newestFirst([])).toEqual([]);
  });

  it("gives one order, whatever the order they come in", () => {
    const ticket = fc
      .tuple(fc.nat({ max: 99 }), fc.constantFrom("2026-01-01", "2026-01-02"))
      .map(([id, on]) => opened(`${id}`, on));
    const tickets = fc.uniqueArray(ticket, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(
        tickets.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          expect(newestFirst(shuffled)).toEqual(newestFirst(some));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

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
