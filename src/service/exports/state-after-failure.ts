import type { Instant } from "../../care/facts.ts";
import { isZendeskRequestError } from "../../zendesk/errors.ts";
import type { StreamState } from "../store/stream-states.ts";

/** Once all is well again, everything is known within some minutes. */
const longestBackoffMs = 2 * 60_000;
const daySeconds = 24 * 60 * 60;
/** So often a single row may fail before it is passed over. */
const triesOfOne = 5;

/**
 * How a stream is to be tried again: later each time, and with a smaller page where Zendesk was too
 * slow. A cursor that Zendesk no longer takes is given up for the day before what was reached last;
 * a row that it never gives, for the next second, which is counted.
 */
export function stateAfterFailure(
  state: StreamState,
  error: unknown,
  { at, random }: { readonly at: Instant; readonly random: () => number },
): StreamState {
  const failures = state.failures + 1;
  const backoffMs = Math.min(longestBackoffMs, 1000 * 2 ** Math.min(failures, 20));
  const failed = { ...state, failures, dueAt: at + random() * backoffMs };
  const status = isZendeskRequestError(error) ? error.status : undefined;
  const reached = state.reachedSecond ?? 0;
  if (status !== undefined && status !== null && [400, 404, 410, 422].includes(status)) {
    // By time it can only have been too early; by cursor the cursor is lost.
    if (state.place.kind === "second") return failed;
    const second = Math.max(0, reached - daySeconds);
    return { ...failed, place: { kind: "second", second } };
  }
  const isSlow = status === null || (status !== undefined && status >= 500);
  if (!isSlow) return failed;
  if (state.pageSize > 1) return { ...failed, pageSize: Math.max(1, state.pageSize / 10) };
  if (status === null || failures < triesOfOne) return failed;
  return {
    ...failed,
    failures: 0,
    place: { kind: "second", second: reached + 1 },
    skipped: state.skipped + 1,
  };
}
