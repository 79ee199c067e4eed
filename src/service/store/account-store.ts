import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import { unknownAccount } from "../../care/account-facts.ts";
import type { CustomerEvent } from "../../care/customer-event.ts";
import type { CustomerFacts, FollowUpFacts, Gap, Instant, TicketFacts } from "../../care/facts.ts";
import { conversationGapOf } from "../../zendesk/facts-of-customer.ts";
import type { ExportStream } from "../../zendesk/read-export.ts";
import { withMessagesOf } from "../exports/join-ticket.ts";
import { eventsFrom, newestEventsOf, type WrittenEvents, writeEvents } from "./customer-events.ts";
import { type AccountTransaction, forgetCustomers, isGone } from "./gone-customers.ts";
import { goneTicketsAmong } from "./gone-tickets.ts";
import { modelVersionIn } from "./model-version-in.ts";
import type { RecentlyRead } from "./recently-read.ts";
import { storableJsonOf, storedFactsSchema, storedTicketSchema } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What a request may do with the store: everything for its own account, and nothing else. */
export type AccountStore = {
  /**
   * `null` where nothing is stored, or only what a former version stored in another shape, or what
   * exports gave so far, before they came to their end.
   */
  readonly readStored: (customerId: string) => Promise<StoredCustomer | null>;
  /** The facts alone. */
  readonly readFacts: (customerId: string) => Promise<CustomerFacts | null>;
  /** False where newer facts are stored already; then nothing changes. Events are not written. */
  readonly writeFacts: (facts: CustomerFacts) => Promise<boolean>;
  /** Takes one follow-up as it was read by itself, after a hint. */
  readonly noteFollowUp: (noted: NotedFollowUp) => Promise<void>;
  /** Takes what other systems told of a customer, whom nobody need have read yet. */
  readonly writeEvents: (
    customerId: string,
    events: readonly CustomerEvent[],
  ) => Promise<WrittenEvents>;
  /** The newest 5,000 of them, newest first. */
  readonly readEvents: (customerId: string) => Promise<readonly CustomerEvent[]>;
  /** Removes all that is stored of a customer; what was read of them until then is not taken either. */
  readonly forgetCustomer: (customerId: string, at: Instant) => Promise<void>;
  readonly countCustomers: () => Promise<number>;
  /** True the first time; from then on false, for this account. */
  readonly spendToken: (jti: string, expiresAt: Instant) => Promise<boolean>;
};

export type StoredCustomer = {
  readonly facts: CustomerFacts;
  /** True where something has changed in Zendesk since they were read. */
  readonly isOutdated: boolean;
  /** The scorer that read the customer's messages; `null` where there are none. */
  readonly modelVersion: string | null;
};

export type NotedFollowUp = {
  readonly customerId: string;
  readonly facts: FollowUpFacts;
  readonly at: Instant;
};

/**
 * Zendesk's search finds a new ticket only after minutes: a follow-up that was read by itself this
 * recently stays, though a search did not give it.
 */
const searchLagMs = 10 * 60_000;

/** Zendesk lists a new ticket of a customer after a minute or more. */
const listLagMs = 2 * 60_000;

/** Where both were read to the end, nothing is missing of anybody's history. */
const streamsOfHistory: readonly ExportStream[] = ["tickets", "ticket-events"];

/** What stands beside a customer's facts. */
const besidesSchema = z.object({
  outdatedSince: z.nullable(z.number()),
  modelVersion: z.nullable(z.string()),
  /** Until when exports gave everything; `null` while they have not. */
  exportedTo: z.nullable(z.number()),
  events: z.unknown(),
});

/** A customer as the statement below writes one. */
function storedCustomerIn(text: string): StoredCustomer | null {
  const row: unknown = JSON.parse(text);
  const parsed = storedFactsSchema.safeParse(row);
  if (!parsed.success) return null;
  const { exportedTo, outdatedSince, modelVersion, events } = z.parse(besidesSchema, row);
  const gaps = exportedTo === null ? parsed.data.gaps : gapsOf(parsed.data);
  return {
    facts: { ...parsed.data, gaps, events: eventsFrom(events), account: unknownAccount },
    isOutdated: outdatedSince !== null && outdatedSince > (exportedTo ?? 0),
    modelVersion,
  };
}

/** What a reading left out and exports have given since, such as old conversations, is no gap. */
function gapsOf({ gaps, tickets }: Pick<CustomerFacts, "gaps" | "tickets">): readonly Gap[] {
  const filled: readonly Gap[] = [
    "first-messages-only",
    "newest-conversations-only",
    "newest-tickets-only",
    "no-follow-ups",
  ];
  return [...gaps.filter((gap) => !filled.includes(gap)), ...conversationGapOf(tickets)];
}

