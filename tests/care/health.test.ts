import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../src/care/facts.ts";
import { healthOf } from "../../src/care/health.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aMessage, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";
import { healthPolicy, knownHealth, withTickets } from "../support/health.ts";

function rated(id: string, verdict: "good" | "bad", days: number): TicketFacts {
  return aTicket({
    id,
    createdAt: daysAgo(days),
    rating: aRating(verdict, daysAgo(days)),
    isConversationComplete: false,
  });
}

/** Four bad ratings and a good one in August; three tickets lately, in one a wish to cancel. */
const example = withTickets(
  rated("11", "good", 100),
  ...["12", "13", "14", "15"].map((id) => rated(id, "bad", 100)),
  ...["16", "17"].map((id) =>
    aTicket({ id, createdAt: daysAgo(20), isConversationComplete: false }),
  ),
  aTicket({
    id: "18",
    createdAt: daysAgo(2),
    isConversationComplete: false,
    messages: [aMessage({ cues: ["cancel-wish"] })],
  }),
);

describe("healthOf", () => {
  it("is what docs/care.md works out", () => {
    const health = knownHealth(example);
    expect(
      health.contributions.map(({ signal, value, points }) => [signal, value, points]),
    ).toEqual([
      ["csat", 20, -10],
      ["engagement", 100, 9],
      ["sentiment", 26, -8],
      ["contact", 33.3, -3],
    ]);
    expect(health.caps.map(({ cap, limit }) => [cap, limit])).toEqual([["cancel-wish", 30]]);
    expect(health.score).toBe(30);
    expect(health.missing).toEqual(["nps", "resolution", "promises", "usage", "billing"]);
  });

  it("says what it was a week ago, and what changed since", () => {
    // Without the ticket of two days ago: csat −10, sentiment −8, contact +2.8, engagement +8.3.
    expect(knownHealth(example).change).toEqual({
      since: "2026-11-15",
      before: 43,
      points: -13,
      because: [{ signal: "cancel-wish", points: -13 }],
    });
  });

  it("gives each signal its weight's share among those that are known", () => {
    const shares = knownHealth(example).contributions.map(({ signal, share }) => [signal, share]);
    expect(shares).toEqual([
      ["csat", 20 / 60],
      ["engagement", 10 / 60],
      ["sentiment", 20 / 60],
      ["contact", 10 / 60],
    ]);
  });

  it("leaves a signal of weight 0 out: it is neither counted nor missing", () => {
    const weights = { ...defaultPolicy.health.weights, csat: 0, nps: 0 };
    const health = knownHealth(example, healthPolicy({ weights }));
    expect(health.contributions.map(({ signal }) => signal)).not.toContain("csat");
    expect(health.missing).toEqual(["resolution", "promises", "usage", "billing"]);
  });

  it.each([
    [4, true],
    [5, false],
  ])("with four signals, where %s are asked for, it is known: %s", (minimumSignals, isKnown) => {
    const health = healthOf(example, healthPolicy({ minimumSignals }), now);
    expect(health.known).toBe(isKnown);
    if (!isKnown) expect(health).toEqual({ known: false, reason: "too-few-signals" });
  });

  it("is unknown of a prospect", () => {
    const prospect = someFacts({ customer: { tags: ["prospect"] }, tickets: example.tickets });
    expect(healthOf(prospect, defaultPolicy, now)).toEqual({ known: false, reason: "prospect" });
  });

  it("has no change where it was unknown then", () => {
    const first = aTicket({ createdAt: daysAgo(2) });
    const facts = someFacts({ customer: { createdAt: daysAgo(3) }, tickets: [first] });
    expect(knownHealth(facts).change).toBeNull();
  });
});
