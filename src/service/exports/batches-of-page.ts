import type { ZendeskClient } from "../../zendesk/client.ts";
import { clockEventsByTicket } from "../../zendesk/clock-events.ts";
import { parallelReads, readConversations } from "../../zendesk/conversations.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import type { ExportedComments, ExportPage } from "../../zendesk/export-page.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";

import { waitMsOf } from "../customer-facts.ts";
import type { ExportedBatch } from "../store/exported-rows.ts";
import type { StreamState } from "../store/stream-states.ts";
import {
  type BatchTerms,
  listedRatingsOf,
  messagesBatchOf,
  surveyedRatingsOf,
  ticketsBatchOf,
  usersBatchOf,
} from "./batches-of.ts";
import { type KeptTicket, withMessages } from "./join-ticket.ts";

export type PageBatches = {
  readonly batches: readonly ExportedBatch[];
  /** Why not everything could be read that belongs to the page; what could be is in the batches. */
  readonly failure: unknown;
};

const idsInCall = 100;

/**
 * What a page says, and what has to be read besides: tickets that no page gave yet but of which
 * comments, ratings or clocks came, and conversations whose beginning came before the ticket was this
 * customer's.
 */
export async function batchesOfPage(
  zendesk: ZendeskClient,
  page: ExportPage,
  terms: BatchTerms,
  streams: readonly StreamState[],
): Promise<PageBatches> {
  if (page.stream === "organizations") {
    return whole([{ kind: "organizations", organizations: page.rows }]);
  }
  if (page.stream === "users") return whole([await usersBatchOf(page.rows, terms)]);
  if (page.stream === "tickets") return ticketsOfPage(zendesk, page.rows, terms, streams);
  if (page.stream === "ratings" || page.stream === "survey-responses") {
    const ratings =
      page.stream === "ratings" ? listedRatingsOf(page.rows) : surveyedRatingsOf(page.rows);
    const rated = ratings.flatMap(({ ticketId, rating }) => (rating === null ? [] : [ticketId]));
    const owners = await terms.store.ownersOf(rated);
    const missing = [...new Set(rated.filter((id) => !owners.has(id)))];
    const fetched = await ticketsFrom(zendesk, missing);
    const { batches, failure } = await ticketsOfPage(zendesk, fetched, terms, streams);
    return { batches: [...batches, { kind: "ratings", ratings }], failure };
  }
  if (page.stream === "metric-events") {
    const clocks = clockEventsByTicket(page.rows);
    const missing = await terms.store.unknownAmong([...clocks.keys()]);
    const fetched = await ticketsFrom(zendesk, missing);
    const { batches, failure } = await ticketsOfPage(zendesk, fetched, terms, streams);
    return { batches: [...batches, { kind: "clocks", clocks, isInOrder: true }], failure };
  }
  const ids = [...new Set(page.rows.map(({ ticketId }) => ticketId))];
  const known = await terms.store.ticketsOf(ids);
  const missing = ids.filter((id) => !known.has(id));
  const fetched = await ticketsBatchOf(await ticketsFrom(zendesk, missing), terms);
  const extra = fetched.kind === "tickets" ? fetched.tickets : [];
  const joined = new Map([...known, ...extra.map((each) => [each.facts.id, each] as const)]);
  const news = await messagesBatchOf(page.rows, asIf(joined, terms));
  const partial = partialAfter(news, joined);
  const conversations = await wholeConversations(zendesk, partial, terms);
  return { ...conversations, batches: [fetched, news, ...conversations.batches] };
}

async function ticketsOfPage(
  zendesk: ZendeskClient,
  tickets: readonly TicketPayload[],
  terms: BatchTerms,
  streams: readonly StreamState[],
): Promise<PageBatches> {
  const batch = await ticketsBatchOf(tickets, terms);
  const partial = await movedAmong(batch, terms, streams);
  const conversations = await wholeConversations(zendesk, partial, terms);
  return { ...conversations, batches: [batch, ...conversations.batches] };
}

/**
 * Tickets that have become another customer's, or whose comments were given before they were known:
 * moved, or brought back.
 */
async function movedAmong(
  batch: ExportedBatch,
  { store: exports }: BatchTerms,
  streams: readonly StreamState[],
): Promise<ReadonlyMap<string, KeptTicket>> {
  const tickets = batch.kind === "tickets" ? batch.tickets : [];
  const owners = await exports.ownersOf(tickets.map(({ facts }) => facts.id));
  const events = streams.find(({ stream }) => stream === "ticket-events");
  const givenTo = (events?.reachedSecond ?? 0) * 1000;
  const moved = tickets.filter(({ customerId, facts }) => {
    const owner = owners.get(facts.id);
    if (owner !== undefined && owner.customerId !== customerId) return true;
    // Of its last second it may have given something, too.
    return owner?.isWhole !== true && facts.createdAt < givenTo + 1000;
  });
  return new Map(moved.map((ticket) => [ticket.facts.id, ticket]));
}

/**
 * Conversations read one by one, a few at once. One that fails costs no other; one that may not be
 * read, or of which Zendesk has none, stays as it is.
 */
async function wholeConversations(
  zendesk: ZendeskClient,
  tickets: ReadonlyMap<string, KeptTicket>,
  terms: BatchTerms,
): Promise<PageBatches> {
  const told: ExportedComments[] = [];
  let failure: unknown = null;
  const left = [...tickets.keys()];
  async function readOn(): Promise<void> {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      try {
        for (const [ticketId, { comments }] of await readConversations(zendesk, [id])) {
          told.push({ ticketId, comments });
        }
      } catch (error) {
        failure = error;
        // It asks us to wait: the others have to.
        if (waitMsOf(error) !== null) return;
      }
    }
  }
  await Promise.all(Array.from({ length: parallelReads }, readOn));
  if (told.length === 0) return { batches: [], failure };
  const wholeIds = new Set(told.map(({ ticketId }) => ticketId));
  return { batches: [await messagesBatchOf(told, asIf(tickets, terms), wholeIds)], failure };
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

function whole(batches: readonly ExportedBatch[]): PageBatches {
  return { batches, failure: null };
}

/** Tickets that lack the beginning of their conversation, though their newest messages came. */
function partialAfter(
  news: ExportedBatch,
  tickets: ReadonlyMap<string, KeptTicket>,
): ReadonlyMap<string, KeptTicket> {
  if (news.kind !== "messages") return new Map();
  const { conversations, firstWithinMs } = news;
  return new Map(
    conversations.flatMap(({ ticketId, messages }) => {
      const ticket = tickets.get(ticketId);
      const isPartial =
        ticket !== undefined &&
        !withMessages(ticket.facts, messages, { isAll: false, firstWithinMs })
          .isConversationComplete;
      return isPartial ? [[ticketId, ticket] as const] : [];
    }),
  );
}

/** As if the store knew these tickets already. */
function asIf(tickets: ReadonlyMap<string, KeptTicket>, terms: BatchTerms): BatchTerms {
  return { ...terms, store: { ...terms.store, ticketsOf: async () => tickets } };
}
