import { describe, expect, it } from "vitest";
import { backoffMs, retryAfterMsOf } from "../../src/zendesk/retry-after.ts";

const quarterHourMs = 900_000;

describe("retryAfterMsOf", () => {
  it.each<[string, number | null]>([
    ["37", 37_000],
    ["0.5", 1_000],
    ["0", 1_000],
    ["-5", 1_000],
    ["900", quarterHourMs],
    ["901", quarterHourMs],
    ["1e9", quarterHourMs],
    ["Infinity", quarterHourMs],
    ["Sun, 22 Nov 2026 10:00:30 GMT", 30_000],
    ["Sun, 22 Nov 2026 09:00:00 GMT", 1_000],
    ["Sun, 22 Nov 2099 10:00:00 GMT", quarterHourMs],
    ["soon", null],
    ["", null],
  ])("reads %j as %j ms", (header, ms) => {
    const headers = { "retry-after": header, date: "Sun, 22 Nov 2026 10:00:00 GMT" };
    expect(retryAfterMsOf(headers)).toBe(ms);
  });

  it("is null where the header is absent", () => {
    expect(retryAfterMsOf({})).toBeNull();
  });

  it("stays within bounds where the server does not say what time it is", () => {
    expect(retryAfterMsOf({ "retry-after": "Thu, 01 Jan 2026 00:00:00 GMT" })).toBe(1_000);
  });
});

describe("backoffMs", () => {
  it.each([
    [1, 0, 1_000],
    [1, 1, 1_500],
    [2, 0, 2_000],
    [3, 0.5, 5_000],
    [20, 1, 90_000],
  ])("waits after attempt %i with chance %d for %i ms", (attempt, chance, ms) => {
    expect(backoffMs(attempt, () => chance)).toBe(ms);
  });
});
