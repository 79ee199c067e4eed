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

  const corrected = (label: "negative" | "neutral" | "positive", days: number, by = "11") => ({
    kind: "sentiment-corrected" as const,
    id: `c-${days}`,
    at: daysAgo(days),
    ticketId: "1",
    label,
    by,
  });

  it("takes the agent's last correction over triage and our reading, not over a rating", () => {
    const messages = [aMessage({ sentiment: { score: -0.7, confidence: 0.9 } })];
    const triage = { label: "negative", confidence: "high" } as const;
    const events = [corrected("positive", 1), corrected("neutral", 2), corrected("negative", -1)];
    const sentimentWith = (changes: Partial<Parameters<typeof aTicket>[0]>) =>
      sentimentOf(
        someFacts({ tickets: [aTicket({ id: "1", messages, ...changes })], events }),
        defaultPolicy,
        now,
      );
    expect(sentimentWith({ triage })).toMatchObject({
      label: "positive",
      tickets: [{ source: "agent", score: 0.6, label: "positive", messages: 0 }],
    });
    expect(sentimentWith({ rating: aRating("bad") })).toMatchObject({
      tickets: [{ source: "rating", score: -0.8 }],
    });
  });

  it.each([
    ["high", "triage", -0.5],
    ["medium", "triage", 0.1],
    [null, "triage", 0.1],
    ["low", "model", 0.7],
  ] as const)("weighs triage that is %s sure against our reading", (confidence, source, score) => {
    const messages = [aMessage({ sentiment: { score: 0.7, confidence: 0.9 } })];
    const triage = { label: "negative", confidence } as const;
    expect(sentimentOfTickets(aTicket({ messages, triage }))).toMatchObject({
      tickets: [{ source, score }],
    });
    expect(sentimentOfTickets(aTicket({ triage }))).toMatchObject({
      tickets: [{ source: "triage", score: -0.5, messages: 0 }],
    });
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

  it("says between what the trend may lie", () => {
    const sinking = [0.75, 0.5, 0.2, -0.2, -0.5, -0.75].map((score, i) =>
      aTicket({
        id: String(i),
        messages: [aMessage({ sentAt: daysAgo(100 - i), sentiment: { score, confidence: 0.9 } })],
      }),
    );
    const sure = sentimentOfTickets(...sinking);
    expect(sure).toMatchObject({ trend: "falling", trendChange: { by: -1.562 } });
    expect(sure.known && sure.trendChange?.to).toBeLessThan(-0.4);
    const few = sentimentOfTickets(rated("1", "bad", 3), rated("2", "good", 2));
    expect(few).toMatchObject({ trend: "unknown", trendChange: null });
  });

  it("warns of a sudden drop, once there is something to drop from", () => {
    const good = [1, 2, 3].map((i) => rated(`g${i}`, "good", 100 - i));
    const drop = { ticketId: "b", on: "2026-11-20", by: 1.6 };
    expect(sentimentOfTickets(...good, rated("b", "bad", 2))).toMatchObject({ drop });
    expect(sentimentOfTickets(...good.slice(1), rated("b", "bad", 2))).toMatchObject({
      drop: null,
    });
    // Old news, and somebody who was unhappy before.
    expect(sentimentOfTickets(...good, rated("b", "bad", 40))).toMatchObject({ drop: null });
    expect(sentimentOfTickets(...good, rated("a", "bad", 20), rated("b", "bad", 2))).toMatchObject({
      drop: null,
    });
  });

  it("says why it knows nothing", () => {
    expect(sentimentOfTickets()).toEqual({ known: false, reason: "no-tickets" });
    expect(sentimentOfTickets(aTicket())).toEqual({ known: false, reason: "nothing-scored" });
  });
});
