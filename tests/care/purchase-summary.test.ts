import { describe, expect, it } from "vitest";
import { type PurchaseOrder, purchaseSummaryOf } from "../../src/care/purchase-summary.ts";
import { at, now } from "../support/clock.ts";

const terms = { at: now, timeZone: "UTC", unitMs: 7 * 86_400_000 };

function order(moment: string, amount: number | null = 10): PurchaseOrder {
  return { placedAt: at(moment), amount };
}

describe("purchaseSummaryOf", () => {
  it("counts repeat purchases, and time from the first one", () => {
    const orders = [order("2026-10-25", 20), order("2026-10-04", 30), order("2026-11-01", 40)];
    expect(purchaseSummaryOf(orders, terms)).toEqual({
      frequency: 2,
      recency: 4,
      age: 7,
      monetaryValue: 30,
    });
  });

  it("knows no recency and no repeat value of a single purchase", () => {
    expect(purchaseSummaryOf([order("2026-11-21")], { ...terms, unitMs: 86_400_000 })).toEqual({
      frequency: 0,
      recency: 0,
      age: 1,
      monetaryValue: null,
    });
  });

  it("takes the orders of one calendar day for one purchase, in the zone's days", () => {
    const orders = [
      order("2026-10-04"),
      order("2026-10-25T22:30:00Z", 20),
      order("2026-10-25T23:30:00Z", 5),
    ];
    expect(purchaseSummaryOf(orders, terms)).toMatchObject({ frequency: 1, monetaryValue: 25 });
    const berlin = { ...terms, timeZone: "Europe/Berlin" };
    expect(purchaseSummaryOf(orders, berlin)).toMatchObject({ frequency: 2, monetaryValue: 12.5 });
  });

  it("counts no refund, and takes it from nothing", () => {
    const orders = [order("2026-10-04"), order("2026-10-25", 20), order("2026-11-08", -20)];
    expect(purchaseSummaryOf(orders, terms)).toMatchObject({ frequency: 1, monetaryValue: 20 });
    expect(purchaseSummaryOf([order("2026-10-04", -1)], terms)).toBeNull();
  });

  it("does not look past the moment in question", () => {
    const orders = [order("2026-10-04"), order("2026-11-22T10:00:01Z")];
    expect(purchaseSummaryOf(orders, terms)).toMatchObject({ frequency: 0 });
    expect(purchaseSummaryOf([order("2026-11-23")], terms)).toBeNull();
    expect(purchaseSummaryOf([], terms)).toBeNull();
  });

  it("knows no mean where the amount of a repeat purchase is not known", () => {
    const orders = [order("2026-10-04", null), order("2026-10-25", 20)];
    expect(purchaseSummaryOf(orders, terms)).toMatchObject({ monetaryValue: 20 });
    const more = [...orders, order("2026-11-01", null), order("2026-11-01", 5)];
    expect(purchaseSummaryOf(more, terms)).toMatchObject({ frequency: 2, monetaryValue: null });
  });
});
