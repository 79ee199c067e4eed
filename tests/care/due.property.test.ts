import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/care/calendar.ts";
import { type Due, dueAtFor } from "../../src/care/due.ts";
import { addBusinessDays } from "../../src/care/schedule.ts";
import { arbitrarySchedule } from "../support/arbitrary-schedule.ts";

const runs = { numRuns: 1000 };
const aroundOn = "2026-03-29";
const days = fc.integer({ min: -20, max: 20 });

const dues: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ businessDays: fc.nat({ max: 20 }) }),
  fc.record({ businessHours: fc.nat({ max: 40 }) }),
  fc.record({ on: days.map((day) => dayOf(Date.parse(aroundOn) + day * 86_400_000, "UTC")) }),
);
const terms = fc.record({
  schedule: arbitrarySchedule({ aroundOn }),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Chatham"),
  at: fc
    .integer({ min: -20 * 86_400_000, max: 20 * 86_400_000 })
    .map((ms) => Date.parse(aroundOn) + ms),
});

describe("dueAtFor", () => {
  it("is never before now, and always on a business day", () => {
    fc.assert(
      fc.property(dues, terms, (due, where) => {
        const dueAt = dueAtFor(due, where);
        const dueOn = dayOf(dueAt, where.timeZone);
        expect(dueAt).toBeGreaterThanOrEqual(where.at);
        expect(addBusinessDays(dueOn, 0, where.schedule)).toBe(dueOn);
      }),
      runs,
    );
  });

  it("never gets earlier as time goes on", () => {
    fc.assert(
      fc.property(dues, terms, fc.nat({ max: 9 * 86_400_000 }), (due, where, laterMs) => {
        const later = dueAtFor(due, { ...where, at: where.at + laterMs });
        expect(later).toBeGreaterThanOrEqual(dueAtFor(due, where));
      }),
      runs,
    );
  });
});
