import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { timelineOf } from "../../src/care/timeline.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, daysAgo, now } from "../support/clock.ts";
import { anNpsAnswer, anOrder, aRefund, aSubscription, aUsage } from "../support/event-builders.ts";

const lineOf = (facts: Parameters<typeof someFacts>[0]) =>
  timelineOf(someFacts(facts), defaultPolicy, now);

describe("timelineOf", () => {
  it("is empty where nothing is known", () => {
    expect(lineOf({})).toEqual([]);
  });

  it("puts tickets, follow-ups and what other systems told in one line, the newest first", () => {
    const line = lineOf({
      tickets: [aTicket({ id: "12", createdAt: at("2026-03-01") })],
      followUps: [aFollowUp({ ticketId: "77", createdAt: at("2026-03-03"), rule: "R06" })],
      events: [
        anOrder("2026-03-02", 90, { product: "Heron cargo bike" }),
        aSubscription("2026-03-04", "renewed", { plan: "Service plan", renewsOn: "2027-03-04" }),
        anNpsAnswer("2026-02-01", 3),
      ],
    });
    expect(line.map(({ kind, id, at: when }) => [kind, id, when.slice(0, 10)])).toEqual([
      ["subscription", "subscription:subscription-2026-03-04-renewed", "2026-03-04"],
      ["follow-up", "follow-up:77", "2026-03-03"],
      ["order", "order:order-2026-03-02", "2026-03-02"],
      ["ticket", "ticket:12", "2026-03-01"],
      ["nps", "nps:nps-2026-02-01", "2026-02-01"],
    ]);
  });

  it("says of a ticket its channel, status, rating and how it sounds", () => {
    const [rated, read, quiet] = lineOf({
      tickets: [
        aTicket({ id: "3", createdAt: daysAgo(1), status: "closed", rating: aRating("bad") }),
        aTicket({
          id: "2",
          createdAt: daysAgo(2),
          status: "open",
          channel: "chat",
          messages: [aMessage({ sentiment: { score: 0.7, confidence: 0.9 } })],
        }),
        aTicket({ id: "1", createdAt: daysAgo(3), channel: "chat", isMerged: true }),
      ],
    });
    expect(rated).toMatchObject({
      ticketId: "3",
      channel: "email",
      status: "closed",
      rating: "bad",
      sentiment: { label: "negative", source: "rating" },
    });
    expect(read).toMatchObject({ rating: null, sentiment: { label: "positive", source: "model" } });
    expect(quiet).toMatchObject({ isMerged: true, sentiment: null });
  });

  it("marks where the customer came another way than before", () => {
    const line = lineOf({
      tickets: [
        aTicket({ id: "1", createdAt: daysAgo(9), channel: "email" }),
        aTicket({ id: "2", createdAt: daysAgo(8), channel: "chat" }),
        // Part of another one, and one of unknown channel: neither is a way that was chosen.
        aTicket({ id: "3", createdAt: daysAgo(7), channel: "voice", isMerged: true }),
        aTicket({ id: "4", createdAt: daysAgo(6), channel: null }),
        aTicket({ id: "5", createdAt: daysAgo(5), channel: "chat" }),
        aTicket({ id: "6", createdAt: daysAgo(4), channel: "email" }),
      ],
    });
    const switches = line.map((entry) => [
      entry.ticketId,
      entry.kind === "ticket" ? entry.switchedFrom : "",
    ]);
    expect(switches).toEqual([
      ["6", "chat"],
      ["5", null],
      ["4", null],
      ["3", null],
      ["2", "email"],
      ["1", null],
    ]);
  });

  it("says of a follow-up how it stands now", () => {
    const [overdue] = lineOf({ followUps: [aFollowUp({ dueAt: now - 1 })] });
    expect(overdue).toMatchObject({ kind: "follow-up", ticketId: "77", state: "overdue" });
  });

  it("holds no amount, whatever it is told", () => {
    const line = lineOf({
      events: [anOrder("2026-03-02", 4711), aRefund("2026-03-05", 4711)],
    });
    expect(line).toHaveLength(2);
    expect(JSON.stringify(line)).not.toContain("4711");
  });

  it("leaves out use, what agents judged, and what lies ahead", () => {
    const events = [
      aUsage("2026-03-02"),
      {
        kind: "suggestion-dismissed",
        id: "d",
        at: daysAgo(1),
        rule: "R04",
        evidenceKey: "12",
        reason: "other",
        ticketId: null,
      } as const,
      {
        kind: "sentiment-corrected",
        id: "s",
        at: daysAgo(1),
        ticketId: "12",
        label: "neutral",
        by: "11",
      } as const,
      { ...anOrder("2026-03-02"), at: now + 1 },
    ];
    expect(lineOf({ events })).toEqual([]);
  });
});
