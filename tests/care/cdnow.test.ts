import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitPurchaseModel } from "../../src/care/fit-purchase-model.ts";
import { purchaseSummaryOf } from "../../src/care/purchase-summary.ts";
import { minimise } from "../../src/service/minimise.ts";
import { cdnowOrders, cdnowSummaryPath, hasCdnow } from "../support/cdnow.ts";

const terms = {
  // The last day of the calibration, 39 weeks from the first of January 1997.
  at: Date.parse("1997-09-30T23:00:00Z"),
  timeZone: "UTC",
  unitMs: 7 * 86_400_000,
};

describe.skipIf(!hasCdnow)("the purchase model, on CDNOW's published purchases", () => {
  const summariesOf = () =>
    cdnowOrders().flatMap((orders) => purchaseSummaryOf(orders, terms) ?? []);

  it("sums up each customer's orders as the published summary does", () => {
    const [, ...lines] = readFileSync(cdnowSummaryPath, "utf8").trim().split(/\r?\n/);
    const rounded = summariesOf().map(({ frequency, recency, age }) =>
      [frequency, recency, age].map((value) => Math.round(value * 100) / 100),
    );
    expect(rounded).toEqual(lines.map((line) => line.split(",").slice(1).map(Number)));
  });

  it("finds the published parameters of buying, and of spending", () => {
    const fit = fitPurchaseModel(summariesOf(), minimise);
    if (!fit.known) throw new Error(fit.reason);
    const { r, alpha, a, b, logLikelihood, customers, spend } = fit.model;
    expect([r, alpha, a, b].map((value) => value.toFixed(3))).toEqual([
      "0.243",
      "4.414",
      "0.793",
      "2.426",
    ]);
    expect(logLikelihood.toFixed(1)).toBe("-9582.4");
    expect(customers).toBe(2357);
    const { p = 0, q = 0, v = 0 } = spend ?? {};
    expect([p, q, v].map((value) => value.toFixed(2))).toEqual(["6.25", "3.74", "15.44"]);
    expect(spend?.customers).toBe(946);
  });
});
