import { describe, expect, it } from "vitest";
import { instantOf, wallClockOf } from "../../src/care/wall-clock.ts";
import { referenceWallClockOf } from "../support/reference-wall-clock.ts";

const written = (ms: number) => new Date(ms).toISOString();

describe("wallClockOf", () => {
  it.each([
    ["2026-03-29T00:59:59.999Z", "Europe/Berlin", "2026-03-29T01:59:59.999Z"],
    ["2026-03-29T01:00:00.000Z", "Europe/Berlin", "2026-03-29T03:00:00.000Z"],
    ["2026-04-04T13:59:59.999Z", "Pacific/Chatham", "2026-04-05T03:44:59.999Z"],
    ["2026-04-04T14:00:00.000Z", "Pacific/Chatham", "2026-04-05T02:45:00.000Z"],
    ["2026-10-03T15:29:59.999Z", "Australia/Lord_Howe", "2026-10-04T01:59:59.999Z"],
    ["2026-10-03T15:30:00.000Z", "Australia/Lord_Howe", "2026-10-04T02:30:00.000Z"],
    ["2006-10-29T02:30:59.999Z", "America/St_Johns", "2006-10-29T00:00:59.999Z"],
    ["2006-10-29T02:31:00.000Z", "America/St_Johns", "2006-10-28T23:01:00.000Z"],
    ["1985-12-31T18:29:59.999Z", "Asia/Kathmandu", "1985-12-31T23:59:59.999Z"],
    ["1985-12-31T18:30:00.000Z", "Asia/Kathmandu", "1986-01-01T00:15:00.000Z"],
    ["1972-01-07T00:44:29.999Z", "Africa/Monrovia", "1972-01-06T23:59:59.999Z"],
    ["1972-01-07T00:44:30.000Z", "Africa/Monrovia", "1972-01-07T00:44:30.000Z"],
    ["2011-12-30T09:59:59.999Z", "Pacific/Apia", "2011-12-29T23:59:59.999Z"],
    ["2011-12-30T10:00:00.000Z", "Pacific/Apia", "2011-12-31T00:00:00.000Z"],
    ["1910-01-01T12:00:00.000Z", "Europe/Paris", "1910-01-01T12:09:21.000Z"],
    ["0050-06-01T12:00:00.000Z", "UTC", "0050-06-01T12:00:00.000Z"],
  ])("at %s in %s shows %s", (at, zone, shown) => {
    expect(written(wallClockOf(Date.parse(at), zone))).toBe(shown);
  });

  it("is the same for more days than are kept, asked twice", () => {
    const first = Date.parse("2012-01-01T01:30:00Z");
    const moments = Array.from({ length: 5000 }, (_, day) => first + day * 86_400_000);
    for (const at of [...moments, ...moments]) {
      expect(wallClockOf(at, "America/New_York")).toBe(
        referenceWallClockOf(at, "America/New_York"),
      );
    }
  });
});

describe("instantOf", () => {
  it.each([
    ["that comes once", "2026-11-23T17:00Z", "America/St_Johns", "2026-11-23T20:30:00.000Z"],
    ["just before a jump", "2026-03-29T01:59Z", "Europe/Berlin", "2026-03-29T00:59:00.000Z"],
    ["that is jumped over", "2026-03-29T02:30Z", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["just after a jump", "2026-03-29T03:00Z", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    [
      "jumped over by half an hour",
      "2026-10-04T02:10Z",
      "Australia/Lord_Howe",
      "2026-10-03T15:30:00.000Z",
    ],
    ["that comes twice", "2026-10-25T02:30Z", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    [
      "just after those that come twice",
      "2026-10-25T03:00Z",
      "Europe/Berlin",
      "2026-10-25T02:00:00.000Z",
    ],
    [
      "of which a whole day is jumped over",
      "2011-12-30T09:00Z",
      "Pacific/Apia",
      "2011-12-30T10:00:00.000Z",
    ],
    [
      "of a midnight that comes twice",
      "2006-10-29T00:00Z",
      "America/St_Johns",
      "2006-10-29T02:30:00.000Z",
    ],
  ])("of a time %s (%s, %s) is %s", (_, wallClock, zone, at) => {
    expect(written(instantOf(Date.parse(wallClock), zone))).toBe(at);
  });
});
