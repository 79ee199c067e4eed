import { describe, expect, it } from "vitest";
import type { CustomerFacts, TicketFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { anOrder, aSubscription } from "../../support/an-event.ts";
import { aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { healthPolicy, knownHealth, withTickets } from "../../support/health.ts";

describe("capFactsOf", () => {
  const rating = aRating("good", daysAgo(3));
  const happy = aTicket({ id: "1", createdAt: daysAgo(3), rating });
  const capsOf = (...tickets: readonly TicketFacts[]) => {
    const { score, caps } = knownHealth(withTickets(happy, ...tickets));
    return { score, caps: caps.map(({ cap, limit }) => [cap, limit]) };
  };
  const said = (cue: "cancel-wish" | "vulnerability", days: number) =>
    aTicket({
      id: "2",
      createdAt: daysAgo(300),
      messages: [aMessage({ cues: [cue], sentAt: daysAgo(days) })],
    });
  const complaint = aTicket({
    id: "3",
    createdAt: daysAgo(300),
    status: "open",
    tags: ["complaint"],
  });

  it("hold down while the customer spoke of leaving lately", () => {
    expect(capsOf(said("cancel-wish", 30))).toEqual({ score: 30, caps: [["cancel-wish", 30]] });
    expect(capsOf(said("cancel-wish", 31)).caps).toEqual([]);
  });

  it("hold down while a sensitive matter is fresh", () => {
    const fresh = { score: 60, caps: [["sensitive-matter", 60]] };
    expect(capsOf(said("vulnerability", 30))).toEqual(fresh);
    expect(capsOf(said("vulnerability", 31)).caps).toEqual([]);
  });

  it("hold down while a complaint is open", () => {
    expect(capsOf(complaint)).toEqual({ score: 50, caps: [["open-complaint", 50]] });
    expect(capsOf({ ...complaint, status: "solved" }).caps).toEqual([]);
  });

  it("hold down whoever has lapsed", () => {
    const old = (days: number) =>
      knownHealth(
        withTickets(aTicket({ createdAt: daysAgo(days), rating: aRating("good", daysAgo(1)) })),
      );
    expect(old(366)).toMatchObject({ score: 40, caps: [{ cap: "lapsed", limit: 40 }] });
    expect(old(365).caps).toEqual([]);
  });

  it("show of whoever has lapsed what was the last of them, also an order, and a plan that ended", () => {
    const shownBy = (facts: CustomerFacts) =>
      knownHealth(facts, healthPolicy({ minimumSignals: 1 })).caps.flatMap(({ evidence }) =>
        evidence.map(({ on, text }) => `${on} ${text}`),
      );
    const order = anOrder(400);
    const old = aTicket({ id: "4", createdAt: daysAgo(900) });
    expect(shownBy(someFacts({ tickets: [old] }))).toEqual(["2024-06-05 Last ticket, #4"]);
    expect(shownBy(someFacts({ tickets: [old], events: [order] }))).toEqual([
      "2025-10-18 Last seen",
    ]);
    expect(shownBy(someFacts({ events: [order] }))).toEqual(["2025-10-18 Last seen"]);
    const cancelled = aSubscription({ state: "cancelled", renewsOn: "2026-11-01" });
    expect(
      shownBy(someFacts({ tickets: [{ ...old, createdAt: daysAgo(1) }], events: [cancelled] })),
    ).toEqual(["2026-11-01 Ran out without renewal"]);
  });

  it("count the lowest of several, and show each with its facts", () => {
    const { score, caps } = knownHealth(withTickets(happy, said("cancel-wish", 2), complaint));
    expect(score).toBe(30);
    expect(caps.map(({ cap, evidence }) => [cap, evidence.map(({ text }) => text)])).toEqual([
      ["cancel-wish", ["Spoke of cancelling or leaving, ticket #2"]],
      ["open-complaint", ["Complaint received, ticket #3"]],
    ]);
  });

  it("are whole as the score is, and none at 100", () => {
    const caps = { ...defaultPolicy.health.caps, "open-complaint": 47.9 };
    const facts = withTickets(happy, complaint);
    expect(knownHealth(facts, healthPolicy({ caps })).score).toBe(47);
    const none = { ...caps, "open-complaint": 100 };
    expect(knownHealth(facts, healthPolicy({ caps: none })).caps).toEqual([]);
  });
});
