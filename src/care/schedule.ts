import { addDays, dayOf, millisecondsInHour, utcOfDay } from "./calendar.ts";
import type { Instant } from "./facts.ts";
import { instantOf } from "./wall-clock.ts";

export type Weekday =
  | "monday"
  | "tuesday"
  | "wednesday"
  | "thursday"
  | "friday"
  | "saturday"
  | "sunday";

/** Wall-clock times `HH:MM`; `to` may be "24:00". */
export type OpenHours = { readonly from: string; readonly to: string };

/**
 * When an account works.
 *
 * Where no business day comes within 370 days, calendar days count instead, open all day: to act too
 * early is better than never.
 */
export type Schedule = {
  /** Business hours of each weekday, in order, not overlapping; a day without any is no business day. */
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>;
  /** Calendar days that are no business days, whatever the weekday. */
  readonly holidays: readonly string[];
};

const lookAheadDays = 370;
const allDay: readonly OpenHours[] = [{ from: "00:00", to: "24:00" }];
const millisecondsInMinute = 60_000;
const minutesInDay = 1440;

/** In the order in which JavaScript counts them. */
const weekdays: readonly Weekday[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function hoursOn(on: string, { hours, holidays }: Schedule): readonly OpenHours[] {
  const weekday = weekdays[new Date(utcOfDay(on)).getUTCDay()] ?? "sunday";
  const open = hours[weekday].filter(({ from, to }) => minutesOf(from) < minutesOf(to));
  return open.length > 0 && holidays.includes(on) ? [] : open;
}

/**
 * True of a day that has business hours and is no holiday.
 *
 * @example
 * isBusinessDay("2026-11-21", weekdaySchedule); //=> false (a Saturday)
 */
export function isBusinessDay(on: string, schedule: Schedule): boolean {
  return hoursOn(on, schedule).length > 0;
}

type BusinessDay = {
  readonly on: string;
  readonly hours: readonly OpenHours[];
  /** Days before it need not be looked at again. */
  readonly lookedOn: string;
};

/** The day itself or the next business day. */
function businessDayFrom(on: string, schedule: Schedule, lookedOn = on): BusinessDay {
  const lastOn = addDays(on, lookAheadDays);
  let day = lookedOn < on ? on : lookedOn;
  let hours = hoursOn(day, schedule);
  while (hours.length === 0 && day < lastOn) {
    day = addDays(day, 1);
    hours = hoursOn(day, schedule);
  }
  return hours.length === 0
    ? { on, hours: allDay, lookedOn: day }
    : { on: day, hours, lookedOn: day };
}

/** Business days in order, as long as the calendar has days. */
function* businessDaysFrom(on: string, schedule: Schedule): Generator<BusinessDay> {
  let day = businessDayFrom(on, schedule);
  yield day;
  for (let next = addDays(day.on, 1); next > day.on; next = addDays(day.on, 1)) {
    day = businessDayFrom(next, schedule, day.lookedOn);
    yield day;
  }
}

/**
 * The day so many business days later; zero is the day itself, or the next business day when it is
 * none.
 *
 * @example
 * addBusinessDays("2026-11-20", 1, weekdaySchedule); //=> "2026-11-23" (a Friday, so the Monday)
 */
export function addBusinessDays(on: string, businessDays: number, schedule: Schedule): string {
  let left = businessDays;
  let day = on;
  for (const business of businessDaysFrom(on, schedule)) {
    day = business.on;
    if (!(left > 0)) break;
    left -= 1;
  }
  return day;
}

/**
 * Business days from one day to another, never negative: the first does not count, the last does.
 *
 * It is `addBusinessDays` turned around, so what comes in on a day that is no business day counts as
 * come in on the next one.
 *
 * @example
 * businessDaysBetween("2026-11-20", "2026-11-24", weekdaySchedule); //=> 2 (a Friday to the Tuesday)
 */
export function businessDaysBetween(fromOn: string, toOn: string, schedule: Schedule): number {
  let reached = -1;
  for (const { on } of businessDaysFrom(fromOn, schedule)) {
    if (on > toOn) break;
    reached += 1;
  }
  return Math.max(0, reached);
}

type OpenTime = { readonly opensAt: Instant; readonly closesAt: Instant };

/**
 * Open times in order, from a day on. By the wall clock: where it jumps over an hour or shows one
 * twice, the day is shorter or longer.
 */
function* openTimesFrom(on: string, schedule: Schedule, timeZone: string): Generator<OpenTime> {
  const momentOf = (day: string, time: string) =>
    instantOf(utcOfDay(day) + minutesOf(time) * millisecondsInMinute, timeZone);
  for (const day of businessDaysFrom(on, schedule)) {
    for (const { from, to } of day.hours) {
      yield { opensAt: momentOf(day.on, from), closesAt: momentOf(day.on, to) };
    }
  }
}

/**
 * The moment after so many open hours; outside them it begins with the next opening.
 *
 * Zero is the moment itself or the next opening, and a closing time is no longer open; more than
 * zero may end at a closing time.
 *
 * @example
 * const at = Date.parse("2026-11-20T16:00:00Z"); // a Friday
 * new Date(addBusinessHours(at, 4, weekdaySchedule, "UTC")).toISOString();
 * //=> "2026-11-23T12:00:00.000Z"
 */
export function addBusinessHours(
  at: Instant,
  hours: number,
  schedule: Schedule,
  timeZone: string,
): Instant {
  let leftMs = hours > 0 ? Math.round(hours * millisecondsInHour) : 0;
  let end = at;
  for (const { opensAt, closesAt } of openTimesFrom(dayOf(at, timeZone), schedule, timeZone)) {
    const startsAt = Math.max(at, opensAt);
    if (startsAt >= closesAt) continue;
    end = Math.min(startsAt + leftMs, closesAt);
    if (startsAt + leftMs <= closesAt) break;
    leftMs -= closesAt - startsAt;
  }
  return end;
}

/**
 * Open minutes from one moment to another, with their fraction; never negative.
 *
 * @example
 * const [from, to] = ["2026-11-20T16:00:00Z", "2026-11-23T12:00:00Z"].map(Date.parse);
 * businessMinutesBetween(from, to, weekdaySchedule, "UTC"); //=> 240
 */
export function businessMinutesBetween(
  fromAt: Instant,
  toAt: Instant,
  schedule: Schedule,
  timeZone: string,
): number {
  let openMs = 0;
  for (const { opensAt, closesAt } of openTimesFrom(dayOf(fromAt, timeZone), schedule, timeZone)) {
    if (opensAt >= toAt) break;
    openMs += Math.max(0, Math.min(closesAt, toAt) - Math.max(opensAt, fromAt));
  }
  return openMs / millisecondsInMinute;
}

/**
 * The close of that business day; of a day that is none, the close of the next business day.
 *
 * A day that is open until 24:00 closes a second before, since midnight is a moment of the next day.
 *
 * @example
 * new Date(closingAtOf("2026-11-21", weekdaySchedule, "Europe/Berlin")).toISOString();
 * //=> "2026-11-23T16:00:00.000Z" (a Saturday, so the Monday)
 */
export function closingAtOf(on: string, schedule: Schedule, timeZone: string): Instant {
  const day = businessDayFrom(on, schedule);
  const closesAtMinutes = Math.max(...day.hours.map(({ to }) => minutesOf(to)));
  const at = instantOf(utcOfDay(day.on) + closesAtMinutes * millisecondsInMinute, timeZone);
  return closesAtMinutes === minutesInDay ? at - 1000 : at;
}
