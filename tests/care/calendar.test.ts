import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  dueAtOf,
  monthsBetween,
  taskDueAtOf,
} from "../../src/care/calendar.ts";

describe("dayOf", () => {
  it.each([
    ["2026-03-01T11:30:00Z", "UTC", "2026-03-01"],
    ["2026-03-01T11:30:00Z", "Pacific/Auckland", "2026-03-02"],
    ["2026-03-01T03:00:00Z", "America/St_Johns", "2026-02-28"],
    ["2026-03-01T10:14:00Z", "Pacific/Chatham", "2026-03-01"],
    ["2026-03-01T10:15:00Z", "Pacific/Chatham", "2026-03-02"],
    ["2024-02-29T23:59:59Z", "Europe/Berlin", "2024-03-01"],
    ["0050-06-01T12:00:00Z", "Europe/Berlin", "0050-06-01"],
  ])("puts %s in %s on %s", (instant, zone, day) => {
    expect(dayOf(Date.parse(instant), zone)).toBe(day);
  });
});

describe("monthsBetween", () => {
  it.each([
    ["2023-09-14", "2026-11-13", 37],
    ["2023-09-14", "2026-11-14", 38],
    ["2025-01-31", "2025-02-27", 0],
    ["2025-01-31", "2025-02-28", 1],
    ["2024-01-31", "2024-02-28", 0],
    ["2024-01-31", "2024-02-29", 1],
    ["2025-01-31", "2025-03-30", 1],
    ["2024-02-29", "2025-02-28", 12],
    ["2026-11-22", "2026-11-01", 0],
  ])("counts from %s to %s %i whole months", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["0099-12-31", 2, "0100-02-28"],
    ["9999-01-31", 12, "9999-12-31"],
  ])("from %s by %i is %s", (on, months, later) => {
    expect(addMonths(on, months)).toBe(later);
  });

  it("gives the first day on which so many months are whole", () => {
    const day = fc
      .integer({ min: -20_000, max: 60_000 })
      .map((days) => addDays("1970-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 1200 }), (on, months) => {
        const later = addMonths(on, months);
        expect(monthsBetween(on, later)).toBe(months);
        expect(monthsBetween(on, addDays(later, -1))).toBe(months - 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("addDays and daysBetween", () => {
  it.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("are each other's inverse from %s by %i days", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe("addBusinessDays", () => {
  it.each([
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 0, "2026-11-23"],
    ["2026-11-22", 1, "2026-11-24"],
    ["2026-11-23", 5, "2026-11-30"],
  ])("counts from %s by %i to %s", (from, days, to) => {
    expect(addBusinessDays(from, days)).toBe(to);
  });
});

describe("the end of the calendar", () => {
  it("is the last day that four digits can say", () => {
    expect(addBusinessDays("9999-12-31", 5)).toBe("9999-12-31");
    expect(addDays("9999-12-30", 9)).toBe("9999-12-31");
  });
});

describe("dueAtOf", () => {
  it.each([
    ["2026-11-23", "UTC", "2026-11-23T17:00:00.000Z"],
    ["2026-11-23", "Europe/Berlin", "2026-11-23T16:00:00.000Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-29T15:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-25T16:00:00.000Z"],
    ["2026-11-23", "Pacific/Chatham", "2026-11-23T03:15:00.000Z"],
    ["2026-11-23", "America/St_Johns", "2026-11-23T20:30:00.000Z"],
  ])("puts %s in %s at 17:00 there", (on, zone, instant) => {
    expect(new Date(dueAtOf(on, zone)).toISOString()).toBe(instant);
  });
});

describe("taskDueAtOf", () => {
  it.each<[string, string, string, string, string]>([
    [
      "at 17:00 of its day, where that leaves an hour",
      "2026-11-23",
      "Europe/Berlin",
      "2026-11-23T15:00:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    [
      "on the next business day, where less than an hour is left",
      "2026-11-23",
      "Europe/Berlin",
      "2026-11-23T15:00:01Z",
      "2026-11-24T16:00:00.000Z",
    ],
    [
      "on Monday, where it is Friday evening",
      "2026-11-20",
      "Europe/Berlin",
      "2026-11-20T17:30:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    [
      "on Monday by summer time, where the clock changes in between",
      "2026-03-27",
      "Europe/Berlin",
      "2026-03-27T17:30:00Z",
      "2026-03-30T15:00:00.000Z",
    ],
    [
      "on Monday by winter time, where it changes back",
      "2026-10-30",
      "America/New_York",
      "2026-10-30T22:00:00Z",
      "2026-11-02T22:00:00.000Z",
    ],
    [
      "today, where a morning in Auckland has left the day of UTC behind",
      "2026-11-23",
      "Pacific/Auckland",
      "2026-11-23T19:00:00Z",
      "2026-11-24T04:00:00.000Z",
    ],
    [
      "tomorrow, where an evening in America has that day of UTC before it",
      "2026-11-24",
      "America/Los_Angeles",
      "2026-11-24T03:00:00Z",
      "2026-11-25T01:00:00.000Z",
    ],
    [
      "on Monday, where the day was a weekend's and is over",
      "2026-11-21",
      "UTC",
      "2026-11-22T10:00:00Z",
      "2026-11-23T17:00:00.000Z",
    ],
    [
      "today, where the day is long past",
      "2026-06-01",
      "UTC",
      "2026-11-24T10:00:00Z",
      "2026-11-24T17:00:00.000Z",
    ],
    [
      "as late as it was wanted",
      "2026-12-24",
      "UTC",
      "2026-11-24T23:00:00Z",
      "2026-12-24T17:00:00.000Z",
    ],
  ])("is %s", (_, dueOn, zone, at, dueAt) => {
    expect(new Date(taskDueAtOf(dueOn, zone, Date.parse(at))).toISOString()).toBe(dueAt);
  });
});
