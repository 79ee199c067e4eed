import { addDays, daysBetween } from "./calendar.ts";
import type { PromisedDay } from "./message-reading.ts";

const weekdays: readonly PromisedDay[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

const aMonday = "2024-01-01";
const friday = 4;

/**
 * The calendar day that a promise names, from the day it was made on.
 *
 * A weekday named on that weekday means the next week's. The end of the week is its Friday, or the
 * next one where it is over; next week is kept by its Friday.
 *
 * @example
 * promisedOnOf("friday", "2026-11-20"); //=> "2026-11-27" (a Friday, so a week later)
 */
export function promisedOnOf(promisedDay: PromisedDay, sentOn: string): string {
  const weekday = ((daysBetween(aMonday, sentOn) % 7) + 7) % 7;
  if (promisedDay === "today") return sentOn;
  if (promisedDay === "tomorrow") return addDays(sentOn, 1);
  if (promisedDay === "end-of-week") return addDays(sentOn, (friday - weekday + 7) % 7);
  if (promisedDay === "next-week") return addDays(sentOn, 7 + friday - weekday);
  return addDays(sentOn, ((weekdays.indexOf(promisedDay) - weekday + 6) % 7) + 1);
}
