import { dayOf, daysBetween, millisecondsInDay } from "./calendar.ts";
import type { Instant } from "./facts.ts";
import type { PurchaseSummary } from "./purchase-model.ts";

/** One order, or one refund: an amount below zero. `null` where the source does not say. */
export type PurchaseOrder = { readonly placedAt: Instant; readonly amount: number | null };

/** The day on which a customer bought, and what those orders came to. */
type Occasion = { readonly on: string; readonly amount: number | null };

/**
 * A customer's purchases up to a moment, as the purchase model needs them, in units of so many
 * milliseconds; `null` of somebody who bought nothing.
 *
 * Orders of one calendar day are one purchase, as in the literature; a refund is none, and takes
 * nothing from what was bought. An amount that is not known makes the mean unknown.
 *
 * @example
 * const orders = [
 *   { placedAt: Date.parse("2026-10-04T09:00:00Z"), amount: 30 },
 *   { placedAt: Date.parse("2026-10-25T09:00:00Z"), amount: 20 },
 * ];
 * const terms = { at: Date.parse("2026-11-22"), timeZone: "UTC", unitMs: 7 * 86_400_000 };
 * purchaseSummaryOf(orders, terms); //=> { frequency: 1, recency: 3, age: 7, monetaryValue: 20 }
 */
export function purchaseSummaryOf(
  orders: readonly PurchaseOrder[],
  terms: { readonly at: Instant; readonly timeZone: string; readonly unitMs: number },
): PurchaseSummary | null {
  const { at, timeZone, unitMs } = terms;
  const occasions = occasionsOf(
    orders.filter(({ placedAt }) => placedAt <= at),
    timeZone,
  );
  const [first, ...repeats] = occasions;
  if (first === undefined) return null;
  const sinceFirst = (on: string) => (daysBetween(first.on, on) * millisecondsInDay) / unitMs;
  return {
    frequency: repeats.length,
    recency: sinceFirst(repeats.at(-1)?.on ?? first.on),
    age: sinceFirst(dayOf(at, timeZone)),
    monetaryValue: meanAmountOf(repeats),
  };
}

/** Oldest first. */
function occasionsOf(orders: readonly PurchaseOrder[], timeZone: string): readonly Occasion[] {
  const amounts = new Map<string, number | null>();
  for (const { placedAt, amount } of orders) {
    if (amount !== null && amount < 0) continue;
    const on = dayOf(placedAt, timeZone);
    const before = amounts.get(on);
    amounts.set(on, amount === null || before === null ? null : (before ?? 0) + amount);
  }
  return [...amounts]
    .map(([on, amount]) => ({ on, amount }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function meanAmountOf(occasions: readonly Occasion[]): number | null {
  if (occasions.length === 0) return null;
  let sum = 0;
  for (const { amount } of occasions) {
    if (amount === null) return null;
    sum += amount;
  }
  return sum / occasions.length;
}
