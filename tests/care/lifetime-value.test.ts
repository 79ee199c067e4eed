import { describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { lifetimeValueOf } from "../../src/care/lifetime-value.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aCustomer, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";
import { anOrder, aRefund, aSubscription } from "../support/event-builders.ts";

const valueWith = (...events: readonly CustomerEvent[]) =>
  lifetimeValueOf(someFacts({ events }), defaultPolicy, now);

describe("lifetimeValueOf", () => {
  it("takes the mapped field before orders, and says so", () => {
    const { mapped } = aCustomer();
    const facts = someFacts({
      customer: { mapped: { ...mapped, lifetimeValue: 120 } },
      events: [anOrder("2026-01-01", 999)],
    });
    expect(lifetimeValueOf(facts, defaultPolicy, now)).toEqual({
      known: true,
      value: 120,
      source: "mapped-field",
      samples: 0,
      evidence: [],
    });
  });

  it("adds up orders and takes off refunds, with the newest as evidence and never an amount", () => {
    const value = valueWith(
      anOrder("2026-01-01", 49.9),
      anOrder("2026-02-01", 100.1),
      aRefund("2026-03-01", 30),
    );
    expect(value).toMatchObject({
      known: true,
      value: 120,
      source: "orders",
      samples: 2,
      evidence: [
        { kind: "event", id: "refund-2026-03-01", on: "2026-03-01", text: "Refund made" },
        { kind: "event", id: "order-2026-02-01", on: "2026-02-01", text: "Order placed" },
        { kind: "event", id: "order-2026-01-01", on: "2026-01-01", text: "Order placed" },
      ],
    });
    expect(value.known && value.evidence.map(({ statement }) => statement.values)).toEqual([
      {},
      {},
      {},
    ]);
  });

  it("leaves out an order whose amount is not known, and what is still to come", () => {
    const later = anOrder("2026-11-23", 500);
    expect(valueWith(anOrder("2026-01-01", 40), anOrder("2026-02-01", null), later)).toMatchObject({
      value: 40,
      samples: 1,
      evidence: [{ id: "order-2026-01-01" }],
    });
    const facts = someFacts({ events: [later] });
    expect(lifetimeValueOf(facts, defaultPolicy, at("2026-11-23"))).toMatchObject({ value: 500 });
  });

  it("shows a sum below zero as it is", () => {
    expect(valueWith(anOrder("2026-01-01", 40), aRefund("2026-02-01", 55.5))).toMatchObject({
      value: -15.5,
      samples: 1,
    });
    expect(valueWith(aRefund("2026-02-01", 20))).toMatchObject({ value: -20, samples: 0 });
  });

  it("shows at most five purchases", () => {
    const days = ["01", "02", "03", "04", "05", "06"];
    const value = valueWith(...days.map((day) => anOrder(`2026-01-${day}`, 1)));
    expect(value.known && value.evidence.map(({ on }) => on)).toEqual([
      "2026-01-06",
      "2026-01-05",
      "2026-01-04",
      "2026-01-03",
      "2026-01-02",
    ]);
    expect(value).toMatchObject({ value: 6, samples: 6 });
  });

  it("tells no orders from orders whose amounts nobody gave", () => {
    expect(valueWith()).toEqual({ known: false, reason: "no-orders" });
    expect(valueWith(aSubscription("2026-01-01", "started"))).toEqual({
      known: false,
      reason: "no-orders",
    });
    expect(valueWith(anOrder("2026-01-01", null))).toEqual({
      known: false,
      reason: "not-recorded",
    });
  });
});
