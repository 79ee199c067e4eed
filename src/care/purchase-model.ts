import { aliveProbabilityOf, expectedPurchasesOf, type PurchaseHistory } from "./bg-nbd.ts";
import { expectedSpendOf } from "./gamma-gamma.ts";

/** What the model needs to know of one customer's purchases. */
export type PurchaseSummary = {
  /** Repeat purchases: the first one is not counted. */
  readonly frequency: number;
  /** From the first purchase to the last, in the unit of `age`. */
  readonly recency: number;
  /** From the first purchase to the moment in question. */
  readonly age: number;
  /** Mean value of the repeat purchases; `null` where it is not known. */
  readonly monetaryValue: number | null;
};

/** The habits of an account's customers: BG/NBD for when they buy, gamma-gamma for how much. */
export type PurchaseModel = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
  readonly customers: number;
  /** `null` where the spend of too few repeat buyers is known, or it has no finite mean. */
  readonly spend: {
    readonly p: number;
    readonly q: number;
    readonly v: number;
    readonly customers: number;
  } | null;
};

/**
 * The probability that the customer will still buy, from 0 to 1; 1 for one who never bought again,
 * because in this model customers leave right after a repeat purchase.
 *
 * @example
 * const summary = { frequency: 2, recency: 30.43, age: 38.86, monetaryValue: 22.35 };
 * probabilityAliveOf(model, summary); //=> 0.72…
 */
export function probabilityAliveOf(model: PurchaseModel, summary: PurchaseSummary): number {
  return aliveProbabilityOf(model, historyOf(summary));
}

/**
 * How many purchases to expect in the coming span, given in the unit of the summary.
 *
 * @example
 * const summary = { frequency: 2, recency: 30.43, age: 38.86, monetaryValue: 22.35 };
 * expectedOrdersOf(model, summary, 39); //=> 1.22…
 */
export function expectedOrdersOf(
  model: PurchaseModel,
  summary: PurchaseSummary,
  span: number,
): number {
  return expectedPurchasesOf(model, historyOf(summary), span);
}

/**
 * What a coming purchase is worth on average: the mean of all repeat buyers for a customer of whom
 * no repeat purchase with its value is known, closer to the customer's own mean the more there are.
 * `null` where the account's spend is not modelled.
 *
 * @example
 * const summary = { frequency: 2, recency: 30.43, age: 38.86, monetaryValue: 22.35 };
 * expectedOrderValueOf(model, summary); //=> 24.6…
 */
export function expectedOrderValueOf(
  { spend }: PurchaseModel,
  { frequency, monetaryValue }: PurchaseSummary,
): number | null {
  if (spend === null || !(spend.q > 1)) return null;
  if (monetaryValue === null || !isCounted(monetaryValue)) return expectedSpendOf(spend, 0, 0);
  return expectedSpendOf(spend, countedOf(frequency), monetaryValue);
}

/**
 * What the customer will spend in the coming span: purchases times their value, not discounted, and
 * revenue rather than margin. `null` where the account's spend is not modelled.
 *
 * @example
 * const summary = { frequency: 2, recency: 30.43, age: 38.86, monetaryValue: 22.35 };
 * expectedValueOf(model, summary, 39); //=> 30.2…
 */
export function expectedValueOf(
  model: PurchaseModel,
  summary: PurchaseSummary,
  span: number,
): number | null {
  const orderValue = expectedOrderValueOf(model, summary);
  return orderValue === null ? null : expectedOrdersOf(model, summary, span) * orderValue;
}

function isCounted(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/** What is no count at all counts as nothing, so that every summary has an answer. */
function countedOf(value: number): number {
  return isCounted(value) ? value : 0;
}

function historyOf(summary: PurchaseSummary): PurchaseHistory {
  const age = countedOf(summary.age);
  const recency = Math.min(countedOf(summary.recency), age);
  return { frequency: countedOf(summary.frequency), recency, age };
}
