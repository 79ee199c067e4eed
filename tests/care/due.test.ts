import { describe, expect, it } from "vitest";
import { type Due, dueAtFor } from "../../src/care/due.ts";
import type { Schedule } from "../../src/care/schedule.ts";
import { weekdaySchedule } from "../../src/care/weekday-schedule.ts";

/** To the minute, where there are no seconds. */
const written = (ms: number) => new Date(ms).toISOString().replace(/(:00)?\.000Z$/, "Z");

const allDay = [{ from: "00:00", to: "24:00" }];
const roundTheClock: Schedule = {
  hours: {
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: [],
    sunday: [],
  },
  holidays: [],
};
const never: Schedule = {
  hours: {
    ...roundTheClock.hours,
    monday: [],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
  },
  holidays: [],
};

describe("dueAtFor", () => {
  it.each<[string, Due, string, string]>([
    ["today", { businessDays: 0 }, "2026-11-20T10:00Z", "2026-11-20T17:00Z"],
    ["today, at the very close", { businessDays: 0 }, "2026-11-20T17:00Z", "2026-11-20T17:00Z"],
    ["Monday, after Friday's close", { businessDays: 0 }, "2026-11-20T17:01Z", "2026-11-23T17:00Z"],
    ["Monday, on a Saturday", { businessDays: 0 }, "2026-11-21T10:00Z", "2026-11-23T17:00Z"],
    ["Monday, one day after Friday", { businessDays: 1 }, "2026-11-20T10:00Z", "2026-11-23T17:00Z"],
    ["Monday, after its close too", { businessDays: 1 }, "2026-11-20T18:00Z", "2026-11-23T17:00Z"],
    [
      "Tuesday, one day after Sunday",
      { businessDays: 1 },
      "2026-11-22T10:00Z",
      "2026-11-24T17:00Z",
    ],
    ["in a week", { businessDays: 5 }, "2026-11-20T10:00Z", "2026-11-27T17:00Z"],
    ["in four open hours", { businessHours: 4 }, "2026-11-20T10:30Z", "2026-11-20T14:30Z"],
    ["on Monday, four hours on", { businessHours: 4 }, "2026-11-20T16:00Z", "2026-11-23T12:00Z"],
    ["on Monday, four hours in", { businessHours: 4 }, "2026-11-21T16:00Z", "2026-11-23T13:00Z"],
    ["at once", { businessHours: 0 }, "2026-11-20T10:00Z", "2026-11-20T10:00Z"],
    ["on its day", { on: "2026-11-25" }, "2026-11-20T10:00Z", "2026-11-25T17:00Z"],
    ["on Monday for Sunday", { on: "2026-11-29" }, "2026-11-20T10:00Z", "2026-11-30T17:00Z"],
    ["today for a day gone by", { on: "2026-11-02" }, "2026-11-20T10:00Z", "2026-11-20T17:00Z"],
    ["on Monday for today gone by", { on: "2026-11-20" }, "2026-11-20T18:00Z", "2026-11-23T17:00Z"],
    [
      "on Monday, long past, on Sunday",
      { on: "2026-11-02" },
      "2026-11-22T10:00Z",
      "2026-11-23T17:00Z",
    ],
  ])("is %s", (_, due, at, dueAt) => {
    const terms = { schedule: weekdaySchedule, timeZone: "UTC", at: Date.parse(at) };
    expect(written(dueAtFor(due, terms))).toBe(dueAt);
  });

  it.each<[Due, string, string, string]>([
    // There it is the Friday, the Saturday and the Thursday.
    [{ businessDays: 0 }, "Europe/Berlin", "2026-11-20T10:00Z", "2026-11-20T16:00Z"],
    [{ businessDays: 0 }, "Pacific/Chatham", "2026-11-20T10:30Z", "2026-11-23T03:15Z"],
    [{ businessDays: 0 }, "America/St_Johns", "2026-11-20T03:00Z", "2026-11-20T20:30Z"],
    // By summer time, though it is winter still.
    [{ businessDays: 1 }, "Europe/Berlin", "2026-03-27T10:00Z", "2026-03-30T15:00Z"],
    [{ on: "2026-03-29" }, "Europe/Berlin", "2026-03-27T10:00Z", "2026-03-30T15:00Z"],
  ])("for %o in %s at %s is %s", (due, timeZone, at, dueAt) => {
    const terms = { schedule: weekdaySchedule, timeZone, at: Date.parse(at) };
    expect(written(dueAtFor(due, terms))).toBe(dueAt);
  });

  it.each<[Due, string, string]>([
    [{ businessDays: 0 }, "2026-11-20T10:00Z", "2026-11-20T23:59:59Z"],
    [{ businessDays: 1 }, "2026-11-20T10:00Z", "2026-11-23T23:59:59Z"],
    [{ businessHours: 4 }, "2026-11-20T20:00Z", "2026-11-20T23:59:59Z"],
    [{ businessHours: 4 }, "2026-11-20T20:01Z", "2026-11-23T00:01Z"],
    [{ businessHours: 0 }, "2026-11-21T10:00Z", "2026-11-23T00:00Z"],
    [{ on: "2026-11-20" }, "2026-11-20T10:00Z", "2026-11-20T23:59:59Z"],
    [{ on: "2026-11-20" }, "2026-11-20T23:59:59.500Z", "2026-11-23T23:59:59Z"],
  ])("stays on its day where that is open until 24:00: for %o at %s it is %s", (due, at, dueAt) => {
    const terms = { schedule: roundTheClock, timeZone: "UTC", at: Date.parse(at) };
    expect(written(dueAtFor(due, terms))).toBe(dueAt);
  });

  it.each<[Due, string]>([
    [{ businessDays: 0 }, "2026-11-21T23:59:59Z"],
    [{ businessDays: 2 }, "2026-11-23T23:59:59Z"],
    [{ businessHours: 20 }, "2026-11-22T06:00Z"],
    [{ on: "2026-11-22" }, "2026-11-22T23:59:59Z"],
  ])("goes by calendar days where nothing is ever open: for %o it is %s", (due, dueAt) => {
    const terms = { schedule: never, timeZone: "UTC", at: Date.parse("2026-11-21T10:00Z") };
    expect(written(dueAtFor(due, terms))).toBe(dueAt);
  });

  it("is never before a moment beyond the calendar", () => {
    const at = Date.parse("+012000-01-01T00:00Z");
    const terms = { schedule: weekdaySchedule, timeZone: "Europe/Berlin", at };
    const dues: readonly Due[] = [{ businessDays: 1 }, { businessHours: 1 }, { on: "2026-11-20" }];
    expect(dues.map((due) => dueAtFor(due, terms))).toEqual([at, at, at]);
  });
});

