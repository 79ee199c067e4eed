import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/panels/ar.ts";
import { english } from "../../../src/app/i18n/panels/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { SeenHealth } from "../../../src/app/load/seen-health.ts";
import { healthDetailsOf } from "../../../src/app/present/health-details-of.ts";
import type { Health } from "../../../src/care/health-parts.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { angryContext } from "../support/stories.ts";

type Known = Health & { readonly known: true };

const angryHealth = ((): Known => {
  if (!angryContext.health.known) throw new Error("The story has a health.");
  return angryContext.health;
})();
const sentences = wordsOf(english, "en-GB", "UTC");
const viewOf = (health: Known = angryHealth, lastVisit: SeenHealth | null = null) =>
  healthDetailsOf(health, lastVisit, englishWords, sentences, now);

describe("healthDetailsOf", () => {
  it("says of each signal its points with their sign, and the newest fact", () => {
    const { sum, contributions } = viewOf();
    expect(sum).toBe("From 50, these points lead to 52:");
    expect(
      contributions.map(({ name, points, tone, fact }) => [name, points, tone, fact?.fact ?? null]),
    ).toEqual([
      ["Engagement", "+7", "good", "Last ticket, #5012"],
      ["Sentiment", "−4", "bad", "Ticket #5012 opened"],
      ["Promises", "+3", "good", null],
      ["How often they write", "−2", "bad", "Tickets lately: 3"],
      ["Solving", "−2", "bad", "Ticket #5012 reopened, times in all: 1"],
      ["Ratings", "0", "quiet", "Rated bad, ticket #4987"],
    ]);
    expect(contributions[0]?.fact).toMatchObject({ on: "20 Nov 2026", ticketId: "5012" });
  });

  it("says what holds it down, with its fact", () => {
    expect(viewOf().caps).toMatchObject([
      {
        words: "30 at most: spoke of leaving",
        fact: { fact: "Spoke of cancelling or leaving, ticket #5012", ticketId: "5012" },
      },
    ]);
  });

  it("names no missing signals where none is missing", () => {
    expect(viewOf({ ...angryHealth, missing: [] }).missing).toBeNull();
  });

  it("names the signals that are not known", () => {
    expect(viewOf().missing).toBe("Not known: Recommendation, Usage and Payments.");
  });

  it("says why it changed within some days", () => {
    const because = [
      { signal: "csat", points: -10 },
      { signal: "usage", points: 2 },
    ] as const;
    const change = { since: "2026-11-15", before: 38, points: -8, because };
    expect(viewOf({ ...angryHealth, change }).change).toBe(
      "−8 since 15 Nov 2026, because: Ratings −10 and Usage +2.",
    );
  });

  it("says why it is another than on the agent's last visit, before anything else", () => {
    const health = { ...angryHealth, score: 52, caps: [] };
    expect(viewOf(angryHealth, { at: daysAgo(2), health }).change).toBe(
      "−22 since your visit 2 days ago, because: spoke of leaving −22.",
    );
  });

  it("says of a cap that went that it is over", () => {
    const because = [
      { signal: "lapsed", points: 20 },
      { signal: "cancel-wish", points: -5 },
    ] as const;
    const change = { since: "2026-11-15", before: 15, points: 15, because };
    expect(viewOf({ ...angryHealth, change }).change).toBe(
      "+15 since 15 Nov 2026, because: lapsed (over) +20 and spoke of leaving −5.",
    );
  });

  it("says nothing of a change that came to nothing, or that is unknown", () => {
    const change = { since: "2026-11-15", before: 30, points: 0, because: [] };
    expect(viewOf({ ...angryHealth, change }).change).toBeNull();
    expect(viewOf({ ...angryHealth, change: null }).change).toBeNull();
  });

  it("speaks Arabic", () => {
    const said = wordsOf(arabic, "ar", "UTC");
    const view = healthDetailsOf(angryHealth, null, arabicWords, said, now);
    expect(view.contributions[0]).toMatchObject({ name: "التفاعل" });
    expect(view.sum).toContain("52");
  });
});
