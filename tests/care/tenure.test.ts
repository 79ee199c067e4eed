import { describe, expect, it } from "vitest";
import { tenureOf } from "../../src/care/tenure.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";

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
