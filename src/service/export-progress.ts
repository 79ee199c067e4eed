import type { Instant } from "../care/facts.ts";
import { rounded } from "../care/rounded.ts";
import type { Installation } from "../contract/installation.ts";
import type { StreamState } from "./store/stream-states.ts";

const minuteMs = 60_000;
/** Of less than a hundredth nothing can be said about the rest. */
const leastShare = 0.01;

/** How far an account's exports were read, for those who wait for it. */
export function exportProgressOf(
  states: readonly StreamState[],
  at: Instant,
): NonNullable<Installation["exports"]> {
  return states.map((state) => {
    const { stream, rowsRead, completeTo, oldestSecond, reachedSecond, startedAt } = state;
    const minutes = (at - startedAt) / minuteMs;
    const isUnderWay = completeTo === null && minutes > 0;
    return {
      stream,
      rows: rowsRead,
      rowsPerMinute: isUnderWay ? rounded(rowsRead / minutes, 1) : null,
      minutesLeft: isUnderWay ? minutesLeftOf(state, minutes, at) : null,
      oldestAt: textOf(oldestSecond),
      reachedAt: textOf(reachedSecond),
      completeTo: completeTo === null ? null : new Date(completeTo).toISOString(),
      unreadable: state.unreadable,
      skipped: state.skipped,
      reason: state.reason,
    };
  });
}

/**
 * Exports come in the order of time: the rest takes as long for each day as what was read. `null`
 * where next to nothing was read.
 *
 * @example
 * // A quarter of the time in ten minutes: thirty more.
 */
function minutesLeftOf(
  { oldestSecond, reachedSecond }: StreamState,
  minutes: number,
  at: Instant,
): number | null {
  if (oldestSecond === null || reachedSecond === null) return null;
  const share = (reachedSecond - oldestSecond) / (at / 1000 - oldestSecond);
  return share < leastShare ? null : Math.ceil(minutes * Math.max(0, 1 / share - 1));
}

function textOf(second: number | null): string | null {
  return second === null ? null : new Date(second * 1000).toISOString();
}
