import { describe, expect, it } from "vitest";
import { tenureOf } from "../../src/care/tenure.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";
import { anOrder, aSubscription, aUsage } from "../support/event-builders.ts";

const mapped = { loyaltyTier: null, lifetimeValue: null, fromOrganization: [] };

describe("tenureOf", () => {
  it("counts from the mapped field before anything else", () => {
    const facts = someFacts({
      customer: { mapped: { ...mapped, customerSinceOn: "2023-09-14" } },
      tickets: [aTicket({ createdAt: at("2022-01-01") })],
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({
      known: true,
      startedOn: "2023-09-14",
      source: "mapped-field",
      months: 38,
      evidence: [{ kind: "user", id: "1", on: "2023-09-14" }],
    });
  });

  it("says of a day that it was recorded for the organisation", () => {
    const customer = {
      mapped: {
        ...mapped,
        customerSinceOn: "2023-09-14",
        fromOrganization: ["customerSince" as const],
      },
    };
    expect(tenureOf(someFacts({ customer }), "UTC", now)).toMatchObject({
      source: "mapped-field",
      evidence: [{ text: "Customer since 2023-09-14, as recorded for the organisation" }],
    });
  });

  it("counts from the first ticket, with the ticket as evidence", () => {
    const facts = someFacts({
      customer: { createdAt: at("2026-01-01") },
      tickets: [
        aTicket({ id: "31", createdAt: at("2025-12-03") }),
        aTicket({ id: "30", createdAt: at("2025-11-22") }),
      ],
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({
      startedOn: "2025-11-22",
      source: "first-ticket",
      months: 12,
      evidence: [{ kind: "ticket", ticketId: "30", text: "First ticket, #30" }],
    });
  });

  it("counts from the first order where that is the earliest, with it as evidence", () => {
    const facts = someFacts({
      events: [anOrder("2024-05-01"), anOrder("2023-05-01", null), aUsage("2020-01-01")],
      tickets: [aTicket({ createdAt: at("2024-01-01") })],
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({
      startedOn: "2023-05-01",
      source: "first-order",
      months: 42,
      evidence: [{ kind: "event", id: "order-2023-05-01", ticketId: null, text: "First order" }],
    });
  });

  it("counts from the start of the first subscription where that is the earliest", () => {
    const facts = someFacts({
      events: [
        anOrder("2023-05-01"),
        aSubscription("2024-01-01", "started"),
        aSubscription("2022-01-01", "started"),
        // A renewal is no start, so how long there was something to renew is not known.
        aSubscription("2021-01-01", "renewed"),
      ],
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({
      startedOn: "2022-01-01",
      source: "subscription",
      evidence: [{ kind: "event", on: "2022-01-01", text: "Subscription started" }],
    });
  });

  it("names of one day the subscription, the order, the ticket and the record in this order", () => {
    const createdAt = at("2024-05-01");
    const whole = {
      customer: { createdAt: createdAt },
      tickets: [aTicket({ createdAt })],
      events: [anOrder("2024-05-01"), aSubscription("2024-05-01", "started")],
    };
    const sources = [
      whole,
      { ...whole, events: [anOrder("2024-05-01")] },
      { ...whole, events: [] },
      { ...whole, events: [], tickets: [] },
    ].map((changes) => {
      const tenure = tenureOf(someFacts(changes), "UTC", now);
      return tenure.known && tenure.source;
    });
    expect(sources).toEqual(["subscription", "first-order", "first-ticket", "user-record"]);
  });

  it("does not know yet what happens later", () => {
    const facts = someFacts({
      customer: { createdAt: null },
      events: [anOrder("2026-11-23"), aSubscription("2026-11-24", "started")],
    });
    expect(tenureOf(facts, "UTC", now)).toEqual({ known: false, reason: "no-start-date" });
    expect(tenureOf(facts, "UTC", at("2026-11-25"))).toMatchObject({ source: "first-order" });
  });

  it("falls back to the record's age, and says that it is one", () => {
    const facts = someFacts({ customer: { createdAt: at("2026-10-22") } });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({ source: "user-record", months: 1 });
  });

  it("names the same first ticket in whatever order two of one moment come", () => {
    const createdAt = at("2024-01-01");
    const twins = ["1", "2"].map((id) => aTicket({ id, createdAt }));
    const tenures = [twins, twins.toReversed()].map((tickets) =>
      tenureOf(someFacts({ tickets }), "UTC", now),
    );
    expect(tenures[0]).toEqual(tenures[1]);
  });

  it("takes an older record, because a record can only be too young", () => {
    const facts = someFacts({
      customer: { createdAt: at("2020-01-01") },
      tickets: [aTicket({ createdAt: at("2026-01-01") })],
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({
      source: "user-record",
      startedOn: "2020-01-01",
    });
  });

  it("does not know the tenure of somebody whose recorded start is still to come", () => {
    const facts = someFacts({
      customer: { mapped: { ...mapped, customerSinceOn: "2026-11-23" } },
      tickets: [aTicket({ createdAt: at("2022-01-01") })],
    });
    expect(tenureOf(facts, "UTC", now)).toEqual({ known: false, reason: "starts-later" });
    expect(tenureOf(facts, "UTC", at("2026-11-23"))).toMatchObject({ months: 0 });
  });

  it("takes a day before 1970 for what systems write instead of none", () => {
    const facts = someFacts({
      customer: { mapped: { ...mapped, customerSinceOn: "0001-01-01" } },
    });
    expect(tenureOf(facts, "UTC", now)).toMatchObject({ startedOn: "2024-11-01" });
  });

  it("says that nothing tells when the relationship began", () => {
    const facts = someFacts({ customer: { createdAt: null } });
    expect(tenureOf(facts, "UTC", now)).toEqual({ known: false, reason: "no-start-date" });
  });
});
