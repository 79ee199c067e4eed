import type { StreamState } from "../../../src/service/store/stream-states.ts";
import { now } from "../../support/clock.ts";

/** A stream of which one page was read. */
export function aStream(changes: Partial<StreamState> = {}): StreamState {
  return {
    stream: "tickets",
    place: { kind: "cursor", cursor: "a" },
    pageSize: 1000,
    oldestSecond: 900_000,
    reachedSecond: 1_000_000,
    dueAt: now,
    completeTo: null,
    rowsRead: 1000,
    unreadable: 0,
    skipped: 0,
    failures: 0,
    reason: null,
    startedAt: now - 60_000,
    ...changes,
  };
}
