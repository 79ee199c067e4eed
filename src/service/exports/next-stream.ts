import type { Instant } from "../../care/facts.ts";
import { type ExportStream, exportStreams } from "../../zendesk/read-export.ts";
import type { StreamState } from "../store/export-store.ts";

/** The pace of an account's exports, of which Zendesk allows ten calls a minute to all its programs. */
export type ExportPace = {
  /** Between two calls. */
  readonly callEveryMs: number;
};

/** What is to be read next, or when there will be something. */
export type NextStream =
  | { readonly kind: "due"; readonly state: StreamState }
  | { readonly kind: "wait"; readonly until: Instant };

/** Zendesk gives no more at once. */
export const largestPage = 1000;

/** After how many calls' time a stream that was read to its end is looked at again. */
const restCalls: Readonly<Record<ExportStream, number>> = {
  organizations: 40,
  users: 20,
  tickets: 4,
  "ticket-events": 4,
};
/** News wait while a stream has not been read to its end even once. */
const restFactorMeanwhile = 5;

/**
 * The stream to read on in, of those that are due: news of one that was read to its end before,
 * else the first one that never was.
 *
 * @example
 * nextStreamOf([], 0); //=> { kind: "due", state: { stream: "organizations", … } }
 */
export function nextStreamOf(known: readonly StreamState[], at: Instant): NextStream {
  const states = exportStreams.map(
    (stream) => known.find((state) => state.stream === stream) ?? newStream(stream, at),
  );
  const due = states.filter(({ dueAt }) => dueAt <= at);
  const [news] = due
    .filter(({ completeTo }) => completeTo !== null)
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const state = news ?? due[0];
  return state === undefined
    ? { kind: "wait", until: Math.min(...states.map(({ dueAt }) => dueAt)) }
    : { kind: "due", state };
}

/** When a stream that was just read to its end is to be looked at again. */
export function restedAt(
  stream: ExportStream,
  known: readonly StreamState[],
  { callEveryMs }: ExportPace,
  at: Instant,
): Instant {
  const isUnread = (name: ExportStream) =>
    name !== stream && !known.some((one) => one.stream === name && one.completeTo !== null);
  const factor = exportStreams.some(isUnread) ? restFactorMeanwhile : 1;
  return at + restCalls[stream] * callEveryMs * factor;
}

function newStream(stream: ExportStream, at: Instant): StreamState {
  return {
    stream,
    place: { kind: "second", second: 0 },
    pageSize: largestPage,
    reachedSecond: null,
    dueAt: at,
    completeTo: null,
    rowsRead: 0,
    unreadable: 0,
    skipped: 0,
    failures: 0,
    reason: null,
    startedAt: at,
  };
}
