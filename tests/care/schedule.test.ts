import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addBusinessHours,
  businessDaysBetween,
  businessMinutesBetween,
  closingAtOf,
  isBusinessDay,
  type OpenHours,
  type Schedule,
} from "../../src/care/schedule.ts";
import { weekdaySchedule } from "../../src/care/weekday-schedule.ts";

/** To the minute, where there are no seconds. */
const written = (ms: number) => new Date(ms).toISOString().replace(/(:00)?\.000Z$/, "Z");

/** The same hours every day, also on Sundays. */
function daily(...hours: readonly OpenHours[]): Schedule {
  return {
    hours: {
      monday: hours,
      tuesday: hours,
      wednesday: hours,
      thursday: hours,
      friday: hours,
      saturday: hours,
      sunday: hours,
    },
    holidays: [],
  };
}

const never = daily();
const always = daily({ from: "00:00", to: "24:00" });
const nights = daily({ from: "00:00", to: "06:00" }, { from: "22:00", to: "24:00" });
const lunch = daily({ from: "09:00", to: "12:30" }, { from: "13:30", to: "17:00" });
const shortFridays: Schedule = {
  hours: { ...weekdaySchedule.hours, friday: [{ from: "09:00", to: "13:00" }] },
  holidays: ["2026-12-25", "2027-01-01"],
};
const roundTheClock: Schedule = {
  hours: { ...always.hours, saturday: [], sunday: [] },
  holidays: [],
};

/** Two years from January 2026 on without a working day. */
const shutDown: Schedule = {
  ...weekdaySchedule,
  holidays: Array.from({ length: 730 }, (_, day) =>
    written(Date.parse("2026-01-01") + day * 86_400_000).slice(0, 10),
  ),
};

describe("isBusinessDay", () => {
  it.each([
    ["a Friday", "2026-11-20", weekdaySchedule, true],
    ["a Saturday", "2026-11-21", weekdaySchedule, false],
    ["a Sunday", "2026-11-22", weekdaySchedule, false],
    ["a Saturday with hours", "2026-11-21", lunch, true],
    ["a holiday", "2026-12-25", shortFridays, false],
    ["a leap day", "2024-02-29", weekdaySchedule, true],
    ["any day of an empty schedule", "2026-11-20", never, false],
    ["a day that closes as it opens", "2026-11-20", daily({ from: "09:00", to: "09:00" }), false],
    ["a day that closes before", "2026-11-20", daily({ from: "17:00", to: "09:00" }), false],
  ])("tells whether %s is one (%s)", (_, on, schedule, isOne) => {
    expect(isBusinessDay(on, schedule)).toBe(isOne);
  });
});

describe("addBusinessDays", () => {
  it.each([
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 0, "2026-11-23"],
    ["2026-11-22", 1, "2026-11-24"],
    ["2026-11-23", 5, "2026-11-30"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-29", 1, "2024-03-01"],
    ["2026-11-20", -1, "2026-11-20"],
    ["2026-11-20", Number.NaN, "2026-11-20"],
  ])("counts from %s by %f to %s", (from, days, to) => {
    expect(addBusinessDays(from, days, weekdaySchedule)).toBe(to);
  });

  it.each([
    ["2026-12-24", 0, "2026-12-24"],
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-12-25", 0, "2026-12-28"],
    ["2026-12-25", 1, "2026-12-29"],
    ["2026-12-31", 1, "2027-01-04"],
  ])("leaves holidays out: from %s by %i to %s", (from, days, to) => {
    expect(addBusinessDays(from, days, shortFridays)).toBe(to);
  });

  it("counts calendar days where no day is a business day", () => {
    expect(addBusinessDays("2026-11-21", 0, never)).toBe("2026-11-21");
    expect(addBusinessDays("2026-11-21", 3, never)).toBe("2026-11-24");
  });

  it("counts calendar days where none comes within 370 days, and business days from there on", () => {
    // The holidays end on 2027-12-31, a Friday; 370 days before the Monday after is 2026-12-29.
    expect(addBusinessDays("2026-12-28", 0, shutDown)).toBe("2026-12-28");
    expect(addBusinessDays("2026-12-29", 0, shutDown)).toBe("2028-01-03");
    expect(addBusinessDays("2026-12-25", 3, shutDown)).toBe("2026-12-28");
    expect(addBusinessDays("2026-12-25", 5, shutDown)).toBe("2028-01-04");
  });

  it("ends with the calendar", () => {
    expect(addBusinessDays("9999-12-31", 5, weekdaySchedule)).toBe("9999-12-31");
    expect(addBusinessDays("9999-12-30", Number.POSITIVE_INFINITY, never)).toBe("9999-12-31");
  });
});

