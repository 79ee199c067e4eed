import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../../src/care/calendar.ts";
import { promisedDays } from "../../src/care/message-reading.ts";
import { promisedOnOf } from "../../src/care/promised-day.ts";

// 2026-11-16 is a Monday, 2026-11-20 a Friday, 2026-11-22 a Sunday.
describe("promisedOnOf", () => {
  it.each([
    ["today", "2026-11-18", "2026-11-18"],
    ["tomorrow", "2026-11-30", "2026-12-01"],
    ["monday", "2026-11-18", "2026-11-23"],
    ["wednesday", "2026-11-16", "2026-11-18"],
    ["thursday", "2026-11-20", "2026-11-26"],
    ["friday", "2026-11-19", "2026-11-20"],
    ["friday", "2026-11-20", "2026-11-27"],
    ["friday", "2026-11-21", "2026-11-27"],
    ["sunday", "2026-11-16", "2026-11-22"],
    ["sunday", "2026-11-22", "2026-11-29"],
    ["end-of-week", "2026-11-16", "2026-11-20"],
    ["end-of-week", "2026-11-20", "2026-11-20"],
    ["end-of-week", "2026-11-21", "2026-11-27"],
    ["end-of-week", "2026-11-22", "2026-11-27"],
    ["next-week", "2026-11-16", "2026-11-27"],
    ["next-week", "2026-11-20", "2026-11-27"],
    ["next-week", "2026-11-22", "2026-11-27"],
    ["next-week", "2026-11-23", "2026-12-04"],
    ["tuesday", "2023-12-31", "2024-01-02"],
    ["friday", "1969-12-31", "1970-01-02"],
  ] as const)("takes «%s» said on %s for %s", (promisedDay, sentOn, promisedOn) => {
    expect(promisedOnOf(promisedDay, sentOn)).toBe(promisedOn);
  });

  it("is never earlier than the day it was said on, nor two weeks later", () => {
    const arbitraryDay = fc
      .date({
        min: new Date("1970-01-01T00:00:00Z"),
        max: new Date("2100-01-01T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...promisedDays), arbitraryDay, (promisedDay, sentOn) => {
        const days = daysBetween(sentOn, promisedOnOf(promisedDay, sentOn));
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(12);
      }),
      { numRuns: 1000 },
    );
  });
});
