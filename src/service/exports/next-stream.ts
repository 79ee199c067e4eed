import { millisecondsInDay, utcOfDay } from "../../care/calendar.ts";
import type { Instant } from "../../care/facts.ts";
import { keptMonthsAt } from "../../care/team/standings.ts";
import {
  type ExportStream,
  exportStreams,
  isListStream,
  isOptionalStream,
} from "../../zendesk/export-page.ts";
import type { StreamState } from "../store/stream-states.ts";

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
  ratings: 40,
  "survey-responses": 120,
  "metric-events": 40,
};
/** A round through a list is followed by calls' time for five more, so that a long one leaves room. */
const restRounds = 5;
/** News wait while a stream has not been read to its end even once. */
const restFactorMeanwhile = 5;

/**
 * The stream to read on in: the one that has been due for longest, so that none waits for ever. One
 * begins once those before it were read to their end, or do not get on.
 *
 * @example
 * nextStreamOf([], 0); //=> { kind: "due", state: { stream: "organizations", … } }
 */
export function nextStreamOf(known: readonly StreamState[], at: Instant): NextStream {
  const isUnderWay = (stream: ExportStream) =>
    known.some((one) => one.stream === stream && one.completeTo === null && one.failures === 0);
  const started = exportStreams.flatMap(
    (stream) => known.find((state) => state.stream === stream) ?? [],
  );
  const unstarted = exportStreams.find((stream) => !known.some((one) => one.stream === stream));
  if (unstarted !== undefined && !exportStreams.some(isUnderWay)) {
    return { kind: "due", state: newStream(unstarted, at) };
  }
  const [state] = started.toSorted((a, b) => a.dueAt - b.dueAt);
  if (state === undefined) return { kind: "wait", until: at };
  return state.dueAt <= at ? { kind: "due", state } : { kind: "wait", until: state.dueAt };
}

/**
 * When a stream that was just read to its end is to be looked at again, after so many pages. Nothing
 * waits for what an account may be without.
 */
export function restedAt(
  { stream, pages }: { readonly stream: ExportStream; readonly pages: number },
  known: readonly StreamState[],
  { callEveryMs }: ExportPace,
  at: Instant,
): Instant {
  const isUnread = (name: ExportStream) =>
    name !== stream &&
    !isOptionalStream(name) &&
    !known.some((one) => one.stream === name && one.completeTo !== null);
  const factor = exportStreams.some(isUnread) ? restFactorMeanwhile : 1;
  const rounds = isListStream(stream) ? restRounds * pages : 0;
  return at + Math.max(restCalls[stream] * factor, rounds) * callEveryMs;
}

/** A stream of which nothing was read. */
export function newStream(stream: ExportStream, at: Instant): StreamState {
  return {
    stream,
    place: { kind: "second", second: firstSecondOf(stream, at) },
    pageSize: largestPage,
    oldestSecond: null,
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

/**
 * Everything from the beginning of time on. Only of metric events, which are more than all else
 * together, no more than team figures are kept of: they count a target by when its ticket was opened.
 */
function firstSecondOf(stream: ExportStream, at: Instant): number {
  if (stream !== "metric-events") return 0;
  const [oldest = ""] = keptMonthsAt(at, "UTC");
  // Whatever the policy's zone: its month begins within a day of this.
  return (utcOfDay(`${oldest}-01`) - millisecondsInDay) / 1000;
}
