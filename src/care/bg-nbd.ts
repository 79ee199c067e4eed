import { logGamma } from "./gamma-function.ts";

/**
 * How customers differ, in the BG/NBD model of Fader, Hardie and Lee (2005): rates of buying follow
 * a gamma distribution (r, alpha), chances of leaving after a purchase a beta distribution (a, b).
 */
export type BuyingHabits = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** Repeat purchases, when the last one was, counted from the first purchase, and how long ago that is. */
export type PurchaseHistory = {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
};

/** Spans beyond so many times what is known of a customer are cut: no data speak of them. */
const furthestSpan = 10_000;

/** Nobody buys as often as this; it bounds the terms that {@link expectedPurchasesOf} adds up. */
const mostPurchases = 100_000;

/** The share of the sum that the terms left out may have. */
const negligible = 1e-12;

/**
 * The part of a history's log-likelihood that depends on the number of purchases alone, apart from
 * {@link timingLogLikelihoodOf} because many customers share it.
 */
export function countLogLikelihoodOf(habits: BuyingHabits, frequency: number): number {
  const { r, alpha, a, b } = habits;
  return (
    logGamma(r + frequency) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(a + b) +
    logGamma(b + frequency) -
    logGamma(b) -
    logGamma(a + b + frequency)
  );
}

/**
 * The part of a history's log-likelihood that depends on its dates: the customer is still with us,
 * or left with the last purchase. Whoever never bought again cannot have left.
 */
export function timingLogLikelihoodOf(habits: BuyingHabits, history: PurchaseHistory): number {
  const { r, alpha, a, b } = habits;
  const { frequency, recency, age } = history;
  const staying = -(r + frequency) * Math.log(alpha + age);
  if (frequency === 0) return staying;
  const leaving = Math.log(a / (b + frequency - 1)) - (r + frequency) * Math.log(alpha + recency);
  // Both may be far below what a number holds, so the larger is taken out of the logarithm.
  return Math.max(staying, leaving) + Math.log1p(Math.exp(-Math.abs(staying - leaving)));
}

/**
 * The probability that the customer has not left for good. One who never bought again has not: in
 * this model customers leave right after a repeat purchase.
 *
 * @example
 * const habits = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * aliveProbabilityOf(habits, { frequency: 2, recency: 30.43, age: 38.86 }); //=> 0.726…
 */
export function aliveProbabilityOf(habits: BuyingHabits, history: PurchaseHistory): number {
  const { r, alpha, a, b } = habits;
  const { frequency, recency, age } = history;
  if (frequency === 0) return 1;
  const silence = ((alpha + age) / (alpha + recency)) ** (r + frequency);
  return 1 / (1 + (a / (b + frequency - 1)) * silence);
}

/**
 * How many purchases to expect of the customer in the coming span.
 *
 * The published formula holds a hypergeometric function and divides by a − 1. We add up what that
 * stands for, terms that are all positive: the chance that the customer would buy n times (negative
 * binomial), times how many of those come before leaving, the sum over k < n of the expected
 * (1 − p)^k. `tests/care/bg-nbd.test.ts` holds it against the published formula.
 *
 * @example
 * const habits = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * expectedPurchasesOf(habits, { frequency: 2, recency: 30.43, age: 38.86 }, 39); //=> 1.226…
 */
export function expectedPurchasesOf(
  habits: BuyingHabits,
  history: PurchaseHistory,
  span: number,
): number {
  const shape = habits.r + history.frequency;
  const wanted = span / (habits.alpha + history.age);
  const ratio = Math.min(wanted, furthestSpan, mostPurchases / shape);
  if (!(ratio > 0)) return 0;
  const stays = habits.b + history.frequency;
  const chance = ratio / (1 + ratio);
  let logProbability = -shape * Math.log1p(ratio);
  let staying = 1;
  let kept = 0;
  let sum = 0;
  for (let n = 0; ; n += 1) {
    const term = Math.exp(logProbability) * kept;
    sum += term;
    // Past the mean the terms fall, in the end by the factor `chance`.
    if (n > shape * ratio && !(term > sum * negligible * (1 - chance))) break;
    logProbability += Math.log(((shape + n) / (n + 1)) * chance);
    kept += staying;
    staying *= (stays + n) / (habits.a + stays + n);
  }
  return aliveProbabilityOf(habits, history) * sum;
}
