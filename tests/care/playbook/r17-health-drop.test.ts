import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/care/figure.ts";
import type { Health, HealthChange } from "../../../src/care/health-parts.ts";
import { aPolicy, aTicket, someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

const badRating: Evidence = {
  kind: "rating",
  id: "900",
  ticketId: "12",
  on: "2026-11-19",
  text: "Rated bad, ticket #12",
  statement: { code: "rated-bad", values: { ticket: "12" } },
  quote: null,
};

function health(points: number, because: HealthChange["because"] = []): Health {
  return {
    known: true,
    score: 70 + points,
    contributions: [
      { signal: "csat", value: 10, share: 0.5, points: -20, evidence: [badRating] },
      { signal: "usage", value: 30, share: 0.5, points: -10, evidence: [] },
    ],
    caps: [{ cap: "cancel-wish", limit: 30, evidence: [{ ...badRating, kind: "comment" }] }],
    missing: [],
    change: { since: "2026-11-15", before: 70, points, because },
  };
}

const facts = someFacts({ tickets: [aTicket()] });

describe("R17", () => {
  it.each([
    [10, null],
    [-14, null],
    [-15, "2026-11-26"],
    [-24, "2026-11-26"],
    [-25, "2026-11-24"],
    [-60, "2026-11-24"],
  ])("of health that changed by %i points is due on %s", (points, dueOn) => {
    expect(suggested("R17", facts, { health: health(points) })?.dueOn ?? null).toBe(dueOn);
  });

  it("is silent without a fall, whatever the policy calls one", () => {
    const policy = aPolicy({ healthDropPoints: 0 });
    expect(suggested("R17", facts, { policy, health: health(0) })).toBeNull();
    expect(suggested("R17", facts, { policy, health: health(-1) })).not.toBeNull();
  });

  it("is silent where health or its change is not known", () => {
    const known = health(-30);
    if (!known.known) throw new Error("known");
    expect(suggested("R17", facts, { health: { ...known, change: null } })).toBeNull();
    expect(
      suggested("R17", facts, { health: { known: false, reason: "too-few-signals" } }),
    ).toBeNull();
  });

  it("shows before and after, and what pulled it down most on the day of its newest fact", () => {
    const because = [
      { signal: "csat", points: -20.04 },
      { signal: "cancel-wish", points: -8 },
      { signal: "sentiment", points: 5 },
      { signal: "nps", points: 0 },
      { signal: "usage", points: -4 },
      { signal: "promises", points: -1 },
    ] as const;
    expect(suggested("R17", facts, { health: health(-28, because) })).toMatchObject({
      sourceTicketId: "12",
      priority: "risk",
      evidenceKey: "csat-900",
      evidence: [
        { kind: "user", on: "2026-11-22", text: "Health before: 70; now: 42" },
        { kind: "user", on: "2026-11-22", text: "Usage: -4 points" },
        { kind: "rating", ticketId: "12", on: "2026-11-19", text: "Ratings: -20 points" },
        { kind: "comment", on: "2026-11-19", text: "Held down to 30: spoke of leaving" },
      ],
      draft: "",
    });
  });

  it("is the same evidence as long as the same fact pulls it down most", () => {
    const key = (change: Health) => suggested("R17", facts, { health: change })?.evidenceKey;
    expect(key(health(-15, [{ signal: "csat", points: -15 }]))).toBe("csat-900");
    expect(key(health(-29, [{ signal: "csat", points: -19 }]))).toBe("csat-900");
    expect(key(health(-15, [{ signal: "usage", points: -15 }]))).toBe("usage-2026-11-15");
    expect(key(health(-15))).toBe("health-2026-11-15");
  });
});