describe("businessDaysBetween", () => {
  it.each([
    ["the same day", "2026-11-20", "2026-11-20", 0],
    ["over a weekend", "2026-11-20", "2026-11-23", 1],
    ["to a Sunday", "2026-11-20", "2026-11-22", 0],
    ["from a Saturday, which counts as the Monday", "2026-11-21", "2026-11-23", 0],
    ["from a Saturday to the Tuesday", "2026-11-21", "2026-11-24", 1],
    ["over a holiday", "2026-12-24", "2026-12-29", 2],
    ["over a leap day", "2024-02-28", "2024-03-01", 2],
    ["backwards", "2026-11-24", "2026-11-20", 0],
  ])("counts %s (%s to %s): %i", (_, from, to, days) => {
    expect(businessDaysBetween(from, to, shortFridays)).toBe(days);
  });

  it("counts calendar days where no day is a business day", () => {
    expect(businessDaysBetween("2026-11-20", "2026-11-24", never)).toBe(4);
  });
});

describe("addBusinessHours", () => {
  it.each<[string, Schedule, string, number, string]>([
    ["within a day", weekdaySchedule, "2026-11-20T10:00Z", 4, "2026-11-20T14:00Z"],
    ["to the very close", weekdaySchedule, "2026-11-20T13:00Z", 4, "2026-11-20T17:00Z"],
    ["over a weekend", weekdaySchedule, "2026-11-20T16:00Z", 4, "2026-11-23T12:00Z"],
    ["from before the opening", weekdaySchedule, "2026-11-20T05:00Z", 4, "2026-11-20T13:00Z"],
    ["from the close", weekdaySchedule, "2026-11-20T17:00Z", 4, "2026-11-23T13:00Z"],
    ["over more than a week", weekdaySchedule, "2026-11-20T09:00Z", 48, "2026-11-27T17:00Z"],
    ["a quarter of one", weekdaySchedule, "2026-11-20T16:45:30Z", 0.25, "2026-11-23T09:00:30Z"],
    ["over lunch", lunch, "2026-11-20T12:00Z", 1, "2026-11-20T14:00Z"],
    ["from lunch", lunch, "2026-11-20T13:00Z", 1, "2026-11-20T14:30Z"],
    ["over a short Friday", shortFridays, "2026-11-20T12:00Z", 4, "2026-11-23T12:00Z"],
    ["over a holiday", shortFridays, "2026-12-24T16:00Z", 4, "2026-12-28T12:00Z"],
    ["over midnight", nights, "2026-11-20T23:00Z", 3, "2026-11-21T02:00Z"],
    ["round the clock", always, "2026-11-20T23:00Z", 30, "2026-11-22T05:00Z"],
    [
      "round the clock, up to the weekend",
      roundTheClock,
      "2026-11-20T23:00Z",
      1,
      "2026-11-21T00:00Z",
    ],
    [
      "round the clock, over the weekend",
      roundTheClock,
      "2026-11-20T23:00Z",
      2,
      "2026-11-23T01:00Z",
    ],
    ["of an empty schedule by the clock", never, "2026-11-21T23:00Z", 3, "2026-11-22T02:00Z"],
    [
      "of a schedule of holidays by the clock",
      shutDown,
      "2026-03-01T23:00Z",
      3,
      "2026-03-02T02:00Z",
    ],
    ["over a leap day", weekdaySchedule, "2024-02-28T16:00Z", 10, "2024-03-01T10:00Z"],
    ["none, when open", weekdaySchedule, "2026-11-20T10:00Z", 0, "2026-11-20T10:00Z"],
    ["none, when closed", weekdaySchedule, "2026-11-21T10:00Z", 0, "2026-11-23T09:00Z"],
    ["fewer than none as none", weekdaySchedule, "2026-11-20T10:00Z", -3, "2026-11-20T10:00Z"],
    ["no number as none", weekdaySchedule, "2026-11-20T10:00Z", Number.NaN, "2026-11-20T10:00Z"],
  ])("counts %s", (_, schedule, at, hours, end) => {
    expect(written(addBusinessHours(Date.parse(at), hours, schedule, "UTC"))).toBe(end);
  });

  it.each([
    ["Europe/Berlin", "2026-03-27T15:00Z", "2026-03-30T08:00Z"],
    ["Europe/Berlin", "2026-10-23T14:00Z", "2026-10-26T09:00Z"],
    ["America/St_Johns", "2026-03-06T19:30Z", "2026-03-09T12:30Z"],
    ["America/St_Johns", "2026-10-30T18:30Z", "2026-11-02T13:30Z"],
    ["Pacific/Chatham", "2026-09-25T03:15Z", "2026-09-27T20:15Z"],
    ["Pacific/Chatham", "2026-04-03T02:15Z", "2026-04-05T21:15Z"],
    ["Australia/Lord_Howe", "2026-10-02T05:30Z", "2026-10-04T23:00Z"],
    ["Australia/Lord_Howe", "2026-04-03T05:00Z", "2026-04-05T23:30Z"],
  ])("in %s leads from Friday 16:00 (%s) to Monday 10:00 by the changed clock", (zone, at, end) => {
    expect(written(addBusinessHours(Date.parse(at), 2, weekdaySchedule, zone))).toBe(end);
  });

  it.each([
    // Two hours from 22:00, and what the clock then shows before 06:00.
    ["an hour less", "Europe/Berlin", "2026-03-28T21:00Z", 7, "2026-03-29T04:00Z"],
    ["an hour more", "Europe/Berlin", "2026-10-24T20:00Z", 9, "2026-10-25T05:00Z"],
    ["half an hour less", "Australia/Lord_Howe", "2026-10-03T11:30Z", 7.5, "2026-10-03T19:00Z"],
    ["half an hour more", "Australia/Lord_Howe", "2026-04-04T11:00Z", 8.5, "2026-04-04T19:30Z"],
  ])("counts the hours that are there: %s (%s)", (_, zone, at, hours, end) => {
    expect(written(addBusinessHours(Date.parse(at), hours, nights, zone))).toBe(end);
  });

  it("ends with the calendar", () => {
    const last = Date.parse("9999-12-31T16:00Z");
    expect(written(addBusinessHours(last, 9, weekdaySchedule, "UTC"))).toBe("9999-12-31T17:00Z");
    const after = Date.parse("+012000-01-01T00:00Z");
    expect(addBusinessHours(after, 9, weekdaySchedule, "Europe/Berlin")).toBe(after);
  });
});

