import type { Instant } from "./facts.ts";

export const millisecondsInHour = 3_600_000;
export const millisecondsInDay = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make and has no state, so each zone's is kept. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** The zone's wall clock at a moment, written as if it were UTC. */
function wallClockOf(at: Instant, timeZone: string): Instant {
  if (timeZone === "UTC") return at;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) parts[type] = Number(value);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const clock = new Date(0);
  clock.setUTCFullYear(parts.year ?? 1970, (parts.month ?? 1) - 1, parts.day ?? 1);
  return clock.setUTCHours(parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
}

/** Days are written with four digits of the year, so the calendar ends where those do. */
const lastInstant = Date.UTC(9999, 11, 31);

function dayOfUtc(at: Instant): string {
  return new Date(Math.min(at, lastInstant)).toISOString().slice(0, 10);
}

function utcOfDay(on: string): Instant {
  return Date.parse(`${on}T00:00:00Z`);
}

/**
 * The calendar day of a moment in a time zone.
 *
 * @example
 * dayOf(Date.parse("2026-03-01T11:30:00Z"), "Pacific/Auckland"); //=> "2026-03-02"
 */
export function dayOf(at: Instant, timeZone: string): string {
  return dayOfUtc(wallClockOf(at, timeZone));
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

function isWeekend(on: string): boolean {
  const weekday = new Date(utcOfDay(on)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The day so many business days (Monday to Friday) later; zero is the day itself, or the next
 * Monday when it falls on a weekend.
 *
 * @example
 * addBusinessDays("2026-11-20", 1); //=> "2026-11-23" (a Friday, so the Monday)
 */
export function addBusinessDays(on: string, businessDays: number): string {
  let day = on;
  while (isWeekend(day)) day = addDays(day, 1);
  for (let left = businessDays; left > 0; left -= 1) {
    day = addDays(day, 1);
    while (isWeekend(day)) day = addDays(day, 1);
  }
  return day;
}

/**
 * The moment a task due on that day is due: 17:00 in the zone.
 *
 * @example
 * new Date(dueAtOf("2026-11-23", "Europe/Berlin")).toISOString(); //=> "2026-11-23T16:00:00.000Z"
 */
export function dueAtOf(dueOn: string, timeZone: string): Instant {
  const wanted = utcOfDay(dueOn) + 17 * millisecondsInHour;
  const guess = wanted - (wallClockOf(wanted, timeZone) - wanted);
  // Once more, for a day on which the clock changes between the guess and the wanted hour.
  return guess - (wallClockOf(guess, timeZone) - wanted);
}

/**
 * When a task that is made now is due: 17:00 on its day in the zone of whoever has it, but at least
 * an hour from now; else 17:00 of the next business day there that leaves that hour.
 *
 * The day may be another zone's, so that here it is over already, or not begun yet.
 *
 * @example
 * const at = Date.parse("2026-11-20T17:30:00Z"); // a Friday, 18:30 in Berlin
 * new Date(taskDueAtOf("2026-11-20", "Europe/Berlin", at)).toISOString();
 * //=> "2026-11-23T16:00:00.000Z"
 */
export function taskDueAtOf(dueOn: string, timeZone: string, at: Instant): Instant {
  const earliest = at + millisecondsInHour;
  const wanted = dueAtOf(dueOn, timeZone);
  if (wanted >= earliest) return wanted;
  const today = addBusinessDays(dayOf(at, timeZone), 0);
  const endOfToday = dueAtOf(today, timeZone);
  return endOfToday >= earliest ? endOfToday : dueAtOf(addBusinessDays(today, 1), timeZone);
}
