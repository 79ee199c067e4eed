import type { Instant } from "../../care/facts.ts";
import type { MessageReader } from "../../care/message-reader.ts";
import type { Policy } from "../../care/policy.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import { type ExportPage, readExportPage } from "../../zendesk/read-export.ts";
import { waitMsOf } from "../customer-facts.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import type { ExportStore, ExportTurn, StreamState } from "../store/export-store.ts";
import type { ExportedBatch } from "../store/exported-rows.ts";
import type { Store } from "../store/store.ts";
import { type BatchTerms, messagesBatchOf, ticketsBatchOf, usersBatchOf } from "./batches-of.ts";
import { type ExportPace, largestPage, nextStreamOf, restedAt } from "./next-stream.ts";
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
const idsInCall = 100;

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
    try {
      await takePageOf(account, exports, turn, next.state, startedAt);
    } catch (error) {
      await noteFailure(account, exports, turn, next.state, error);
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
    const page = await readExportPage(account.zendesk, state.stream, { place, size });
    const isStuck = !page.isAtEnd && JSON.stringify(page.next) === JSON.stringify(place);
    if (isStuck) throw new ExportStuckError("The export gave the same place again");
    const terms = {
      store: exports,
      mapping: options.mapping,
      reader: options.readerOf(account.id),
      at: startedAt,
    };
    const batches = await batchesOf(account, page, terms);
    const after = stateAfter(state, page, turn, startedAt);
    const dueAt = startedAt + pace.callEveryMs;
    const isTaken = await exports.takePage(
      turn,
      { batches, at: startedAt },
      { state: after, dueAt },
    );
    if (!isTaken) log.warn({ event: "export-turn-lost", account: account.id });
    const isFirstEnd = state.completeTo === null && after.completeTo !== null;
    if (isFirstEnd) {
      const { stream, rowsRead: count } = after;
      log.info({ event: "export-complete", account: account.id, stream, count });
    }
  }

  function stateAfter(
    state: StreamState,
    page: ExportPage,
    turn: ExportTurn,
    startedAt: Instant,
  ): StreamState {
    const { stream } = state;
    return {
      ...state,
      place: page.next,
      pageSize: Math.min(largestPage, state.pageSize * 10),
      reachedSecond: page.reachedSecond ?? state.reachedSecond,
      dueAt: page.isAtEnd ? restedAt(stream, turn.streams, pace, startedAt) : startedAt,
      completeTo: page.isAtEnd ? startedAt - exportLagMs : state.completeTo,
      rowsRead: state.rowsRead + page.rows.length,
      unreadable: state.unreadable + page.unreadable,
      failures: 0,
      reason: null,
    };
  }

  async function noteFailure(
    account: ExportingAccount,
    exports: ExportStore,
    turn: ExportTurn,
    state: StreamState,
    error: unknown,
  ): Promise<void> {
    const { stream } = state;
    log.warn({ event: "export-failed", account: account.id, stream, error });
    const waitMs = waitMsOf(error);
    const at = now();
    const after = waitMs === null ? stateAfterFailure(state, error, { at, random }) : state;
    await exports.endTurn(turn, {
      state: { ...after, reason: reasonOf(error) },
      dueAt: at + Math.max(pace.callEveryMs, waitMs ?? 0),
    });
  }

  /** Tickets that comments belong to and that no page gave yet come first. */
  async function batchesOf(
    account: ExportingAccount,
    page: ExportPage,
    terms: BatchTerms,
  ): Promise<readonly ExportedBatch[]> {
    if (page.stream === "organizations") {
      return [{ kind: "organizations", organizations: page.rows }];
    }
    if (page.stream === "users") return [await usersBatchOf(page.rows, terms)];
    if (page.stream === "tickets") return [await ticketsBatchOf(page.rows, terms)];
    const ids = [...new Set(page.rows.map(({ ticketId }) => ticketId))];
    const known = await terms.store.ticketsOf(ids);
    const missing = ids.filter((id) => !known.has(id));
    const fetched = await ticketsBatchOf(await ticketsFrom(account.zendesk, missing), terms);
    const extra = fetched.kind === "tickets" ? fetched.tickets : [];
    const joined = new Map([...known, ...extra.map((each) => [each.facts.id, each] as const)]);
    const withExtra = { ...terms, store: { ...terms.store, ticketsOf: async () => joined } };
    return [fetched, await messagesBatchOf(page.rows, withExtra)];
  }

  async function ticketsFrom(
    zendesk: ZendeskClient,
    ids: readonly string[],
  ): Promise<readonly TicketPayload[]> {
    const found: TicketPayload[] = [];
    for (let start = 0; start < ids.length; start += idsInCall) {
      const { tickets, metric_sets: metricSets } = await zendesk.call(endpoints.tickets, {
        query: { ids: ids.slice(start, start + idsInCall).join(","), include: "metric_sets" },
      });
      for (const ticket of tickets) {
        const beside = metricSets?.find((one) => one.ticket_id === ticket.id) ?? null;
        found.push({ ...ticket, metric_set: ticket.metric_set ?? beside });
      }
    }
    return found;
  }

  return { readOn };
}

/** An export that would be read in circles. */
class ExportStuckError extends Error {
  override readonly name = "ExportStuckError";
}
