import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { CustomerFacts, TicketFacts } from "../../care/facts.ts";
import { withMessagesOf } from "../exports/join-ticket.ts";
import { type AccountTransaction, isGone } from "./gone-customers.ts";
import { goneTicketsAmong } from "./gone-tickets.ts";
import { noteChanged, ownersOf } from "./locked-customers.ts";
import { modelVersionIn } from "./model-version-in.ts";
import { storableJsonOf, storedTicketSchema } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/**
 * Zendesk's search finds a new ticket only after minutes: a follow-up that was read by itself this
 * recently stays, though a search did not give it.
 */
const searchLagMs = 10 * 60_000;

/** Zendesk lists a new ticket of a customer after a minute or more. */
const listLagMs = 2 * 60_000;

/**
 * Writes what was read of one customer, without what was deleted since; false where newer facts are
 * stored already, or the customer is gone.
 */
export async function writeReadFacts(
  transaction: Transaction<Tables>,
  accountId: string,
  read: CustomerFacts,
): Promise<boolean> {
  const account = { transaction, accountId, at: read.asOf };
  if (await isGone(account, read.customer.id)) return false;
  // A ticket that moved changes whose it was, too.
  const owners = await ownersOf(account, [
    ...read.tickets.map(({ id }) => id),
    ...read.followUps.map(({ ticketId }) => ticketId),
  ]);
  await noteChanged(account, [...owners, read.customer.id]);
  if (!(await writeCustomer(transaction, accountId, read))) return false;
  const facts = await withoutGone(account, read);
  await replaceTickets(transaction, accountId, facts);
  // Where they could not be read, none is known to be gone.
  if (!facts.gaps.includes("no-follow-ups")) await replaceFollowUps(transaction, accountId, facts);
  return true;
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
