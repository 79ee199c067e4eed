import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf, daysBetween, monthsBetween } from "../../src/care/calendar.ts";

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

describe("the end of the calendar", () => {
  it("is the last day that four digits can say", () => {
    expect(addDays("9999-12-30", 9)).toBe("9999-12-31");
  });

  it.each([
    [8.64e15, "9999-12-31"],
    [Number.POSITIVE_INFINITY, "9999-12-31"],
    [-8.64e15, "0000-01-01"],
    [Number.NEGATIVE_INFINITY, "0000-01-01"],
  ])("is the day of every moment beyond it: of %f in any zone %s", (at, day) => {
    for (const zone of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      expect(dayOf(at, zone)).toBe(day);
    }
  });
});
