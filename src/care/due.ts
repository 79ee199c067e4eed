import { addBusinessDays, dayOf, dueAtOf, millisecondsInHour } from "./calendar.ts";
import type { Instant } from "./facts.ts";
import type { Schedule } from "./schedule.ts";

/** By when to act, as a rule states it. */
export type Due =
  | { readonly businessDays: number }
  | { readonly businessHours: number }
  | { readonly on: string };

/** The moment by which to act. */
export function dueAtFor(
  due: Due,
  terms: { readonly schedule: Schedule; readonly timeZone: string; readonly at: Instant },
): Instant {
  const { timeZone, at } = terms;
  const today = dayOf(at, timeZone);
  if ("businessHours" in due) return at + due.businessHours * millisecondsInHour;
  const on =
    "on" in due
      ? addBusinessDays(due.on < today ? today : due.on, 0)
      : addBusinessDays(today, due.businessDays);
  return Math.max(at, dueAtOf(on, timeZone));
}