/** The only way to the tables: each statement of it names the account first. */
export function accountStoreOn(
  database: Kysely<Tables>,
  accountId: string,
  recent: RecentlyRead,
): AccountStore {
  const readStored: AccountStore["readStored"] = async (customerId) => {
    const result = await sql<{ text: string }>`
        select jsonb_build_object(
          'customer', c.record,
          'source', c.source,
          'gaps', c.gaps,
          'asOf', greatest(
            case when isfinite(c.as_of) then extract(epoch from c.as_of) * 1000 end,
            exported."to"),
          'tickets', coalesce((
            select jsonb_agg(t.facts order by t.position, length(t.id) desc, t.id desc)
            from tickets t
            where t.account_id = c.account_id and t.customer_id = c.id), '[]'),
          'followUps', coalesce((
            select jsonb_agg(f.facts order by f.position) from follow_ups f
            where f.account_id = c.account_id and f.customer_id = c.id), '[]'),
          'outdatedSince', (extract(epoch from c.outdated_since) * 1000)::float8,
          'modelVersion', c.model_version,
          'exportedTo', exported."to",
          'events', ${newestEventsOf({ accountId, customerId })}
        )::text as text
        from customers c, (
          select case when count(complete_to) = ${streamsOfHistory.length}
            then (extract(epoch from min(complete_to)) * 1000)::float8 end as "to"
          from export_streams
          where account_id = ${accountId} and stream = any(${[...streamsOfHistory]})
        ) as exported
        where c.account_id = ${accountId} and c.id = ${customerId}`.execute(database);
    const text = result.rows[0]?.text;
    if (text === undefined) return null;
    // JSON of the same rows is the same text.
    return recent.of(`${accountId}/${customerId}`, text, () => storedCustomerIn(text));
  };

  return {
    readStored,
    readFacts: async (customerId) => (await readStored(customerId))?.facts ?? null,

    writeFacts: (read) =>
      database.transaction().execute(async (transaction) => {
        const account = { transaction, accountId, at: read.asOf };
        if (await isGone(account, read.customer.id)) return false;
        if (!(await writeCustomer(transaction, accountId, read))) return false;
        const facts = await withoutGone(account, read);
        await replaceTickets(transaction, accountId, facts);
        // Where they could not be read, none is known to be gone.
        if (!facts.gaps.includes("no-follow-ups")) {
          await replaceFollowUps(transaction, accountId, facts);
        }
        return true;
      }),

    noteFollowUp: async ({ customerId, facts, at }) => {
      await sql`
        insert into follow_ups
          (account_id, ticket_id, customer_id, as_of, position, noted_at, facts)
        select ${accountId}, ${facts.ticketId}, ${customerId}, ${timestampOf(at)}::timestamptz,
          coalesce(max(position), 0) + 1, ${timestampOf(at)}::timestamptz,
          ${storableJsonOf(facts)}::jsonb
        from follow_ups where account_id = ${accountId} and customer_id = ${customerId}
        on conflict (account_id, ticket_id) do update
          set customer_id = excluded.customer_id, as_of = excluded.as_of,
            noted_at = excluded.noted_at, facts = excluded.facts
          where follow_ups.as_of <= excluded.as_of`.execute(database);
    },

    writeEvents: (customerId, events) => writeEvents(database, { accountId, customerId }, events),

    readEvents: async (customerId) => {
      const result = await sql<{ events: unknown }>`
        select ${newestEventsOf({ accountId, customerId })} as events`.execute(database);
      return eventsFrom(result.rows[0]?.events);
    },

    forgetCustomer: (customerId, at) =>
      database.transaction().execute(async (transaction) => {
        const known = await sql`
          select id from customers where account_id = ${accountId} and id = ${customerId}
          union all select id from customer_events
          where account_id = ${accountId} and customer_id = ${customerId}
          union all select ticket_id from follow_ups
          where account_id = ${accountId} and customer_id = ${customerId}
          limit 1`.execute(transaction);
        // Of ids that nobody ever had, nothing is to be kept either.
        if (known.rows.length === 0) return;
        await forgetCustomers({ transaction, accountId, at }, [customerId]);
      }),

    countCustomers: async () => {
      const result = await sql<{ count: number }>`
        select count(*)::int as count from customers where account_id = ${accountId}`.execute(
        database,
      );
      return result.rows[0]?.count ?? 0;
    },

    spendToken: async (jti, expiresAt) => {
      const result = await sql`
        insert into used_tokens (account_id, jti, expires_at)
        values (${accountId}, ${jti}, ${timestampOf(expiresAt)})
        on conflict do nothing returning jti`.execute(database);
      return result.rows.length === 1;
    },
  };
}

