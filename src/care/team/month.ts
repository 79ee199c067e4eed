import { addMonths, dayOf, utcOfDay } from "../calendar.ts";
import type { Instant } from "../facts.ts";
import { instantOf } from "../wall-clock.ts";

/** A calendar month in the policy's time zone, `YYYY-MM`. */
export type Month = string;

/** Whole months, both named ones included. */
export type Span = { readonly first: Month; readonly last: Month };

/**
 * The month of a moment in a time zone.
 *
 * @example
 * monthOf(Date.parse("2026-02-28T11:30:00Z"), "Pacific/Auckland"); //=> "2026-03"
 */
export function monthOf(at: Instant, timeZone: string): Month {
  return dayOf(at, timeZone).slice(0, 7);
}

/**
 * The month so many months later; earlier where that is negative.
 *
 * @example
 * monthAfter("2026-01", -1); //=> "2025-12"
 */
export function monthAfter(month: Month, months: number): Month {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/** The last moment of a month. */
export function endOfMonth(month: Month, timeZone: string): Instant {
  return instantOf(utcOfDay(`${monthAfter(month, 1)}-01`), timeZone) - 1;
}

/**
 * So many months up to one of them, oldest first.
 *
 * @example
 * monthsUpTo("2026-01", 2); //=> ["2025-12", "2026-01"]
 */
export function monthsUpTo(last: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => monthAfter(last, index + 1 - count));
}
