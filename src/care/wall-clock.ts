import type { Instant } from "./facts.ts";

/**
 * No zone of the tz database has ever changed its clock twice within three days (Freetown did within
 * four, in September 1939). So where a stretch this long begins and ends with the same offset, all
 * of it has that offset.
 */
const stretchMs = 24 * 3_600_000;

const keptZones = 64;
const keptStretches = 4096;

type Zone = {
  readonly format: Intl.DateTimeFormat;
  /** By number of the stretch, the offset with which it begins. */
  readonly offsets: Map<number, number>;
};

const zones = new Map<string, Zone>();

/** A formatter is dear to make and slow to ask, so what it said is kept; it never says otherwise. */
function zoneOf(timeZone: string): Zone {
  const kept = zones.get(timeZone);
  if (kept !== undefined) return kept;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  if (zones.size >= keptZones) zones.clear();
  const made = { format, offsets: new Map() };
  zones.set(timeZone, made);
  return made;
}

/** How far the zone is ahead of UTC, as its formatter says: `GMT+13:45`, `GMT-00:44:30`, `GMT`. */
function saidOffsetMs({ format }: Zone, at: Instant): number {
  const said = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(at));
  const [, sign, hours = 0, minutes = 0, seconds = 0] = said ?? [];
  const offsetMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -offsetMs : offsetMs;
}

function offsetAtStartOf(stretch: number, zone: Zone): number {
  const kept = zone.offsets.get(stretch);
  if (kept !== undefined) return kept;
  const said = saidOffsetMs(zone, stretch * stretchMs);
  if (zone.offsets.size >= keptStretches) zone.offsets.clear();
  zone.offsets.set(stretch, said);
  return said;
}

function offsetAt(at: Instant, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const zone = zoneOf(timeZone);
  const stretch = Math.floor(at / stretchMs);
  const offset = offsetAtStartOf(stretch, zone);
  return offset === offsetAtStartOf(stretch + 1, zone) ? offset : saidOffsetMs(zone, at);
}

/**
 * What the clock on a zone's wall shows at a moment, written as if it were UTC.
 *
 * @example
 * const wallClock = wallClockOf(Date.parse("2026-11-23T12:00:00Z"), "Pacific/Chatham");
 * new Date(wallClock).toISOString(); //=> "2026-11-24T01:45:00.000Z"
 */
export function wallClockOf(at: Instant, timeZone: string): number {
  return at + offsetAt(at, timeZone);
}

/**
 * The first moment at which the clock on a zone's wall shows a time, written as if it were UTC.
 *
 * A time that the clock jumps over comes at the jump; of a time that it shows twice, the first counts.
 *
 * @example
 * const jumpedOver = Date.parse("2026-03-29T02:30:00Z"); // as if it were UTC
 * new Date(instantOf(jumpedOver, "Europe/Berlin")).toISOString(); //=> "2026-03-29T01:00:00.000Z"
 */
export function instantOf(wallClock: number, timeZone: string): Instant {
  const byOffsetBefore = wallClock - offsetAt(wallClock - stretchMs, timeZone);
  if (wallClockOf(byOffsetBefore, timeZone) === wallClock) return byOffsetBefore;
  const byOffsetAfter = wallClock - offsetAt(wallClock + stretchMs, timeZone);
  if (wallClockOf(byOffsetAfter, timeZone) === wallClock) return byOffsetAfter;
  return jumpOver(wallClock, [byOffsetAfter, byOffsetBefore], timeZone);
}

/** The moment at which the clock jumps over a time, between one before the jump and one not. */
function jumpOver(
  wallClock: number,
  [before, after]: readonly [Instant, Instant],
  timeZone: string,
): Instant {
  let [last, first] = [before, after];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (wallClockOf(middle, timeZone) < wallClock) last = middle;
    else first = middle;
  }
  return first;
}
