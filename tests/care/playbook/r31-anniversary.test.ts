import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/an-event.ts";
import { aPolicy, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const rated = (verdict: "good" | "bad") => aTicket({ rating: aRating(verdict, daysAgo(90)) });
const since = (customerSinceOn: string, verdict: "good" | "bad" = "good") =>
  someFacts({
    customer: {
      mapped: {
        customerSinceOn,
        loyaltyTier: "gold",
        lifetimeValue: null,
        fromOrganization: [],
      },
    },
    tickets: [rated(verdict)],
  });

describe("R31", () => {
  it.each([
    ["2022-11-30", null],
    ["2022-11-29", "2026-11-30"],
    ["2022-11-22", "2026-11-23"],
    ["2022-11-15", "2026-11-23"],
    ["2022-11-14", null],
    ["2025-11-22", "2026-11-23"],
    ["2026-11-22", null],
  ])("of a customer since %s is due on %s", (start, dueOn) => {
    expect(suggested("R31", since(start))?.dueOn ?? null).toBe(dueOn);
  });

  it("shows the anniversary and the last rating, and thanks", () => {
    expect(suggested("R31", since("2022-11-22"))).toMatchObject({
      sourceTicketId: "12",
      priority: "growth",
      evidenceKey: "4-years",
      evidence: [
        { on: "2026-11-22", text: "Anniversary, years with us: 4" },
        { kind: "rating", text: "Rated good, ticket #12" },
      ],
      draft: expect.stringContaining("with us for 4 years now"),
    });
  });

  it("speaks of the first year as one year", () => {
    expect(suggested("R31", since("2025-11-22"))?.draft).toContain("with us for a year now");
  });

  it("needs a last rating that is good", () => {
    expect(suggested("R31", since("2022-11-22", "bad"))).toBeNull();
  });

  it("does not celebrate the age of a record", () => {
    const facts = someFacts({
      customer: { createdAt: daysAgo(366) },
      tickets: [aTicket({ createdAt: daysAgo(300), rating: aRating("good") })],
      gaps: ["newest-tickets-only"],
    });
    expect(suggested("R31", facts)).toBeNull();
  });

  /** So many orders, the newest so many days ago, each a month before the next. */
  const orders = (count: number, days: number) =>
    Array.from({ length: count }, (_, i) => anOrder(days + 30 * i));
  const buyer = (count: number, days: number, verdict: "good" | "bad" = "good") =>
    someFacts({
      customer: { createdAt: daysAgo(3000) },
      tickets: [rated(verdict)],
      events: orders(count, days),
    });

  it.each([
    [9, 2, false],
    [10, 2, true],
    [11, 2, false],
    [10, 7, true],
    [10, 8, false],
    [25, 0, true],
  ])("of %i orders, the last %i days ago, fires: %s", (count, days, fires) => {
    expect(suggested("R31", buyer(count, days)) !== null).toBe(fires);
  });

  it("shows the order and the last rating, and thanks for it in words of its own", () => {
    expect(suggested("R31", buyer(10, 2))).toMatchObject({
      evidenceKey: "10-orders",
      dueOn: "2026-11-23",
      evidence: [
        { id: "order-2", on: "2026-11-20", text: "Orders in all: 10" },
        { kind: "rating", text: "Rated good, ticket #12" },
      ],
      draft: expect.stringContaining("order number 10 that you placed"),
    });
    expect(suggested("R31", buyer(10, 2, "bad"))).toBeNull();
  });

  it("takes the numbers from the policy, the highest first", () => {
    const policy = aPolicy({ thankedOrders: [2, 3] });
    const events = [anOrder(1), anOrder(2), anOrder(300)];
    const facts = { ...buyer(1, 1), events };
    expect(suggested("R31", facts, { policy })?.evidenceKey).toBe("3-orders");
    expect(suggested("R31", facts, { policy: aPolicy({ thankedOrders: [] }) })).toBeNull();
  });
});
