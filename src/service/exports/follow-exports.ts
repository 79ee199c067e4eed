import type { Instant } from "../../care/facts.ts";
import type { MessageReader } from "../../care/message-reader.ts";
import type { Policy } from "../../care/policy.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { readConversations } from "../../zendesk/conversations.ts";
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
import { type KeptTicket, withMessages } from "./join-ticket.ts";
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
/** Of conversations that are read one by one. */
const mostConversations = 30;
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
      await noteFailure(account, exports, turn, next.state, error);
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
    const page = await readExportPage(account.zendesk, state.stream, { place, size });
    const isStuck = !page.isAtEnd && JSON.stringify(page.next) === JSON.stringify(place);
    if (isStuck) throw new ExportStuckError("The export gave the same place again");
    const terms = {
      store: exports,
      mapping: options.mapping,
      reader: options.readerOf(account.id),
      at: startedAt,
    };
    const batches = await batchesOf(account, page, terms, turn);
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

  /**
   * What a page says, and what has to be read besides: tickets that no page gave yet but of which
   * comments came, and conversations whose beginning came before the ticket was this customer's.
   */
  async function batchesOf(
    account: ExportingAccount,
    page: ExportPage,
    terms: BatchTerms,
    turn: ExportTurn,
  ): Promise<readonly ExportedBatch[]> {
    if (page.stream === "organizations") {
      return [{ kind: "organizations", organizations: page.rows }];
    }
    if (page.stream === "users") return [await usersBatchOf(page.rows, terms)];
    if (page.stream === "tickets") {
      const batch = await ticketsBatchOf(page.rows, terms);
      const partial = await movedAmong(batch, terms, turn);
      return [batch, ...(await wholeConversations(account.zendesk, partial, terms))];
    }
    const ids = [...new Set(page.rows.map(({ ticketId }) => ticketId))];
    const known = await terms.store.ticketsOf(ids);
    const missing = ids.filter((id) => !known.has(id));
    const fetched = await ticketsBatchOf(await ticketsFrom(account.zendesk, missing), terms);
    const extra = fetched.kind === "tickets" ? fetched.tickets : [];
    const joined = new Map([...known, ...extra.map((each) => [each.facts.id, each] as const)]);
    const news = await messagesBatchOf(page.rows, asIf(joined, terms));
    const partial = partialAfter(news, joined);
    return [fetched, news, ...(await wholeConversations(account.zendesk, partial, terms))];
  }

  /** Tickets that have become another customer's, or whose comments were given before they were. */
  async function movedAmong(
    batch: ExportedBatch,
    { store: exports }: BatchTerms,
    { streams }: ExportTurn,
  ): Promise<ReadonlyMap<string, KeptTicket>> {
    const tickets = batch.kind === "tickets" ? batch.tickets : [];
    const owners = await exports.ownersOf(tickets.map(({ facts }) => facts.id));
    const events = streams.find(({ stream }) => stream === "ticket-events");
    const givenTo = (events?.reachedSecond ?? 0) * 1000;
    const moved = tickets.filter(({ customerId, facts }) => {
      const owner = owners.get(facts.id);
      if (owner === undefined) return false;
      return owner.customerId !== customerId || (!owner.isWhole && facts.createdAt < givenTo);
    });
    return new Map(moved.map((ticket) => [ticket.facts.id, ticket]));
  }

  /** Some of the conversations, as many as one turn can bear; the others when they are next told of. */
  async function wholeConversations(
    zendesk: ZendeskClient,
    tickets: ReadonlyMap<string, KeptTicket>,
    terms: BatchTerms,
  ): Promise<readonly ExportedBatch[]> {
    const ids = [...tickets.keys()].slice(0, mostConversations);
    const read = await readConversations(zendesk, ids);
    if (read.size === 0) return [];
    const told = [...read].map(([ticketId, { comments }]) => ({ ticketId, comments }));
    return [await messagesBatchOf(told, asIf(tickets, terms), new Set(read.keys()))];
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

/** Tickets that lack the beginning of their conversation, though their newest messages came. */
function partialAfter(
  news: ExportedBatch,
  tickets: ReadonlyMap<string, KeptTicket>,
): ReadonlyMap<string, KeptTicket> {
  const conversations = news.kind === "messages" ? news.conversations : [];
  return new Map(
    conversations.flatMap(({ ticketId, messages }) => {
      const ticket = tickets.get(ticketId);
      const isPartial =
        ticket !== undefined && !withMessages(ticket.facts, messages).isConversationComplete;
      return isPartial ? [[ticketId, ticket] as const] : [];
    }),
  );
}

/** As if the store knew these tickets already. */
function asIf(tickets: ReadonlyMap<string, KeptTicket>, terms: BatchTerms): BatchTerms {
  return { ...terms, store: { ...terms.store, ticketsOf: async () => tickets } };
}

/** An export that would be read in circles. */
class ExportStuckError extends Error {
  override readonly name = "ExportStuckError";
}
