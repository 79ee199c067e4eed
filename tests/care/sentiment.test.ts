import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { sentimentOf } from "../../src/care/sentiment.ts";
import { aMessage, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const sentimentOfTickets = (...tickets: ReturnType<typeof aTicket>[]) =>
  sentimentOf(someFacts({ tickets }), defaultPolicy, now);

const rated = (id: string, verdict: "good" | "bad", days: number) =>
  aTicket({ id, createdAt: daysAgo(days), rating: aRating(verdict, daysAgo(days)) });

describe("sentimentOf", () => {
  it("trusts the customer's rating over triage, and triage over our reading", () => {
    const messages = [aMessage({ sentiment: { score: 0.7, confidence: 0.9 } })];
    const triage = { label: "negative", confidence: "high" } as const;
    const all = sentimentOfTickets(
      aTicket({ id: "1", messages, triage, rating: aRating("bad") }),
      aTicket({ id: "2", messages, triage }),
      aTicket({ id: "3", messages }),
    );
    expect(all.known && new Map(all.tickets.map((t) => [t.ticketId, [t.source, t.score]]))).toEqual(
      new Map<string, unknown>([
        ["1", ["rating", -0.8]],
        ["2", ["triage", -0.5]],
        ["3", ["model", 0.7]],
      ]),
    );
  });

  it("weights a fresh rating twice as much as one a half-life older", () => {
    const sentiment = sentimentOfTickets(rated("1", "good", 0), rated("2", "bad", 180));
    // (0.8 · 1 − 0.8 · 0.5) / 1.5, and 1.5 / 2.5
    expect(sentiment).toMatchObject({ score: 0.267, confidence: 0.6, label: "positive" });
  });

  it("lets the last message of a ticket count most", () => {
    const sentiment = sentimentOfTickets(
      aTicket({
        messages: [
          aMessage({ sentiment: { score: -0.6, confidence: 0.5 } }),
          aMessage({ sentiment: { score: 0.6, confidence: 0.5 } }),
        ],
      }),
    );
    // (1 · −0.6 + 2 · 0.6) / 3
    expect(sentiment).toMatchObject({ score: 0.2, tickets: [{ messages: 2, source: "model" }] });
  });

  it("reads neither private messages nor ours", () => {
    const sentiment = { score: -0.9, confidence: 0.9 };
    const messages = [
      aMessage({ sentiment, by: "staff" }),
      aMessage({ sentiment, isPublic: false }),
    ];
    expect(sentimentOfTickets(aTicket({ messages }))).toEqual({
      known: false,
      reason: "nothing-scored",
    });
  });

  it.each([
    [["bad", "good"], "unknown"],
    [["good", "good", "good"], "steady"],
    [["good", "bad", "bad"], "falling"],
    [["bad", "bad", "good", "good"], "rising"],
    [["good", "good", "good", "good", "good", "bad", "good"], "steady"],
  ] as const)("of ratings %j, oldest first, the trend is %s", (verdicts, trend) => {
    const tickets = verdicts.map((verdict, i) => rated(String(i), verdict, 100 - i));
    expect(sentimentOfTickets(...tickets)).toMatchObject({ trend });
  });

  it("says why it knows nothing", () => {
    expect(sentimentOfTickets()).toEqual({ known: false, reason: "no-tickets" });
    expect(sentimentOfTickets(aTicket())).toEqual({ known: false, reason: "nothing-scored" });
  });
});
