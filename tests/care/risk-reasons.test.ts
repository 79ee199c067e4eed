import { describe, expect, it } from "vitest";
import type { Health, HealthContribution } from "../../src/care/health-parts.ts";
import { riskReasonsOf } from "../../src/care/risk-reasons.ts";

const signal = (name: HealthContribution["signal"], points: number): HealthContribution => ({
  signal: name,
  value: 0,
  share: 0.2,
  points,
  evidence: [],
});
const health = {
  known: true,
  score: 30,
  contributions: [
    signal("csat", -4),
    signal("contact", 6),
    signal("nps", -9),
    signal("sentiment", 0),
  ],
  caps: [{ cap: "cancel-wish", limit: 30, evidence: [] }],
  missing: [],
  change: null,
} as const satisfies Health;

describe("riskReasonsOf", () => {
  it("begins with what holds the health down, then what takes most points", () => {
    expect(riskReasonsOf(health, 5).map(({ id }) => id)).toEqual(["cancel-wish", "nps", "csat"]);
  });

  it("gives no more than asked for", () => {
    expect(riskReasonsOf(health, 2).map(({ id }) => id)).toEqual(["cancel-wish", "nps"]);
  });
});
