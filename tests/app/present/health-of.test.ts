import { describe, expect, it } from "vitest";
import type { SeenHealth } from "../../../src/app/load/seen-health.ts";
import { type HealthView, healthViewOf } from "../../../src/app/present/health-of.ts";
import type { Health } from "../../../src/care/health-parts.ts";
import { daysAgo } from "../../support/clock.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { angryContext } from "../support/stories.ts";

type Known = Health & { readonly known: true };

const angryHealth = ((): Known => {
  if (!angryContext.health.known) throw new Error("The story has a health.");
  return angryContext.health;
})();

function viewOf(
  health: Health = angryHealth,
  lastVisit: SeenHealth | null = null,
  words = englishWords,
): HealthView {
  const view = healthViewOf(health, lastVisit, words);
  if (view === null || typeof view === "string") throw new Error("Health is unknown.");
  return view;
}

describe("healthViewOf", () => {
  it("says the score, its word and how many signals it rests on", () => {
    expect(viewOf()).toMatchObject({
      score: "30",
      word: "at risk",
      tone: "bad",
      from: "6 of 9 signals",
    });
  });

  it("says by how much it changed within some days", () => {
    const change = {
      since: "2026-11-15",
      before: 38,
      points: -8,
      because: [
        { signal: "csat", points: -10 },
        { signal: "usage", points: 2 },
      ],
    } as const;
    expect(viewOf({ ...angryHealth, change }).change).toEqual({
      points: "−8",
      tone: "bad",
    });
  });

  it("says by how much it is another than on the agent's last visit, before anything else", () => {
    const health = { ...angryHealth, score: 52, caps: [] };
    expect(viewOf(angryHealth, { at: daysAgo(2), health }).change).toEqual({
      points: "−22",
      tone: "bad",
    });
  });

  it("says what changed within some days where the last visit saw the same", () => {
    const change = {
      since: "2026-11-15",
      before: 27,
      points: 3,
      because: [{ signal: "csat", points: 3 }],
    } as const;
    const view = viewOf({ ...angryHealth, change }, { at: daysAgo(2), health: angryHealth });
    expect(view.change).toMatchObject({ points: "+3", tone: "good" });
  });

  it("says nothing of a change that came to nothing, or that is unknown", () => {
    const because = [
      { signal: "csat", points: 5 },
      { signal: "nps", points: -5 },
    ] as const;
    const change = { since: "2026-11-15", before: 30, points: 0, because };
    expect(viewOf({ ...angryHealth, change }).change).toBeNull();
    expect(viewOf({ ...angryHealth, change: null }).change).toBeNull();
  });

  it("says why it is unknown, and of a prospect nothing", () => {
    const few = { known: false, reason: "too-few-signals" } as const;
    expect(healthViewOf(few, null, englishWords)).toBe("Too little is known to say");
    const prospect = { known: false, reason: "prospect" } as const;
    expect(healthViewOf(prospect, null, englishWords)).toBeNull();
  });

  it("speaks Arabic", () => {
    const view = viewOf(angryHealth, null, arabicWords);
    expect(view.word).toBe("في خطر");
  });
});
