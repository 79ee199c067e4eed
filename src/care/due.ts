import { addDays, dayOf } from "./calendar.ts";
import type { Instant } from "./facts.ts";
import { addBusinessDays, addBusinessHours, closingAtOf, type Schedule } from "./schedule.ts";

/** By when to act, as a rule states it. */
export type Due =
  | { readonly businessDays: number }
  | { readonly businessHours: number }
  | { readonly on: string };

type Terms = { readonly schedule: Schedule; readonly timeZone: string; readonly at: Instant };

/**
 * The moment by which to act, never one that has passed.
 *
 * Business days end with the close of the last of them, zero with today's; a day with its own close.
 * Where that has passed, or the day is no business day, the next business day's close counts.
 * Business hours are counted from now; those that end at midnight end a second before, as a day does
 * that is open until 24:00, so that the day of the moment is the day that was meant.
 *
 * @example
 * const at = Date.parse("2026-11-20T17:30:00Z"); // a Friday, 18:30 in Berlin
 * const terms = { schedule: weekdaySchedule, timeZone: "Europe/Berlin", at };
 * new Date(dueAtFor({ businessDays: 0 }, terms)).toISOString(); //=> "2026-11-23T16:00:00.000Z"
 * new Date(dueAtFor({ businessHours: 4 }, terms)).toISOString(); //=> "2026-11-23T12:00:00.000Z"
 * new Date(dueAtFor({ on: "2026-11-28" }, terms)).toISOString(); //=> "2026-11-30T16:00:00.000Z"
 */
export function dueAtFor(due: Due, terms: Terms): Instant {
  const { schedule, timeZone, at } = terms;
  if ("businessHours" in due) return hoursEndAt(due.businessHours, terms);
  const on =
    "on" in due ? due.on : addBusinessDays(dayOf(at, timeZone), due.businessDays, schedule);
  const wanted = closingAtOf(on, schedule, timeZone);
  return wanted >= at ? wanted : nextClosingAt(terms);
}

/** The first close that has not passed. */
function nextClosingAt({ schedule, timeZone, at }: Terms): Instant {
  const today = dayOf(at, timeZone);
  const closing = closingAtOf(today, schedule, timeZone);
  if (closing >= at) return closing;
  return Math.max(at, closingAtOf(addDays(today, 1), schedule, timeZone));
}

function hoursEndAt(businessHours: number, { schedule, timeZone, at }: Terms): Instant {
  const end = addBusinessHours(at, businessHours, schedule, timeZone);
  const isMidnight = businessHours > 0 && dayOf(end - 1, timeZone) !== dayOf(end, timeZone);
  return isMidnight ? Math.max(at, end - 1000) : end;
}
