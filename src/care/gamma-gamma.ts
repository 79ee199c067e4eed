import { logGamma } from "./gamma-function.ts";

/**
 * How customers differ in what they spend, in the gamma-gamma model of Fader and Hardie (2013): an
 * order's value varies around the customer's own mean (p), and those means over customers (q, v).
 */
export type SpendingHabits = { readonly p: number; readonly q: number; readonly v: number };

/** The part of the log-likelihood of a mean order value that many customers share. */
export function ordersLogLikelihoodOf({ p, q, v }: SpendingHabits, orders: number): number {
  return (
    logGamma(p * orders + q) -
    logGamma(p * orders) -
    logGamma(q) +
    q * Math.log(v) +
    p * orders * Math.log(orders)
  );
}

/** The part of it that depends on the mean order value, which must be above zero. */
export function valueLogLikelihoodOf(
  { p, q, v }: SpendingHabits,
  orders: number,
  meanValue: number,
): number {
  return (
    (p * orders - 1) * Math.log(meanValue) - (p * orders + q) * Math.log(v + orders * meanValue)
  );
}

/**
 * What the customer's orders are worth on average: between their own mean so far and the mean of
 * all, closer to their own the more orders it rests on. Needs q > 1, else there is no mean of all.
 *
 * @example
 * expectedSpendOf({ p: 6.25, q: 3.74, v: 15.44 }, 0, 0); //=> 35.2…, the mean of all
 */
export function expectedSpendOf(
  { p, q, v }: SpendingHabits,
  orders: number,
  meanValue: number,
): number {
  const ofAll = (p * v) / (q - 1);
  const ownShare = 1 / (1 + (q - 1) / (p * orders));
  return ownShare * meanValue + (1 - ownShare) * ofAll;
}
