import fc from "fast-check";
import type { OpenHours, Schedule } from "../../src/care/schedule.ts";

const timeOf = (quarter: number) =>
  [Math.floor(quarter / 4), (quarter % 4) * 15]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

/** Hours in order, not overlapping, up to three times a day, between two hours of the clock. */
function arbitraryHours(fromHour: number, toHour: number): fc.Arbitrary<readonly OpenHours[]> {
  const quarters = fc.uniqueArray(fc.integer({ min: fromHour * 4, max: toHour * 4 }), {
    maxLength: 6,
  });
  return quarters.map((unordered) => {
    const times = unordered.toSorted((a, b) => a - b).map(timeOf);
    return times.flatMap((from, index) => {
      const to = times[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });
}

/** Any schedule that the policy admits, and the empty one, with holidays around a day. */
export function arbitrarySchedule(options: {
  readonly aroundOn: string;
  readonly fromHour?: number;
  readonly toHour?: number;
}): fc.Arbitrary<Schedule> {
  const { aroundOn, fromHour = 0, toHour = 24 } = options;
  const hours = arbitraryHours(fromHour, toHour);
  const holiday = fc
    .integer({ min: -10, max: 20 })
    .map((days) => new Date(Date.parse(aroundOn) + days * 86_400_000).toISOString().slice(0, 10));
  return fc.record({
    hours: fc.record({
      monday: hours,
      tuesday: hours,
      wednesday: hours,
      thursday: hours,
      friday: hours,
      saturday: hours,
      sunday: hours,
    }),
    holidays: fc.uniqueArray(holiday, { maxLength: 8 }),
  });
}
