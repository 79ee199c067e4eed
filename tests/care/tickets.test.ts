import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestFirst } from "../../src/care/tickets.ts";
import { aTicket } from "../support/builders.ts";
import { at } from "../support/clock.ts";

const opened = (id: string, on: string) => aTicket({ id, createdAt: at(on) });

describe("newestFirst", () => {
  it("orders by opening, and of two opened at once takes the greater id first", () => {
    const tickets = [
      opened("1", "2026-01-01"),
      opened("2", "2026-03-01"),
      opened("3", "2026-03-01"),
      opened("4", "2026-02-01"),
    ];
    expect(newestFirst(tickets).map(({ id }) => id)).toEqual(["3", "2", "4", "1"]);
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
