import type { Instant } from "../care/facts.ts";
import { rounded } from "../care/rounded.ts";
import type { Installation } from "../contract/installation.ts";
import type { StreamState } from "./store/stream-states.ts";

const minuteMs = 60_000;

/** How far an account's exports were read, for those who wait for it. */
export function exportProgressOf(
  states: readonly StreamState[],
  at: Instant,
): NonNullable<Installation["exports"]> {
  return states.map((state) => {
    const { stream, rowsRead, completeTo, reachedSecond, startedAt } = state;
    const minutes = (at - startedAt) / minuteMs;
    const isUnderWay = completeTo === null && minutes > 0;
    return {
      stream,
      rows: rowsRead,
      rowsPerMinute: isUnderWay ? rounded(rowsRead / minutes, 1) : null,
      reachedAt: reachedSecond === null ? null : new Date(reachedSecond * 1000).toISOString(),
      completeTo: completeTo === null ? null : new Date(completeTo).toISOString(),
      unreadable: state.unreadable,
      skipped: state.skipped,
      reason: state.reason,
    };
  });
}
