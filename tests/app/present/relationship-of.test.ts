import { describe, expect, it } from "vitest";
import {
  certaintyOf,
  ratingCountsOf,
  relationshipOf,
} from "../../../src/app/present/relationship-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { englishOf } from "../../../src/care/statements.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, prospectContext } from "../support/stories.ts";

function linesOf(context: CareContext) {
  return relationshipOf(context, englishWords).map(({ label, value }) => `${label}: ${value}`);
}

const computedTier = {
  known: true,
  tier: "silver",
  source: "computed",
  reasons: [],
  statements: [
    { code: "tier-tenure", values: { months: 14, points: 14 } },
    { code: "tier-ratings", values: { count: 2, points: 4 } },
  ],
  next: { tier: "gold", gap: "", statement: { code: "tier-gap", values: { points: 18 } } },
  endsOn: null,
  after: null,
} as const;

const automated = "Automated text analysis, ratings first. It can be wrong.";

describe("relationshipOf", () => {
  it("says stage, sentiment with its grounds, ratings as counts, value and loyalty", () => {
    expect(linesOf(angryContext)).toEqual([
      "Stage: Active · since 14 Sept 2023",
      "Sentiment: Negative · 5 tickets · fairly sure",
      "Ratings: 2 good · 1 bad",
      "Lifetime value: 12,400 · on record",
      "Loyalty: Highest tier reached",
    ]);
  });

  it("sets the answers on the survey's own scale beside Zendesk's verdicts", () => {
    const service = {
      ...angryContext.service,
      csatScale: { known: true, value: 3.4, outOf: 5, samples: 3, evidence: [] },
    } as const;
    const [, , ratings] = relationshipOf({ ...angryContext, service }, englishWords);
    expect(ratings).toMatchObject({
      value: "2 good · 1 bad",
      details: ["3.4 of 5 on average, 3 answers", "Zendesk counts 3 of 5 as bad."],
    });
  });

  it("calls tiers and stages what the account calls them", () => {
    const names = { care: null, tiers: { gold: "Gold circle" }, stages: { active: "With us" } };
    const lines = linesOf({ ...angryContext, names, loyaltyTier: computedTier });
    expect(lines[0]).toBe("Stage: With us · since 14 Sept 2023");
    expect(lines.at(-1)).toBe("Loyalty: 18 points to Gold circle");
  });

  it.each([
    ["lapsing", "Stage: Lapsing · customer since 14 Sept 2023"],
    ["lapsed", "Stage: Lapsed · customer since 14 Sept 2023"],
    ["onboarding", "Stage: Onboarding · since 14 Sept 2023"],
  ] as const)("does not seem to say since when somebody is %s", (lifecycleStage, line) => {
    expect(linesOf({ ...angryContext, lifecycleStage })[0]).toBe(line);
  });

  it("says why it does not know, and leaves out what a prospect cannot have", () => {
    expect(linesOf(prospectContext)).toEqual([
      "Stage: Prospect",
      "Sentiment: Nothing to read it from yet",
      "Ratings: None yet",
    ]);
  });

  it("names the gap to the next tier, and the reasons for this one", () => {
    const rows = relationshipOf({ ...angryContext, loyaltyTier: computedTier }, englishWords);
    expect(rows.at(-1)).toMatchObject({
      value: "18 points to Gold",
      details: computedTier.statements.map(englishOf),
    });
  });

  it("does not invent reasons for a tier that the record sets", () => {
    const loyaltyTier = {
      ...computedTier,
      source: "mapped-field",
      statements: [{ code: "tier-mapped", values: {} }],
      next: null,
    } as const;
    const rows = relationshipOf({ ...angryContext, loyaltyTier }, englishWords);
    expect(rows.at(-1)).toMatchObject({ value: "Set in the customer's record", details: [] });
  });

  it("says that one or two scored tickets are too few for a trend", () => {
    const { sentiment } = angryContext;
    if (!sentiment.known) throw new Error("The story has sentiment.");
    const few = { ...sentiment, trend: "unknown", tickets: sentiment.tickets.slice(-2) } as const;
    expect(relationshipOf({ ...angryContext, sentiment: few }, englishWords)[1]).toMatchObject({
      value: "Negative · 2 tickets · fairly sure",
      details: ["Too few for a trend, which needs 3.", automated],
    });
    expect(relationshipOf(angryContext, englishWords)[1]?.details).toEqual([automated]);
  });
});

describe("certaintyOf", () => {
  it.each([
    [0.49, "unsure"],
    [0.5, "fairly-sure"],
    [0.74, "fairly-sure"],
    [0.75, "sure"],
  ])("puts %s in words", (confidence, words) => {
    expect(certaintyOf(confidence)).toBe(words);
  });
});

describe("ratingCountsOf", () => {
  it.each([
    [66.7, 3, { good: 2, bad: 1 }],
    [0, 4, { good: 0, bad: 4 }],
    [100, 1, { good: 1, bad: 0 }],
    [14.3, 7, { good: 1, bad: 6 }],
  ])("gives back the counts behind %s %% of %s", (percent, samples, counts) => {
    expect(ratingCountsOf(percent, samples)).toEqual(counts);
  });
});
