import type { Instant } from "../../care/facts.ts";
import type { MessageReader } from "../../care/message-reader.ts";
import type { Policy } from "../../care/policy.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { ExportPage } from "../../zendesk/export-page.ts";
import { readExportPage } from "../../zendesk/read-export.ts";
import { waitMsOf } from "../customer-facts.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import type { ExportStore, ExportTurn } from "../store/export-store.ts";
import type { Store } from "../store/store.ts";
import type { StreamState } from "../store/stream-states.ts";
import { batchesOfPage } from "./batches-of-page.ts";
import { firstInBulkMs, firstInNewsMs } from "./join-ticket.ts";
import { type ExportPace, largestPage, nextStreamOf, restedAt } from "./next-stream.ts";
import { placeAfter } from "./place-after.ts";
import { stateAfterFailure } from "./state-after-failure.ts";

export type ExportFollowerOptions = {
  readonly store: Pick<Store, "exportsOf">;
  readonly mapping: Policy["fields"];
  readonly readerOf: (accountId: string) => MessageReader;
  readonly pace: ExportPace;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
};

export type ExportingAccount = { readonly id: string; readonly zendesk: ZendeskClient };

/** What happened in an export is given a minute later. */
const exportLagMs = 60_000;
const keepEveryMs = 1_500;

/**
 * Reads an account's exports, one page at a turn: rows and the place to go on from are stored
 * together, so that whoever comes next, be it after a crash, goes on where this ended.
 */
export function exportFollower(options: ExportFollowerOptions): {
  /** Whether a page was read; one that failed counts as well. */
  readonly readOn: (account: ExportingAccount) => Promise<boolean>;
} {
  const { store, pace, now, random, log } = options;

  async function readOn(account: ExportingAccount): Promise<boolean> {
    const exports = store.exportsOf(account.id);
    const turn = await exports.claimTurn(now());
    if (turn === null) return false;
    const startedAt = now();
    const next = nextStreamOf(turn.streams, startedAt);
    if (next.kind === "wait") {
      await exports.endTurn(turn, { state: null, dueAt: next.until });
      return false;
    }
    const keeping = setInterval(() => {
      // Should it not get through, the turn passes on, and nothing is stored twice.
      exports.keepTurn(turn, now()).catch(() => {});
    }, keepEveryMs);
    try {
      await takePageOf(account, exports, turn, next.state, startedAt);
    } catch (error) {
      await exports.endTurn(turn, endAfterFailure(account, next.state, error));
    } finally {
      clearInterval(keeping);
    }
    return true;
  }

  async function takePageOf(
    account: ExportingAccount,
    exports: ExportStore,
    turn: ExportTurn,
    state: StreamState,
    startedAt: Instant,
  ): Promise<void> {
    const { place, pageSize: size } = state;
    const request = { place, size, at: startedAt };
    const page = await readExportPage(account.zendesk, state.stream, request);
    const after = stateAfter(state, page, turn, startedAt);
    const terms = {
      store: exports,
      mapping: options.mapping,
      reader: options.readerOf(account.id),
      at: startedAt,
      firstWithinMs: state.completeTo === null ? firstInBulkMs : firstInNewsMs,
    };
    const { batches, failure } = await batchesOfPage(account.zendesk, page, terms, turn.streams);
    const end =
      failure === null
        ? { state: after, dueAt: startedAt + pace.callEveryMs }
        : samePlace(state, endAfterFailure(account, withFewFailures(state), failure));
    // Not when it began: Zendesk may have answered the second try only, and a reading that began in
    // between knows less than the page.
    const isTaken = await exports.takePage(turn, { batches, at: now() }, end);
    if (!isTaken) log.warn({ event: "export-turn-lost", account: account.id });
    const isFirstEnd = state.completeTo === null && end.state.completeTo !== null;
    if (isFirstEnd) {
      const { stream, rowsRead: count } = end.state;
      log.info({ event: "export-complete", account: account.id, stream, count });
    }
  }

  function stateAfter(
    state: StreamState,
    page: ExportPage,
    turn: ExportTurn,
    startedAt: Instant,
  ): StreamState {
    const { stream, place } = state;
    const pages = place.kind === "page" ? place.pages + 1 : 1;
    const { next, skipped } = placeAfter(page, state);
    return {
      ...state,
      place: next,
      pageSize: Math.min(largestPage, state.pageSize * 10),
      oldestSecond: state.oldestSecond ?? page.oldestSecond,
      reachedSecond: page.reachedSecond ?? state.reachedSecond,
      dueAt: page.isAtEnd ? restedAt({ stream, pages }, turn.streams, pace, startedAt) : startedAt,
      completeTo: page.isAtEnd ? startedAt - exportLagMs : state.completeTo,
      rowsRead: state.rowsRead + page.rows.length,
      unreadable: state.unreadable + page.unreadable,
      skipped: state.skipped + skipped,
      failures: 0,
      reason: null,
    };
  }

  /** How a stream goes on that failed, and when the account is asked again. */
  function endAfterFailure(
    account: ExportingAccount,
    state: StreamState,
    error: unknown,
  ): { readonly state: StreamState; readonly dueAt: Instant } {
    const { stream } = state;
    log.warn({ event: "export-failed", account: account.id, stream, error });
    const waitMs = waitMsOf(error);
    const at = now();
    const after = waitMs === null ? stateAfterFailure(state, error, { at, random }) : state;
    return {
      state: { ...after, reason: reasonOf(error) },
      dueAt: at + Math.max(pace.callEveryMs, waitMs ?? 0),
    };
  }

  return { readOn };
}

/** A page of which something was taken is tried again soon, however often that has to be. */
const mostFailuresOfPart = 2;

function withFewFailures(state: StreamState): StreamState {
  return { ...state, failures: Math.min(state.failures, mostFailuresOfPart) };
}

/** What was read is stored, and the same page comes again for the rest. */
function samePlace<End extends { readonly state: StreamState }>(
  { place, pageSize }: StreamState,
  end: End,
): End {
  return { ...end, state: { ...end.state, place, pageSize } };
}
