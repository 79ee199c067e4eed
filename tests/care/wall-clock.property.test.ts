import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, wallClockOf } from "../../src/care/wall-clock.ts";
import { referenceWallClockOf } from "../support/reference-wall-clock.ts";

const quarterHourMs = 900_000;
const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const instants = fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(2110, 0, 1) });

/** Moments around which a clock changes somewhere, also to seconds and twice within a week. */
const changes = [
  ["Europe/Berlin", "2026-03-29T01:00:00Z"],
  ["Europe/Berlin", "2026-10-25T01:00:00Z"],
  ["America/St_Johns", "2006-10-29T02:31:00Z"],
  ["America/St_Johns", "2026-11-01T04:30:00Z"],
  ["Pacific/Chatham", "2026-04-04T14:00:00Z"],
  ["Pacific/Chatham", "2026-09-26T14:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30:00Z"],
  ["Africa/Monrovia", "1972-01-07T00:44:30Z"],
  ["Africa/Freetown", "1939-09-01T01:00:00Z"],
  ["Africa/Freetown", "1939-09-05T00:40:00Z"],
  ["America/Recife", "2000-10-08T03:00:00Z"],
  ["America/Recife", "2000-10-15T02:00:00Z"],
  ["America/Juneau", "1867-10-19T15:33:32Z"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
] as const;

/** To the second and millisecond around the change, or anywhere within some days of it. */
const aroundMs = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -90, max: 90 }).map((seconds) => seconds * 1000),
  fc.integer({ min: -4 * 86_400_000, max: 4 * 86_400_000 }),
);
const aroundChanges = fc
  .tuple(fc.constantFrom(...changes), aroundMs)
  .map(([[zone, change], ms]) => [zone, Date.parse(change) + ms] as const);
const anywhere = fc.oneof(fc.tuple(zones, instants), aroundChanges);

describe("wallClockOf", () => {
  it("is what the engine says field by field, in any zone at any moment", () => {
    fc.assert(
      fc.property(anywhere, ([zone, at]) => {
        expect(wallClockOf(at, zone)).toBe(referenceWallClockOf(at, zone));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("instantOf", () => {
  it("is the first moment at which the clock shows the time or a later one", () => {
    fc.assert(
      fc.property(anywhere, ([zone, wallClock]) => {
        const at = instantOf(wallClock, zone);
        expect(referenceWallClockOf(at, zone)).toBeGreaterThanOrEqual(wallClock);
        expect(referenceWallClockOf(at - 1, zone)).toBeLessThan(wallClock);
        for (let earlier = 1; earlier <= 16; earlier += 1) {
          const shown = referenceWallClockOf(at - earlier * quarterHourMs, zone);
          expect(shown).toBeLessThan(wallClock);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("finds any moment again that the clock shows for the first time", () => {
    fc.assert(
      fc.property(anywhere, ([zone, at]) => {
        const found = instantOf(wallClockOf(at, zone), zone);
        expect(found).toBeLessThanOrEqual(at);
        expect(wallClockOf(found, zone)).toBe(wallClockOf(at, zone));
      }),
      { numRuns: 5000 },
    );
  });
});
