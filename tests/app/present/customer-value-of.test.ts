import { describe, expect, it } from "vitest";
import { customerValueOf, recommendationOf } from "../../../src/app/present/customer-value-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext } from "../support/stories.ts";

const withCare = (care: Partial<CareContext["care"]>): CareContext => ({
  ...angryContext,
  care: { ...angryContext.care, ...care },
});
const predicted = {
  known: true,
  value: 240.4,
  horizonMonths: 12,
  expectedOrders: 1.3,
  probabilityAlive: 0.824,
  model: "bg-nbd+gamma-gamma",
  customers: 1240,
  orders: 7,
} as const;

describe("customerValueOf", () => {
  it("says what was spent and where that is from, and the forecast with what it rests on", () => {
    const [row] = customerValueOf(
      withCare({
        lifetimeValue: { known: true, value: 812.5, source: "orders", samples: 7, evidence: [] },
        predictedValue: predicted,
        rfm: {
          known: true,
          recency: 5,
          frequency: 4,
          monetary: 3,
          segment: "loyal",
          customers: 900,
        },
      }),
      englishWords,
    );
    expect(row).toEqual({
      label: "Lifetime value",
      value: "813 · 7 orders",
      tone: "plain",
      details: [
        "Expected within 1 year: about 240",
        "Likely to buy again: 82 %",
        "By a model of 1,240 customers’ orders",
        "Loyal among 900 customers: recency 5, frequency 4, spend 3 of 5",
      ],
    });
  });

  it("forecasts orders where no amounts are known", () => {
    const [row] = customerValueOf(
      withCare({
        lifetimeValue: { known: true, value: 0, source: "orders", samples: 0, evidence: [] },
        predictedValue: { ...predicted, value: null, model: "bg-nbd" },
      }),
      englishWords,
    );
    expect(row?.details[0]).toBe("Expected within 1 year: 1.3 orders");
  });

  it("does not say of a single order that another is certain, as the model has it", () => {
    const [row] = customerValueOf(
      withCare({
        lifetimeValue: { known: true, value: 90, source: "orders", samples: 1, evidence: [] },
        predictedValue: { ...predicted, probabilityAlive: 1, orders: 1 },
      }),
      englishWords,
    );
    expect(row?.details).toEqual([
      "Expected within 1 year: about 240",
      "By a model of 1,240 customers’ orders",
    ]);
  });

  it("has no row where nothing is known", () => {
    const unknown = { known: false, reason: "no-orders" } as const;
    expect(customerValueOf(withCare({ lifetimeValue: unknown }), englishWords)).toEqual([]);
  });
});

describe("recommendationOf", () => {
  const answer = (score: number, category: "detractor" | "passive" | "promoter") =>
    recommendationOf(
      withCare({
        nps: { known: true, score, category, on: "2026-11-02", answers: 2, evidence: [] },
      }),
      englishWords,
    )[0];

  it("shows the customer's own answer, with its day", () => {
    expect(answer(2, "detractor")).toMatchObject({
      label: "NPS answer",
      value: "2 of 10 · detractor · 2 Nov 2026",
      tone: "bad",
    });
    expect(answer(7, "passive")?.tone).toBe("plain");
    expect(answer(10, "promoter")?.tone).toBe("good");
  });

  it("has no row without an answer", () => {
    expect(recommendationOf(angryContext, englishWords)).toEqual([]);
  });
});
