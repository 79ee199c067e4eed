import type { Instant } from "./facts.ts";
import { wallClockOf } from "./wall-clock.ts";

export const millisecondsInHour = 3_600_000;
export const millisecondsInDay = 86_400_000;

const firstInstant = Date.parse("0000-01-01T00:00:00.000Z");
const lastInstant = Date.parse("9999-12-31T23:59:59.999Z");

/** Days are written with four digits of the year, so the calendar begins and ends where those do. */
function withinCalendar(at: Instant): Instant {
  return Math.max(firstInstant, Math.min(at, lastInstant));
}

/** Writing a day is the dearest part of most figures, and the same days come again and again. */
const writtenDays = new Map<number, string>();
const mostWrittenDays = 4096;

function dayOfUtc(at: Instant): string {
  const number = Math.floor(withinCalendar(at) / millisecondsInDay);
  const written = writtenDays.get(number);
  if (written !== undefined) return written;
  const day = new Date(number * millisecondsInDay).toISOString().slice(0, 10);
  if (writtenDays.size >= mostWrittenDays) writtenDays.clear();
  writtenDays.set(number, day);
  return day;
}

/** The moment at which a day begins in UTC; what any zone's wall clock shows when it begins there. */
export function utcOfDay(on: string): Instant {
  return Date.parse(`${on}T00:00:00Z`);
}

/**
 * The calendar day of a moment in a time zone.
 *
 * @example
 * dayOf(Date.parse("2026-03-01T11:30:00Z"), "Pacific/Auckland"); //=> "2026-03-02"
 */
export function dayOf(at: Instant, timeZone: string): string {
  return dayOfUtc(wallClockOf(withinCalendar(at), timeZone));
}

/**
 * Calendar days from one day to another; negative when the second is earlier.
 *
 * @example
 * daysBetween("2024-02-28", "2024-03-01"); //=> 2
 */
export function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((utcOfDay(toOn) - utcOfDay(fromOn)) / millisecondsInDay);
}

/**
 * Whole months from one day to another, never negative.
 *
 * A month counts once its day has come round; where the later month is too short to have that
 * day, its last day counts, so a customer since 31 January reaches one month on 28 February.
 *
 * @example
 * monthsBetween("2025-01-31", "2025-02-28"); //=> 1
 */
export function monthsBetween(fromOn: string, toOn: string): number {
  const from = new Date(utcOfDay(fromOn));
  const to = new Date(utcOfDay(toOn));
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const lastOfMonth = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0));
  const dayComes = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
  return Math.max(0, to.getUTCDate() < dayComes ? months - 1 : months);
}

/**
 * The day so many months later, on which that many count as whole ({@link monthsBetween}).
 *
 * @example
 * addMonths("2025-01-31", 1); //=> "2025-02-28"
 */
export function addMonths(on: string, months: number): string {
  const day = new Date(utcOfDay(on));
  const later = new Date(day.getTime());
  later.setUTCMonth(day.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(later.getTime());
  lastOfMonth.setUTCMonth(later.getUTCMonth() + 1, 0);
  later.setUTCDate(Math.min(day.getUTCDate(), lastOfMonth.getUTCDate()));
  return dayOfUtc(later.getTime());
}

/**
 * The day so many calendar days later.
 *
 * @example
 * addDays("2024-02-28", 2); //=> "2024-03-01"
 */
export function addDays(on: string, days: number): string {
  return dayOfUtc(utcOfDay(on) + days * millisecondsInDay);
}
