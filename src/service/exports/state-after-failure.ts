import type { Instant } from "../../care/facts.ts";
import { isZendeskRequestError } from "../../zendesk/errors.ts";
import { isListStream, isOptionalStream } from "../../zendesk/export-page.ts";
import type { StreamState } from "../store/stream-states.ts";

/** Once all is well again, everything is known within some minutes. */
const longestBackoffMs = 2 * 60_000;
const daySeconds = 24 * 60 * 60;
/** What a plan does not have it may have tomorrow. */
const lookAgainMs = daySeconds * 1000;
/** So often a single row may fail before it is passed over. */
const triesOfOne = 5;

/**
 * How a stream is to be tried again: later each time, and with a smaller page where Zendesk was too
 * slow. A cursor that Zendesk no longer takes is given up for the day before what was reached last;
 * a row that it never gives, for the next second, which is counted. What the account's plan does not have
 * is looked for again a day later.
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
  const { place, stream } = state;
  if (isOptionalStream(stream) && place.kind === "second" && (status === 403 || status === 404)) {
    // Not in a row: nothing is wrong that somebody would have to mend.
    return { ...failed, failures: 1, dueAt: at + lookAgainMs };
  }
  if (status !== undefined && status !== null && [400, 404, 410, 422].includes(status)) {
    // By time it can only have been too early; by cursor the cursor is lost.
    if (place.kind === "second") return failed;
    if (place.kind === "page") {
      return { ...failed, place: { kind: "second", second: place.second } };
    }
    const second = Math.max(0, reached - daySeconds);
    return { ...failed, place: { kind: "second", second } };
  }
  const isSlow = status === null || (status !== undefined && status >= 500);
  if (!isSlow) return failed;
  if (state.pageSize > 1) return { ...failed, pageSize: Math.max(1, state.pageSize / 10) };
  if (status === null || failures < triesOfOne || isListStream(stream)) return failed;
  const from = Math.max(reached, place.kind === "second" ? place.second : 0);
  return {
    ...failed,
    failures: 0,
    place: { kind: "second", second: from + 1 },
    skipped: state.skipped + 1,
  };
}
