import { describe, expect, it } from "vitest";
import { headerOf } from "../../../src/app/present/header-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, promoterContext, prospectContext } from "../support/stories.ts";

const header = (context: CareContext, name: string | null = null) =>
  headerOf(context, name, englishWords);

describe("headerOf", () => {
  it("says name, tier, tenure with its source, and trend", () => {
    expect(header(angryContext)).toEqual({
      name: "Marta Lindqvist",
      tier: { name: "Platinum", rank: "platinum", label: "Loyalty tier: Platinum" },
      tenure: "With us 3 years, 2 months",
      tenureSource: "on record",
      trend: {
        words: "falling",
        arrow: "down",
        tone: "bad",
        scores: [0.8, 0.8, -0.2, -0.8, -0.7],
        chartWords:
          "Sentiment of the last 5 tickets, oldest first: positive, positive, negative, negative and negative",
      },
    });
  });

  it("shows a steady trend without alarm", () => {
    expect(header(promoterContext).trend).toMatchObject({ words: "steady", tone: "quiet" });
  });

  it("takes the ticket's name for a customer whose record has none", () => {
    expect(header(prospectContext, "Kim").name).toBe("Kim");
    expect(header(prospectContext).name).toBe("Customer without a name");
  });

  it("gives a prospect no tier and no trend", () => {
    expect(header(prospectContext)).toMatchObject({
      tier: null,
      trend: null,
      tenure: "With us less than a month",
    });
  });

  it("says why tenure is unknown", () => {
    const tenure = { known: false, reason: "no-start-date" } as const;
    expect(header({ ...angryContext, tenure })).toMatchObject({
      tenure: "Tenure unknown",
      tenureSource: "No start date is known",
    });
  });

  it.each([
    ["inner circle", "Inner circle"],
    ["SILVER", "Silver"],
    ["Gold", "Gold club"],
    ["constructor", "Constructor"],
  ])("calls a recorded tier %s, in whatever case, as the account does: %s", (tier, name) => {
    const loyaltyTier = {
      known: true,
      tier,
      source: "mapped-field",
      reasons: [],
      statements: [],
      next: null,
      endsOn: null,
      after: null,
    } as const;
    const names = { ...angryContext.names, tiers: { gold: "Gold club" } };
    expect(header({ ...angryContext, names, loyaltyTier }).tier?.name).toBe(name);
  });
});
