import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthOf } from "../../src/care/health.ts";
import { type HealthStanding, healthChangeOf } from "../../src/care/health-change.ts";
import type { HealthCapId, HealthSignal } from "../../src/care/health-signals.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { arbitraryHealthPolicy } from "../support/arbitrary-policy.ts";
import { now } from "../support/clock.ts";

const since = "2026-11-15";

/** A health of signals that weigh the same. */
function standing(
  values: Partial<Record<HealthSignal, number>>,
  caps: readonly { readonly cap: HealthCapId; readonly limit: number }[] = [],
): HealthStanding {
  const entries = Object.entries(values) as [HealthSignal, number][];
  const share = 1 / entries.length;
  const contributions = entries.map(([signal, value]) => {
    return { signal, value, share, points: Math.round(share * (value - 50)) };
  });
  const uncapped = contributions.reduce((sum, { points }) => sum + points, 50);
  return {
    known: true,
    score: Math.min(uncapped, caps[0]?.limit ?? 100),
    contributions,
    caps,
  };
}

const complaint = [{ cap: "open-complaint", limit: 50 }] as const;

describe("healthChangeOf", () => {
  it("names what each signal added or took, the largest first, whichever its sign", () => {
    const before = standing({ csat: 90, sentiment: 50, usage: 50, nps: 50 });
    const after = standing({ csat: 50, sentiment: 70, usage: 50, nps: 50 });
    expect(healthChangeOf(before, after, since)).toEqual({
      since,
      before: 60,
      points: -5,
      because: [
        { signal: "csat", points: -10 },
        { signal: "sentiment", points: 5 },
      ],
    });
  });

  it("blames a signal that came, not those whose shares it took", () => {
    const before = standing({ csat: 90, contact: 90 });
    const after = standing({ csat: 90, contact: 90, nps: 30, usage: 90 });
    expect(healthChangeOf(before, after, since)).toMatchObject({
      before: 90,
      points: -15,
      because: [{ signal: "nps", points: -15 }],
    });
  });

  it("credits a signal that went with what it had taken", () => {
    const before = standing({ csat: 80, billing: 20 });
    expect(healthChangeOf(before, standing({ csat: 80 }), since)).toMatchObject({
      before: 50,
      points: 30,
      because: [{ signal: "billing", points: 30 }],
    });
  });

  it("knows signals that are all others than before", () => {
    const change = healthChangeOf(standing({ csat: 80 }), standing({ nps: 40 }), since);
    expect(change?.because).toEqual([
      { signal: "csat", points: -30 },
      { signal: "nps", points: -10 },
    ]);
  });

  it("counts a cap that came for what it holds down", () => {
    const change = healthChangeOf(standing({ csat: 80 }), standing({ csat: 75 }, complaint), since);
    expect(change).toMatchObject({
      before: 80,
      points: -30,
      because: [{ signal: "open-complaint", points: -30 }],
    });
  });

  it("counts a cap that went for what it held down, beside the signals", () => {
    const change = healthChangeOf(standing({ csat: 80 }, complaint), standing({ csat: 75 }), since);
    expect(change).toMatchObject({
      before: 50,
      points: 25,
      because: [
        { signal: "open-complaint", points: 30 },
        { signal: "csat", points: -5 },
      ],
    });
  });

  it("counts the change from one lowest cap to another under the one that came", () => {
    const lower = [{ cap: "cancel-wish", limit: 30 }, ...complaint] as const;
    const change = healthChangeOf(
      standing({ csat: 80 }, complaint),
      standing({ csat: 80 }, lower),
      since,
    );
    expect(change?.because).toEqual([{ signal: "cancel-wish", points: -20 }]);
  });

  it.each([
    [80, 70, []],
    [80, 40, [{ signal: "csat", points: -10 }]],
    [20, 90, [{ signal: "csat", points: 30 }]],
  ] as const)(
    "under a cap that stays, from %s to %s only what shows counts",
    (from, to, because) => {
      const change = healthChangeOf(
        standing({ csat: from }, complaint),
        standing({ csat: to }, complaint),
        since,
      );
      expect(change?.because).toEqual(because);
    },
  );

  it("has no reasons where nothing changed", () => {
    const same = standing({ csat: 80, nps: 30 });
    expect(healthChangeOf(same, same, since)).toMatchObject({ points: 0, because: [] });
  });

  it("is null where health is or was unknown", () => {
    const unknown = { known: false, reason: "too-few-signals" } as const;
    expect(healthChangeOf(unknown, standing({ csat: 80 }), since)).toBeNull();
    expect(healthChangeOf(standing({ csat: 80 }), unknown, since)).toBeNull();
  });

  it("has reasons that sum to the change exactly, whatever the two healths and policies", () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryFacts,
        arbitraryHealthPolicy,
        arbitraryHealthPolicy,
        (one, other, policy, laterPolicy) => {
          const before = healthOf(one, policy, now);
          const after = healthOf(other, laterPolicy, now);
          const change = healthChangeOf(before, after, since);
          expect(change === null).toBe(!before.known || !after.known);
          if (change === null || !before.known || !after.known) return;
          const sum = change.because.reduce((total, { points }) => total + points, 0);
          expect(sum).toBe(change.points);
          expect(change.points).toBe(after.score - before.score);
          expect(change.because.every(({ points }) => points !== 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
