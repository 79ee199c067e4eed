import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitPurchaseModel,
  minimumCustomers,
  minimumRepeatBuyers,
} from "../../src/care/fit-purchase-model.ts";
import type { PurchaseModel, PurchaseSummary } from "../../src/care/purchase-model.ts";
import { minimise } from "../../src/service/minimise.ts";
import { type SimulatedHabits, simulatedBuyers } from "../support/simulated-buyers.ts";

function fitted(summaries: readonly PurchaseSummary[]): PurchaseModel {
  const fit = fitPurchaseModel(summaries, minimise);
  if (!fit.known) throw new Error(fit.reason);
  return fit.model;
}

function copies(count: number, summary: PurchaseSummary): readonly PurchaseSummary[] {
  return Array.from({ length: count }, () => summary);
}

const silent: PurchaseSummary = { frequency: 0, recency: 0, age: 10, monetaryValue: null };
const returned: PurchaseSummary = { frequency: 2, recency: 6, age: 10, monetaryValue: 20 };

describe("fitPurchaseModel", () => {
  const habits: SimulatedHabits = { r: 0.7, alpha: 6, a: 0.9, b: 2.5, p: 5, q: 4, v: 18 };

  it.each([1, 2, 3])("finds the habits that a population was made with (seed %d)", (seed) => {
    const model = fitted(simulatedBuyers(habits, { customers: 8_000, age: 40, seed }));
    // Three standard errors or more for so many customers; b and v are known least well.
    expect(Math.abs(model.r / habits.r - 1)).toBeLessThan(0.1);
    expect(Math.abs(model.alpha / habits.alpha - 1)).toBeLessThan(0.12);
    expect(Math.abs(model.a / habits.a - 1)).toBeLessThan(0.2);
    expect(Math.abs(model.b / habits.b - 1)).toBeLessThan(0.25);
    expect(model.customers).toBe(8_000);
    const { p = 0, q = 0, v = 0 } = model.spend ?? {};
    expect(Math.abs(p / habits.p - 1)).toBeLessThan(0.2);
    expect(Math.abs(q / habits.q - 1)).toBeLessThan(0.15);
    expect(Math.abs(v / habits.v - 1)).toBeLessThan(0.3);
  });

  it("finds the same habits whatever the unit of time and money and the order of customers", () => {
    const weeks = simulatedBuyers(habits, { customers: 500, age: 40, seed: 4 });
    const days = weeks
      .map(({ frequency, recency, age, monetaryValue }) => ({
        frequency,
        recency: recency * 7,
        age: age * 7,
        monetaryValue: monetaryValue === null ? null : monetaryValue * 100,
      }))
      .toReversed();
    const byWeek = fitted(weeks);
    const byDay = fitted(days);
    expect(byDay.r).toBeCloseTo(byWeek.r, 4);
    expect(byDay.alpha).toBeCloseTo(byWeek.alpha * 7, 2);
    expect(byDay.a).toBeCloseTo(byWeek.a, 4);
    expect(byDay.b).toBeCloseTo(byWeek.b, 3);
    expect(byDay.spend?.p).toBeCloseTo(byWeek.spend?.p ?? 0, 3);
    expect(byDay.spend?.v).toBeCloseTo((byWeek.spend?.v ?? 0) * 100, 0);
  });

  it("weighs each of many alike customers as if it came alone", () => {
    const model = fitted([...copies(70, silent), ...copies(30, returned)]);
    const apart = [...copies(70, silent), ...copies(30, returned)].map((summary, i) => ({
      ...summary,
      age: summary.age + i * 1e-9,
    }));
    expect(model.logLikelihood).toBeCloseTo(fitted(apart).logLikelihood, 5);
  });

  it.each<[string, readonly PurchaseSummary[]]>([
    ["too-few-customers", []],
    ["too-few-customers", copies(minimumCustomers - 1, returned)],
    ["no-time-passed", copies(100, { ...silent, age: 0 })],
    ["too-few-repeat-buyers", copies(100, silent)],
    [
      "too-few-repeat-buyers",
      [...copies(100, silent), ...copies(minimumRepeatBuyers - 1, returned)],
    ],
    ["no-fit", copies(100, { ...returned, age: 1e308 })],
  ])("says %s", (reason, summaries) => {
    expect(fitPurchaseModel(summaries, minimise)).toEqual({ known: false, reason });
  });

  it("takes the fewest customers and repeat buyers that it asks for", () => {
    const fewest = [
      ...copies(minimumCustomers - minimumRepeatBuyers, silent),
      ...copies(minimumRepeatBuyers, returned),
    ];
    expect(fitted(fewest)).toMatchObject({ customers: minimumCustomers });
  });

  it.each<[string, Partial<PurchaseSummary>]>([
    ["no number", { age: Number.NaN }],
    ["an age without end", { age: Number.POSITIVE_INFINITY }],
    ["a part of a purchase", { frequency: 1.5 }],
    ["a purchase before the first", { recency: -1 }],
    ["a purchase after the moment in question", { recency: 11 }],
    ["a repeat purchase that is not counted", { frequency: 0, recency: 3 }],
    ["repeat purchases that took no time", { frequency: 2, recency: 0 }],
  ])("leaves out customers with %s", (_, fault) => {
    const sound = [...copies(70, silent), ...copies(30, returned)];
    const model = fitted([...sound, ...copies(5, { ...returned, ...fault })]);
    expect(model).toEqual(fitted(sound));
  });

  it.each<[string, number | null, number]>([
    ["nobody's spend is known", null, 30],
    ["too few customers' spend is known", 20, minimumRepeatBuyers - 1],
    ["nothing was paid", 0, 30],
  ])("models no spend where %s", (_, monetaryValue, known) => {
    const model = fitted([
      ...copies(70, silent),
      ...copies(known, { ...returned, monetaryValue }),
      ...copies(30 - known, { ...returned, monetaryValue: null }),
    ]);
    expect(model.spend).toBeNull();
  });

  it("models no spend that has no finite mean", () => {
    const endless = simulatedBuyers({ ...habits, q: 0.6 }, { customers: 500, age: 40, seed: 5 });
    expect(fitted(endless).spend).toBeNull();
  });

  it("gives finite habits or a reason, whatever customers do", () => {
    const whole = fc.nat({ max: 20 });
    const customer = fc
      .record({ frequency: whole, recency: whole, more: whole, monetaryValue: fc.option(whole) })
      .map(({ frequency, recency, more, monetaryValue }) => ({
        frequency,
        recency: frequency === 0 ? 0 : recency,
        age: (frequency === 0 ? 0 : recency) + more,
        monetaryValue,
      }));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 25, maxLength: 60 }), (customers) => {
        const fit = fitPurchaseModel(customers, minimise);
        if (!fit.known) return;
        const { r, alpha, a, b, logLikelihood, spend } = fit.model;
        const parameters = [r, alpha, a, b, ...(spend === null ? [] : [spend.p, spend.q, spend.v])];
        expect(parameters.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
        expect(logLikelihood).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 100 },
    );
  });
});