async function writeCustomer(
  transaction: Transaction<Tables>,
  accountId: string,
  facts: CustomerFacts,
): Promise<boolean> {
  const written = await sql`
    insert into customers (account_id, id, as_of, source, gaps, record, model_version)
    values (${accountId}, ${facts.customer.id}, ${timestampOf(facts.asOf)}, ${facts.source},
      ${storableJsonOf(facts.gaps)}::jsonb, ${storableJsonOf(facts.customer)}::jsonb,
      ${modelVersionIn(facts)})
    on conflict (account_id, id) do update
      set as_of = excluded.as_of, source = excluded.source, gaps = excluded.gaps,
        record = excluded.record, model_version = excluded.model_version,
        outdated_since = case when customers.outdated_since > excluded.as_of
          then customers.outdated_since end
      where customers.as_of <= excluded.as_of
    returning id`.execute(transaction);
  return written.rows.length === 1;
}

/** Facts without what was deleted since they were read. */
async function withoutGone(
  account: AccountTransaction,
  facts: CustomerFacts,
): Promise<CustomerFacts> {
  const gone = await goneTicketsAmong(account, [
    ...facts.tickets.map(({ id }) => id),
    ...facts.followUps.map(({ ticketId }) => ticketId),
  ]);
  if (gone.size === 0) return facts;
  return {
    ...facts,
    tickets: facts.tickets.filter(({ id }) => !gone.has(id)),
    followUps: facts.followUps.filter(({ ticketId }) => !gone.has(ticketId)),
  };
}

/** What is known of a customer's conversations beyond what was read of them now. */
async function withKnownMessages(
  transaction: Transaction<Tables>,
  accountId: string,
  facts: CustomerFacts,
): Promise<readonly TicketFacts[]> {
  if (facts.tickets.every((ticket) => ticket.isConversationComplete)) return facts.tickets;
  const result = await sql<{ facts: unknown }>`
    select facts from tickets
    where account_id = ${accountId} and customer_id = ${facts.customer.id}`.execute(transaction);
  const kept = new Map(
    result.rows.flatMap((row) => {
      const parsed = storedTicketSchema.safeParse(row.facts);
      return parsed.success ? [[parsed.data.id, parsed.data]] : [];
    }),
  );
  return facts.tickets.map((ticket) => {
    const known = kept.get(ticket.id);
    return known === undefined ? ticket : withMessagesOf(known, ticket);
  });
}

/** One statement for all tickets, and one for those that are gone; a ticket that moved moves. */
async function replaceTickets(
  transaction: Transaction<Tables>,
  accountId: string,
  facts: CustomerFacts,
): Promise<void> {
  const tickets = await withKnownMessages(transaction, accountId, facts);
  // Of a history that was not read whole, no ticket is known to be gone.
  if (!facts.gaps.includes("newest-tickets-only")) {
    await sql`delete from tickets
      where account_id = ${accountId} and customer_id = ${facts.customer.id}
        and id <> all(${facts.tickets.map(({ id }) => id)})
        and as_of <= ${timestampOf(facts.asOf)}
        and (facts ->> 'createdAt')::float8 <= ${facts.asOf - listLagMs}`.execute(transaction);
  }
  await sql`
    insert into tickets (account_id, id, customer_id, as_of, position, facts)
    select distinct on (value ->> 'id')
      ${accountId}, value ->> 'id', ${facts.customer.id}, ${timestampOf(facts.asOf)}::timestamptz,
      ordinality, value
    from jsonb_array_elements(${storableJsonOf(tickets)}::jsonb) with ordinality
    order by value ->> 'id', ordinality
    on conflict (account_id, id) do update
      set customer_id = excluded.customer_id, as_of = excluded.as_of,
        position = excluded.position, facts = excluded.facts
      where tickets.as_of <= excluded.as_of
        and (tickets.facts ->> 'updatedAt')::float8 <= (excluded.facts ->> 'updatedAt')::float8`.execute(
    transaction,
  );
}

async function replaceFollowUps(
  transaction: Transaction<Tables>,
  accountId: string,
  facts: CustomerFacts,
): Promise<void> {
  await sql`delete from follow_ups
    where account_id = ${accountId} and customer_id = ${facts.customer.id}
      and (noted_at is null or noted_at <= ${timestampOf(facts.asOf - searchLagMs)})`.execute(
    transaction,
  );
  await sql`
    insert into follow_ups (account_id, ticket_id, customer_id, as_of, position, facts)
    select distinct on (value ->> 'ticketId')
      ${accountId}, value ->> 'ticketId', ${facts.customer.id},
      ${timestampOf(facts.asOf)}::timestamptz, ordinality, value
    from jsonb_array_elements(${storableJsonOf(facts.followUps)}::jsonb) with ordinality
    order by value ->> 'ticketId', ordinality
    on conflict (account_id, ticket_id) do update
      set customer_id = excluded.customer_id, as_of = excluded.as_of,
        position = excluded.position, facts = excluded.facts
      where follow_ups.as_of <= excluded.as_of`.execute(transaction);
}
