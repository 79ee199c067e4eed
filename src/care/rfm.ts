import { dayOf, daysBetween } from "./calendar.ts";
import type { Instant } from "./facts.ts";
import type { PurchaseOrder } from "./purchase-summary.ts";

/** How recently, how often and for how much a customer bought, within a window. */
export type RfmValues = {
  readonly recencyDays: number;
  readonly orders: number;
  readonly spend: number;
};

type CutPoints = readonly [number, number, number, number];

/** What parts an account's customers into fifths; each list rises. */
export type RfmBounds = {
  readonly recencyDays: CutPoints;
  readonly orders: CutPoints;
  readonly spend: CutPoints;
  readonly customers: number;
};

/** Each from 1 to 5, 5 the best. */
export type RfmScore = {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly segment: RfmSegment;
};

export type RfmSegment = "champion" | "loyal" | "at-risk" | "hibernating" | "other";

/**
 * A customer's values over the last so many days; `null` of one who bought nothing in them, or where
 * an amount is not known. Refunds lower the spend and are no orders.
 *
 * @example
 * const orders = [{ placedAt: Date.parse("2026-11-20T09:00:00Z"), amount: 30 }];
 * rfmValuesOf(orders, { at: Date.parse("2026-11-22"), timeZone: "UTC", windowDays: 365 });
 * //=> { recencyDays: 2, orders: 1, spend: 30 }
 */
export function rfmValuesOf(
  orders: readonly PurchaseOrder[],
  terms: { readonly at: Instant; readonly timeZone: string; readonly windowDays: number },
): RfmValues | null {
  const today = dayOf(terms.at, terms.timeZone);
  let recencyDays: number | null = null;
  let count = 0;
  let spend = 0;
  for (const { placedAt, amount } of orders) {
    const days = daysBetween(dayOf(placedAt, terms.timeZone), today);
    if (placedAt > terms.at || days >= terms.windowDays) continue;
    if (amount === null) return null;
    spend += amount;
    if (amount < 0) continue;
    count += 1;
    recencyDays = Math.min(recencyDays ?? days, days);
  }
  return recencyDays === null ? null : { recencyDays, orders: count, spend };
}

/**
 * Where an account's customers part into fifths, in whatever order they come; `null` of none.
 *
 * Says little of few customers: some 500 make it steady.
 *
 * @example
 * const customers = [1, 2, 3, 4, 5].map((n) => ({ recencyDays: n, orders: n, spend: n }));
 * rfmBoundsOf(customers)?.orders; //=> [1, 2, 3, 4]
 */
export function rfmBoundsOf(customers: readonly RfmValues[]): RfmBounds | null {
  const recencyDays = cutPointsOf(customers.map((customer) => -customer.recencyDays));
  const orders = cutPointsOf(customers.map((customer) => customer.orders));
  const spend = cutPointsOf(customers.map((customer) => customer.spend));
  if (recencyDays === null || orders === null || spend === null) return null;
  const [first, second, third, fourth] = recencyDays;
  return {
    // Fewer days are better, so they are cut from the other end.
    recencyDays: [-fourth, -third, -second, -first],
    orders,
    spend,
    customers: customers.length,
  };
}

/**
 * A customer's three scores, one more for every cut point that the value is better than, and the
 * segment they make. A value on a cut point gets the lower score, so the same values always score
 * the same, and an account whose customers are all alike has only ones.
 *
 * Champions are 555, 554 and 545; loyal 4–5, 4–5, 3–5; at risk recency 1–2 with the others 4–5;
 * hibernating 111 and 112.
 *
 * @example
 * const cuts = [10, 20, 30, 40] as const;
 * const bounds = { recencyDays: cuts, orders: cuts, spend: cuts, customers: 500 };
 * rfmScoreOf({ recencyDays: 3, orders: 45, spend: 40 }, bounds);
 * //=> { recency: 5, frequency: 5, monetary: 4, segment: "champion" }
 */
export function rfmScoreOf(values: RfmValues, bounds: RfmBounds): RfmScore {
  const recency = 1 + bounds.recencyDays.filter((cut) => values.recencyDays < cut).length;
  const frequency = 1 + bounds.orders.filter((cut) => values.orders > cut).length;
  const monetary = 1 + bounds.spend.filter((cut) => values.spend > cut).length;
  return { recency, frequency, monetary, segment: segmentOf(recency, frequency, monetary) };
}

function segmentOf(recency: number, frequency: number, monetary: number): RfmSegment {
  if (recency === 5 && frequency >= 4 && monetary >= 4 && frequency + monetary >= 9) {
    return "champion";
  }
  if (recency >= 4 && frequency >= 4 && monetary >= 3) return "loyal";
  if (recency <= 2 && frequency >= 4 && monetary >= 4) return "at-risk";
  return recency === 1 && frequency === 1 && monetary <= 2 ? "hibernating" : "other";
}

/** Nearest rank: the smallest value that so many fifths of the customers do not exceed. */
function cutPointsOf(values: readonly number[]): CutPoints | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [first, second, third, fourth] = [1, 2, 3, 4].map(
    (fifths) => sorted[Math.ceil((fifths * sorted.length) / 5) - 1],
  );
  if (first === undefined || second === undefined) return null;
  if (third === undefined || fourth === undefined) return null;
  return [first, second, third, fourth];
}
