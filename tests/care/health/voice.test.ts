import { describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../../src/care/customer-event.ts";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aRating, aTicket } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { textsOf, valueIn, withEvents, withTickets } from "../../support/health.ts";

function rated(id: string, verdict: "good" | "bad", days: number): TicketFacts {
  return aTicket({
    id,
    createdAt: daysAgo(days),
    rating: aRating(verdict, daysAgo(days)),
    isConversationComplete: false,
  });
}

function scaled(value: number, outOf: number): TicketFacts {
  return aTicket({ rating: { ...aRating("bad", daysAgo(3)), scale: { value, outOf } } });
}

describe("csatReadingOf", () => {
  it("is the share of good ratings", () => {
    expect(valueIn("csat", withTickets(rated("1", "good", 5), rated("2", "bad", 9)))).toBe(50);
  });

  it.each([
    [1, 5, 0],
    [3, 5, 50],
    [5, 5, 100],
    [2, 3, 50],
    [7, 5, 100],
    [1, 1, 0],
  ])("takes an answer of %s of %s on the survey's scale for %s", (value, outOf, expected) => {
    expect(valueIn("csat", withTickets(scaled(value, outOf)))).toBe(expected);
  });

  it.each([
    [365, 50],
    [366, 100],
  ])("counts a bad rating of %s days ago so that it is %s", (days, expected) => {
    const facts = withTickets(rated("1", "good", 5), rated("2", "bad", days));
    expect(valueIn("csat", facts)).toBe(expected);
  });

  it("counts no more than the newest ten", () => {
    const good = [...Array(10).keys()].map((index) => rated(`${index}`, "good", index));
    expect(valueIn("csat", withTickets(rated("old", "bad", 50), ...good))).toBe(100);
  });

  it("is missing without ratings", () => {
    expect(valueIn("csat", withTickets(aTicket()))).toBeNull();
  });

  it("shows the newest ratings", () => {
    expect(textsOf("csat", withTickets(rated("1", "good", 5), rated("2", "bad", 9)))).toEqual([
      "2026-11-17 1: Rated good, ticket #1",
      "2026-11-13 2: Rated bad, ticket #2",
    ]);
  });
});

describe("sentimentReadingOf", () => {
  it.each([
    [-0.8, 10],
    [0, 50],
    [0.5, 75],
  ])("puts a score of %s at %s", (score, expected) => {
    const messages = [aMessage({ sentiment: { score, confidence: 1 } })];
    expect(valueIn("sentiment", withTickets(aTicket({ messages })))).toBe(expected);
  });

  it("is missing where nothing was scored", () => {
    expect(valueIn("sentiment", withTickets(aTicket()))).toBeNull();
  });
});

describe("npsReadingOf", () => {
  const answer = (id: string, score: number, days: number): CustomerEvent => {
    return { kind: "nps", id, at: daysAgo(days), score, reading: null };
  };

  it("is ten times the newest answer", () => {
    const facts = withEvents(answer("1", 10, 90), answer("2", 3, 5));
    expect(valueIn("nps", facts)).toBe(30);
    expect(textsOf("nps", facts)).toEqual(["2026-11-17 -: Would recommend us: 3 of 10"]);
  });

  it("is missing without an answer", () => {
    expect(valueIn("nps", withEvents())).toBeNull();
  });
});
