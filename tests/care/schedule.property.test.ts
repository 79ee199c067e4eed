import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addBusinessHours,
  businessDaysBetween,
  businessMinutesBetween,
  closingAtOf,
  isBusinessDay,
  type Schedule,
} from "../../src/care/schedule.ts";
import { arbitrarySchedule } from "../support/arbitrary-schedule.ts";
import { referenceWallClockOf } from "../support/reference-wall-clock.ts";

const runs = { numRuns: 1000 };
const dayMs = 86_400_000;
const minuteMs = 60_000;
const quarterHourMs = 15 * minuteMs;

/** Within some days of these, the clock of some of these zones changes. */
const aroundOn = fc.constantFrom("2026-03-29", "2026-04-05", "2026-10-04", "2026-10-27");
const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Pacific/Chatham",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
);

const situations = aroundOn.chain((on) =>
  fc.record({
    schedule: arbitrarySchedule({ aroundOn: on }),
    timeZone: zones,
    on: fc.integer({ min: -7, max: 7 }).map((days) => dayOfUtc(Date.parse(on) + days * dayMs)),
    at: fc.integer({ min: -7 * 1440, max: 7 * 1440 }).map((m) => Date.parse(on) + m * minuteMs),
  }),
);
const minutes = fc.integer({ min: 0, max: 3000 });

function dayOfUtc(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

describe("addBusinessHours", () => {
  it("never ends earlier for a later start or for more hours", () => {
    fc.assert(
      fc.property(situations, minutes, minutes, minutes, (situation, later, less, more) => {
        const { at, schedule, timeZone } = situation;
        const end = addBusinessHours(at, less / 60, schedule, timeZone);
        const laterAt = at + later * minuteMs;
        const endOfLater = addBusinessHours(laterAt, less / 60, schedule, timeZone);
        const endOfMore = addBusinessHours(at, (less + more) / 60, schedule, timeZone);
        expect(end).toBeGreaterThanOrEqual(at);
        expect(endOfLater).toBeGreaterThanOrEqual(end);
        expect(endOfMore).toBeGreaterThanOrEqual(end);
      }),
      runs,
    );
  });

  it("has just that many open minutes behind it, the last of them at its end", () => {
    fc.assert(
      fc.property(situations, minutes, ({ at, schedule, timeZone }, count) => {
        const end = addBusinessHours(at, count / 60, schedule, timeZone);
        const openBefore = (from: number) => businessMinutesBetween(from, end, schedule, timeZone);
        expect(openBefore(at)).toBe(count);
        if (count > 0) expect(openBefore(end - 1) * minuteMs).toBeCloseTo(1);
      }),
      runs,
    );
  });

  it("begins in open time", () => {
    fc.assert(
      fc.property(situations, ({ at, schedule, timeZone }) => {
        const start = addBusinessHours(at, 0, schedule, timeZone);
        const openAfter = businessMinutesBetween(start, start + 1, schedule, timeZone);
        expect(openAfter * minuteMs).toBeCloseTo(1);
        expect(businessMinutesBetween(at, start, schedule, timeZone)).toBe(0);
      }),
      runs,
    );
  });

  it("ends where a count on the wall clock ends, quarter by quarter of an hour", () => {
    // At night a clock that goes back shows times twice, and only the first of them may be open.
    const byDay = aroundOn.chain((on) =>
      fc.record({
        schedule: arbitrarySchedule({ aroundOn: on, fromHour: 4, toHour: 23 }),
        timeZone: zones,
        at: fc
          .integer({ min: -4 * 96, max: 96 })
          .map((quarters) => Date.parse(on) + quarters * quarterHourMs),
      }),
    );
    const quarters = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(byDay, quarters, ({ at, schedule, timeZone }, count) => {
        const end = countedEndOf(at, count, schedule, timeZone);
        fc.pre(end !== null);
        expect(addBusinessHours(at, count / 4, schedule, timeZone)).toBe(end);
      }),
      runs,
    );
  });
});

const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** After so many open quarters of an hour; null where that takes more than six days. */
function countedEndOf(at: number, count: number, schedule: Schedule, timeZone: string) {
  let left = count;
  for (let quarterAt = at; quarterAt < at + 6 * dayMs; quarterAt += quarterHourMs) {
    const shown = new Date(referenceWallClockOf(quarterAt, timeZone));
    const [on = "", time = ""] = shown.toISOString().split("T");
    const hours = schedule.hours[weekdays[shown.getUTCDay()] ?? "sunday"];
    const isOpen = hours.some(({ from, to }) => from <= time && time < to);
    if (isOpen && !schedule.holidays.includes(on)) left -= 1;
    if (left === 0) return quarterAt + quarterHourMs;
  }
  return null;
}

describe("addBusinessDays", () => {
  it("is turned around by businessDaysBetween", () => {
    fc.assert(
      fc.property(situations, fc.nat({ max: 60 }), ({ on, schedule }, days) => {
        const reached = addBusinessDays(on, days, schedule);
        expect(businessDaysBetween(on, reached, schedule)).toBe(days);
        expect(reached >= on).toBe(true);
      }),
      runs,
    );
  });

  it("reaches business days only, unless there are none", () => {
    fc.assert(
      fc.property(situations, fc.nat({ max: 60 }), ({ on, schedule }, days) => {
        const hasAny = Object.values(schedule.hours).some((hours) => hours.length > 0);
        expect(isBusinessDay(addBusinessDays(on, days, schedule), schedule)).toBe(hasAny);
      }),
      runs,
    );
  });
});

describe("closingAtOf", () => {
  it("is on the business day itself, and nothing of that day is open after it", () => {
    fc.assert(
      fc.property(situations, ({ on, schedule, timeZone }) => {
        const day = addBusinessDays(on, 0, schedule);
        const closingAt = closingAtOf(on, schedule, timeZone);
        expect(dayOfUtc(referenceWallClockOf(closingAt, timeZone))).toBe(day);
        const nextOpening = addBusinessHours(closingAt + 1000, 0, schedule, timeZone);
        expect(dayOfUtc(referenceWallClockOf(nextOpening, timeZone)) > day).toBe(true);
      }),
      runs,
    );
  });
});