describe("businessMinutesBetween", () => {
  it.each<[string, Schedule, string, string, string, number]>([
    ["within a day", weekdaySchedule, "UTC", "2026-11-20T10:00Z", "2026-11-20T10:01:30Z", 1.5],
    ["over a weekend", weekdaySchedule, "UTC", "2026-11-20T16:00Z", "2026-11-23T12:00Z", 240],
    ["of a weekend", weekdaySchedule, "UTC", "2026-11-21T00:00Z", "2026-11-22T23:00Z", 0],
    ["over lunch", lunch, "UTC", "2026-11-20T12:00Z", "2026-11-20T14:00Z", 60],
    ["over a holiday", shortFridays, "UTC", "2026-12-24T09:00Z", "2026-12-28T17:00Z", 960],
    ["round the clock", always, "UTC", "2026-11-20T00:00Z", "2026-11-22T00:00Z", 2880],
    ["of a 23-hour day", always, "Europe/Berlin", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 1380],
    ["of an empty schedule", never, "UTC", "2026-11-21T10:00Z", "2026-11-22T10:00Z", 1440],
    ["backwards", weekdaySchedule, "UTC", "2026-11-23T12:00Z", "2026-11-20T16:00Z", 0],
    ["of no such day", always, "Pacific/Apia", "2011-12-30T09:00Z", "2011-12-30T11:00Z", 120],
  ])("counts %s", (_, schedule, zone, from, to, minutes) => {
    expect(businessMinutesBetween(Date.parse(from), Date.parse(to), schedule, zone)).toBe(minutes);
  });
});

describe("closingAtOf", () => {
  it.each<[string, string, Schedule, string, string]>([
    ["a Friday", "2026-11-20", weekdaySchedule, "UTC", "2026-11-20T17:00Z"],
    ["a Saturday", "2026-11-21", weekdaySchedule, "UTC", "2026-11-23T17:00Z"],
    ["a short Friday", "2026-11-20", shortFridays, "UTC", "2026-11-20T13:00Z"],
    ["a holiday", "2026-12-25", shortFridays, "UTC", "2026-12-28T17:00Z"],
    ["a day with two intervals", "2026-11-20", lunch, "UTC", "2026-11-20T17:00Z"],
    ["a day until midnight", "2026-11-20", nights, "UTC", "2026-11-20T23:59:59Z"],
    ["a day of an empty schedule", "2026-11-21", never, "UTC", "2026-11-21T23:59:59Z"],
    ["a day of holidays only", "2026-03-01", shutDown, "UTC", "2026-03-01T23:59:59Z"],
    ["a winter day in Berlin", "2026-11-23", weekdaySchedule, "Europe/Berlin", "2026-11-23T16:00Z"],
    ["the first day of summer time", "2026-03-29", lunch, "Europe/Berlin", "2026-03-29T15:00Z"],
    ["the first day of winter time", "2026-10-25", lunch, "Europe/Berlin", "2026-10-25T16:00Z"],
    ["a day in Chatham", "2026-11-23", weekdaySchedule, "Pacific/Chatham", "2026-11-23T03:15Z"],
    ["a day in St John's", "2026-11-23", weekdaySchedule, "America/St_Johns", "2026-11-23T20:30Z"],
  ])("is the end of %s (%s)", (_, on, schedule, zone, closingAt) => {
    expect(written(closingAtOf(on, schedule, zone))).toBe(closingAt);
  });
});