/** The worked example of docs/care.md. */
describe("dueAtFor on Christmas Eve", () => {
  const wholeDays = [
    { from: "09:00", to: "12:30" },
    { from: "13:30", to: "17:00" },
  ];
  const schedule: Schedule = {
    hours: {
      monday: wholeDays,
      tuesday: wholeDays,
      wednesday: wholeDays,
      thursday: wholeDays,
      friday: [{ from: "09:00", to: "13:00" }],
      saturday: [],
      sunday: [],
    },
    holidays: ["2026-12-25", "2027-01-01"],
  };
  const at = Date.parse("2026-12-24T16:00+01:00");

  it.each<[Due, string]>([
    [{ businessDays: 0 }, "2026-12-24T17:00+01:00"],
    [{ businessDays: 1 }, "2026-12-28T17:00+01:00"],
    [{ businessDays: 5 }, "2027-01-04T17:00+01:00"],
    [{ businessHours: 4 }, "2026-12-28T12:00+01:00"],
    [{ businessHours: 5 }, "2026-12-28T14:00+01:00"],
    [{ on: "2026-12-26" }, "2026-12-28T17:00+01:00"],
    [{ on: "2026-12-01" }, "2026-12-24T17:00+01:00"],
  ])("is, for %o, %s", (due, dueAt) => {
    expect(dueAtFor(due, { schedule, timeZone: "Europe/Berlin", at })).toBe(Date.parse(dueAt));
  });
});
