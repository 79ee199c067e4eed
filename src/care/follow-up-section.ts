import { addDays, dayOf, utcOfDay } from "./calendar.ts";
import type { FollowUp } from "./care-context.ts";
import type { Instant } from "./facts.ts";
import { instantOf } from "./wall-clock.ts";

/** Where a follow-up stands, as its team works through them. */
export const followUpSections = ["overdue", "today", "next", "done"] as const;
export type FollowUpSection = (typeof followUpSections)[number];

/**
 * Something for each section.
 *
 * @example
 * bySection((section) => section.length); //=> { overdue: 7, today: 5, next: 4, done: 4 }
 */
export function bySection<Value>(
  of: (section: FollowUpSection) => Value,
): Readonly<Record<FollowUpSection, Value>> {
  return {
    overdue: of("overdue"),
    today: of("today"),
    next: of("next"),
    done: of("done"),
  };
}

/** A moment, and the end of its day where somebody looks from. */
export type Today = { readonly at: Instant; readonly endsAt: Instant };

/**
 * The day of a moment in a time zone.
 *
 * @example
 * todayAt(Date.parse("2026-11-22T10:00:00Z"), "Europe/Berlin").endsAt;
 * //=> Date.parse("2026-11-22T23:00:00Z")
 */
export function todayAt(at: Instant, timeZone: string): Today {
  const tomorrow = addDays(dayOf(at, timeZone), 1);
  return { at, endsAt: instantOf(utcOfDay(tomorrow), timeZone) };
}

/**
 * Overdue from the due moment on, today until the day ends, and next after it; one without a due
 * date is next, since nobody has to hurry.
 *
 * @example
 * const today = todayAt(Date.parse("2026-11-22T10:00:00Z"), "UTC");
 * sectionOf({ state: "open", dueAt: "2026-11-22T17:00:00Z" }, today); //=> "today"
 */
export function sectionOf(
  { state, dueAt }: Pick<FollowUp, "state" | "dueAt">,
  { at, endsAt }: Today,
): FollowUpSection {
  if (state === "done") return "done";
  if (dueAt === null) return "next";
  const due = Date.parse(dueAt);
  if (due < at) return "overdue";
  return due < endsAt ? "today" : "next";
}
