import { describe, expect, it } from "vitest";
import { aGoLive, anOrder, aRefund, aSubscription } from "../../support/an-event.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { at, daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

describe("R21", () => {
  it.each([
    [13, false],
    [14, true],
    [21, true],
    [22, false],
  ])("of an order %i days ago fires: %s", (days, fires) => {
    expect(suggested("R21", someFacts({ events: [anOrder(days)] })) !== null).toBe(fires);
  });

  it.each([
    ["an order", anOrder(15), "Order placed"],
    ["a start", aSubscription({ at: daysAgo(15) }), "Subscription started"],
    ["a go-live", aGoLive(15), "In use since this day"],
  ])("takes %s for an occasion", (_name, event, text) => {
    expect(suggested("R21", someFacts({ events: [event] }))?.evidence).toMatchObject([
      { kind: "event", id: event.id, on: "2026-11-07", text },
      { kind: "user", on: "2026-11-07", text: "No contact since" },
    ]);
  });

  it("does not take a renewal for an occasion", () => {
    const renewed = aSubscription({ state: "renewed", at: daysAgo(15) });
    expect(suggested("R21", someFacts({ events: [renewed] }))).toBeNull();
  });

  const order = anOrder(15);
  const older = aTicket({ createdAt: daysAgo(40) });
  const said = (days: number, changes: Parameters<typeof aMessage>[0] = {}) =>
    someFacts({
      events: [order],
      tickets: [{ ...older, messages: [aMessage({ sentAt: daysAgo(days), ...changes })] }],
    });

  it.each([
    [16, true],
    [15, false],
    [14, false],
  ])("of a ticket opened %i days ago, the order 15, fires: %s", (days, fires) => {
    const tickets = [aTicket({ createdAt: daysAgo(days) })];
    expect(suggested("R21", someFacts({ events: [order], tickets })) !== null).toBe(fires);
  });

  it("is silent once anybody wrote in public since, in whichever ticket", () => {
    expect(suggested("R21", said(16))).not.toBeNull();
    expect(suggested("R21", said(14))).toBeNull();
    expect(suggested("R21", said(14, { by: "staff" }))).toBeNull();
    expect(suggested("R21", said(14, { by: "staff", isPublic: false }))).not.toBeNull();
  });

  it("is silent once it was given back, and where nobody knows who wrote", () => {
    const cancelled = aSubscription({ state: "cancelled", at: daysAgo(2) });
    expect(suggested("R21", someFacts({ events: [order, aRefund(2)] }))).toBeNull();
    expect(suggested("R21", someFacts({ events: [order, aRefund(20)] }))).not.toBeNull();
    expect(suggested("R21", someFacts({ events: [order, cancelled] }))).toBeNull();
    expect(
      suggested("R21", someFacts({ events: [order], gaps: ["tickets-not-given"] })),
    ).toBeNull();
  });

  it("is due on the fourteenth day, and today when that has passed", () => {
    const facts = someFacts({ tickets: [older], events: [anOrder(14)] });
    const monday = at("2026-11-23T10:00:00Z");
    expect(suggested("R21", facts, { at: at("2026-11-22T10:00:00Z") })?.dueOn).toBe("2026-11-23");
    expect(suggested("R21", facts, { at: monday })).toMatchObject({
      sourceTicketId: "12",
      priority: "care",
      evidenceKey: "order-14",
      dueOn: "2026-11-23",
      draft: expect.stringContaining("working out since November 8, 2026?"),
    });
  });

  it("comes to the purchase before where the newest one is too young", () => {
    const facts = someFacts({ events: [anOrder(3), anOrder(16)] });
    expect(suggested("R21", facts)?.evidenceKey).toBe("order-16");
  });
});
