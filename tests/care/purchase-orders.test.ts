import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { purchaseOrdersOf, purchaseTermsOf } from "../../src/care/purchase-orders.ts";
import { daysAgo, now } from "../support/clock.ts";

describe("purchaseOrdersOf", () => {
  it("takes orders, and refunds below zero, and nothing else", () => {
    expect(
      purchaseOrdersOf([
        { kind: "order", id: "o-1", at: daysAgo(30), amount: 120, product: null },
        { kind: "order", id: "o-2", at: daysAgo(20), amount: null, product: null },
        { kind: "refund", id: "r-1", at: daysAgo(10), amount: 20 },
        { kind: "payment", id: "p-1", at: daysAgo(5), state: "paid" },
      ]),
    ).toEqual([
      { placedAt: daysAgo(30), amount: 120 },
      { placedAt: daysAgo(20), amount: null },
      { placedAt: daysAgo(10), amount: -20 },
    ]);
  });
});

describe("purchaseTermsOf", () => {
  it("counts in weeks, and RFM's window in days", () => {
    expect(purchaseTermsOf(defaultPolicy, now)).toEqual({
      at: now,
      timeZone: "UTC",
      unitMs: 7 * 86_400_000,
      windowDays: 731,
    });
  });
});
