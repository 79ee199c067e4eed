import { describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../../src/care/customer-event.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { textsOf, valueIn, withEvents, withTickets } from "../../support/health.ts";

describe("engagementReadingOf", () => {
  const written = (days: number) => withTickets(aTicket({ createdAt: daysAgo(days) }));

  it.each([
    [0, 100],
    [180, 100],
    [217, 80],
    [365, 0],
    [900, 0],
  ])("of somebody who wrote %s days ago is %s", (days, expected) => {
    expect(valueIn("engagement", written(days))).toBe(expected);
  });

  it("falls at once where lapsing and lapsed are the same", () => {
    const lifecycle = { ...defaultPolicy.lifecycle, lapsingAfterDays: 90, lapsedAfterDays: 90 };
    expect(valueIn("engagement", written(90), { ...defaultPolicy, lifecycle })).toBe(100);
    expect(valueIn("engagement", written(91), { ...defaultPolicy, lifecycle })).toBe(0);
  });

  it("hears a later message, and sees a later event", () => {
    const ticket = aTicket({
      createdAt: daysAgo(300),
      messages: [aMessage({ sentAt: daysAgo(217) })],
    });
    const order = { kind: "order", id: "o", at: daysAgo(5), amount: null, product: null } as const;
    expect(valueIn("engagement", withTickets(ticket))).toBe(80);
    expect(textsOf("engagement", withTickets(ticket))).toEqual(["2026-04-19 12: Last seen"]);
    const facts = someFacts({ tickets: [ticket], events: [order] });
    expect(valueIn("engagement", facts)).toBe(100);
    expect(textsOf("engagement", facts)).toEqual(["2026-11-17 -: Last seen"]);
  });

  it.each([
    ["a payment", { kind: "payment", id: "1", at: daysAgo(1), state: "paid" }],
    ["usage of nothing", { kind: "usage", id: "1", at: daysAgo(1), count: 0, feature: null }],
    [
      "something shipped",
      { kind: "feature-shipped", id: "1", at: daysAgo(1), feature: "x", ticketId: null },
    ],
  ] as const)("takes %s for no sign of life", (_what, event) => {
    const tickets = [aTicket({ createdAt: daysAgo(365) })];
    expect(valueIn("engagement", someFacts({ tickets, events: [event] }))).toBe(0);
  });

  it("counts from the beginning where nothing came yet", () => {
    const facts = someFacts({ customer: { createdAt: daysAgo(217) } });
    expect(valueIn("engagement", facts)).toBe(80);
    expect(textsOf("engagement", facts)).toEqual(["2026-04-19 -: No contact since"]);
  });
});

describe("usageReadingOf", () => {
  const used = (lately: number, before: number) =>
    withEvents(
      ...[...Array(104).keys()].map((day): CustomerEvent => {
        const count = day < 14 ? lately : before;
        return { kind: "usage", id: `${day}`, at: daysAgo(day), count, feature: null };
      }),
    );

  it.each([
    [8, 100],
    [12, 100],
    [6, 75],
    [0, 0],
  ])("of %s a day against 8 before is %s", (lately, expected) => {
    expect(valueIn("usage", used(lately, 8))).toBe(expected);
  });

  it("shows both figures", () => {
    expect(textsOf("usage", used(6, 8))).toEqual([
      "2026-11-22 -: Used per day lately: 6",
      "2026-11-22 -: Used per day before: 8",
    ]);
  });

  it("is missing without a habit", () => {
    const once: CustomerEvent = { kind: "usage", id: "1", at: now, count: 5, feature: null };
    expect(valueIn("usage", withEvents(once))).toBeNull();
  });
});

describe("billingReadingOf", () => {
  const payment = (state: "failed" | "paid", days: number): CustomerEvent => {
    return { kind: "payment", id: `p${days}`, at: daysAgo(days), state };
  };
  const plan = (
    state: "started" | "renewed" | "cancelled",
    renewsOn: string | null,
    name = "basic",
    days = 30,
  ): CustomerEvent => {
    return {
      kind: "subscription",
      id: `${name}${days}`,
      at: daysAgo(days),
      state,
      plan: name,
      renewsOn,
    };
  };
  const order: CustomerEvent = { kind: "order", id: "o", at: daysAgo(9), amount: 5, product: null };

  it.each([
    ["an order", [order], 100],
    ["a payment", [payment("paid", 1)], 100],
    ["a failed payment", [payment("failed", 1)], 25],
    ["a failed payment that was paid later", [payment("failed", 3), payment("paid", 1)], 100],
    ["a payment that failed later", [payment("paid", 3), payment("failed", 1)], 25],
    ["a subscription that renews today", [plan("started", "2026-11-22")], 100],
    ["a subscription that ran out yesterday", [plan("started", "2026-11-21")], 25],
    ["a subscription that never runs out", [plan("started", null)], 100],
    ["a cancelled one that still runs", [plan("cancelled", "2026-12-01")], 100],
    ["a cancelled one without a day", [plan("cancelled", null)], 25],
    [
      "a plan that took another's place",
      [plan("started", "2026-11-01", "basic", 90), plan("started", null, "pro", 20)],
      100,
    ],
    ["both troubles", [payment("failed", 1), plan("started", "2026-11-21")], 0],
  ])("of %s is as it should be", (_what, events, expected) => {
    expect(valueIn("billing", withEvents(...events))).toBe(expected);
  });

  it("is missing where nothing of it is known", () => {
    expect(valueIn("billing", withTickets(aTicket()))).toBeNull();
  });

  it("shows what is in disorder, on its day", () => {
    expect(
      textsOf("billing", withEvents(payment("failed", 1), plan("started", "2026-11-21"))),
    ).toEqual(["2026-11-21 -: A payment failed", "2026-11-21 -: Ran out without renewal"]);
    expect(textsOf("billing", withEvents(order))).toEqual(["2026-11-13 -: Order placed"]);
  });
});
