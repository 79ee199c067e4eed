import { describe, expect, it } from "vitest";
import { purchasesOf, purchasesWithin, spendOf } from "../../src/care/spend.ts";
import { someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";
import { anOrder, aRefund, aUsage } from "../support/event-builders.ts";

describe("purchasesOf", () => {
  it("gives orders with an amount and refunds up to the moment, the newest first", () => {
    const events = [
      anOrder("2026-01-01", 10),
      anOrder("2026-02-01", null),
      aRefund("2026-03-01", 4),
      aUsage("2026-03-02"),
      anOrder("2026-04-01", 20),
    ];
    const purchases = purchasesOf(someFacts({ events }), at("2026-03-01"));
    expect(purchases.map(({ event, amount }) => [event.id, amount])).toEqual([
      ["refund-2026-03-01", -4],
      ["order-2026-01-01", 10],
    ]);
  });
});

describe("spendOf", () => {
  it("adds up to the hundredth, also below zero", () => {
    const spendOn = (...events: Parameters<typeof someFacts>[0][]) =>
      spendOf(events.flatMap((changes) => purchasesOf(someFacts(changes), now)));
    expect(spendOn({ events: [anOrder("2026-01-01", 0.1), anOrder("2026-01-02", 0.2)] })).toBe(0.3);
    expect(spendOn({ events: [aRefund("2026-01-03", 20)] })).toBe(-20);
    expect(spendOf([])).toBe(0);
  });
});

describe("purchasesWithin", () => {
  it.each([
    ["2025-11-22", 0],
    ["2025-11-23", 1],
    ["2026-11-22", 1],
  ])("counts of an order on %s within 12 months %i", (on, count) => {
    const facts = someFacts({ events: [anOrder(on)] });
    expect(purchasesWithin(facts, 12, { at: now, timeZone: "UTC" })).toHaveLength(count);
  });

  it("says on which day each leaves, the first to leave first", () => {
    const events = [anOrder("2026-03-31"), anOrder("2026-01-31"), aRefund("2026-02-28", 5)];
    const within = purchasesWithin(someFacts({ events }), 13, { at: now, timeZone: "UTC" });
    expect(within.map(({ leavesOn, amount }) => [leavesOn, amount])).toEqual([
      ["2027-02-28", 100],
      ["2027-03-28", -5],
      ["2027-04-30", 100],
    ]);
  });

  it("counts the days of the account's zone", () => {
    const order = anOrder("2026-01-31", 100, { at: at("2026-01-31T11:30:00Z") });
    const moment = { at: now, timeZone: "Pacific/Auckland" };
    expect(purchasesWithin(someFacts({ events: [order] }), 12, moment)).toMatchObject([
      { leavesOn: "2027-02-01" },
    ]);
  });
});
