import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import type { Statement } from "./statements.ts";

/** What earns a customer points. */
export type Earnings = {
  /** Whole months of tenure. */
  readonly months: number;
  readonly goodRatings: number;
  /** Lifetime value, or what was spent within the policy's window. */
  readonly value: number;
};

/** Points to a tenth, which is enough to show: a policy may count in fractions. */
export type LoyaltyPoints = {
  readonly forTenure: number;
  readonly forRatings: number;
  readonly forValue: number;
  readonly total: number;
};

/**
 * The points that tenure, good ratings and every whole 100 of value earn; more of any never gives
 * fewer, and a value below zero gives none.
 *
 * @example
 * pointsOf({ months: 24, goodRatings: 2, value: 450 }, defaultPolicy.loyalty).total; //=> 32
 */
export function pointsOf(earnings: Earnings, loyalty: Policy["loyalty"]): LoyaltyPoints {
  const hundreds = Math.floor(Math.max(0, earnings.value) / 100);
  const forTenure = rounded(earnings.months * loyalty.pointsPerMonth, 1);
  const forRatings = rounded(earnings.goodRatings * loyalty.pointsPerGoodRating, 1);
  const forValue = rounded(hundreds * loyalty.pointsPer100Spent, 1);
  return {
    forTenure,
    forRatings,
    forValue,
    total: rounded(forTenure + forRatings + forValue, 1),
  };
}

/** What the points are for: tenure always, the rest where it gave any. */
export function pointsStatementsOf(
  { months, goodRatings, value }: Earnings,
  { forTenure, forRatings, forValue }: LoyaltyPoints,
  { spendWindowMonths }: Policy["loyalty"],
): readonly Statement[] {
  const statements: Statement[] = [{ code: "tier-tenure", values: { months, points: forTenure } }];
  if (forRatings > 0) {
    statements.push({ code: "tier-ratings", values: { count: goodRatings, points: forRatings } });
  }
  if (forValue > 0) {
    statements.push(
      spendWindowMonths === null
        ? { code: "tier-value", values: { value, points: forValue } }
        : { code: "tier-spend", values: { months: spendWindowMonths, value, points: forValue } },
    );
  }
  return statements;
}
