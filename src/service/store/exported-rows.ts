import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { CustomerRecord, FollowUpFacts, Instant, MessageFacts } from "../../care/facts.ts";
import type { OrganizationPayload } from "../../zendesk/payloads/organization.ts";
import { joinedTicket, type KeptTicket, withMessages } from "../exports/join-ticket.ts";
import { writeCustomers, writeOrganizations } from "./exported-customers.ts";
import { type AccountTransaction, forgetCustomers, hashOf } from "./gone-customers.ts";
import { noteGone } from "./gone-tickets.ts";
import { addUnknown, lockKnown, noteChanged, ownersOf } from "./locked-customers.ts";
import { lockedByKey, rowsByKey } from "./rows-by-key.ts";
import { storableJsonOf, storedTicketSchema } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";
import { forgetEndedClocks, type ToldClocks, writeToldClocks } from "./told-clocks.ts";
import { type ToldRating, writeToldRatings } from "./told-ratings.ts";

export type ExportedCustomer = {
  readonly record: CustomerRecord;
  readonly organizationId: string | null;
};

/** A deleted ticket, and whose it may have been. */
export type GoneTicket = { readonly id: string; readonly customerIds: readonly string[] };

/** Rows of an export in our words, of one kind. */
export type ExportedBatch =
  | { readonly kind: "organizations"; readonly organizations: readonly OrganizationPayload[] }
  | {
      readonly kind: "users";
      readonly customers: readonly ExportedCustomer[];
      /** Who was deleted. */
      readonly goneIds: readonly string[];
    }
  | {
      readonly kind: "tickets";
      readonly tickets: readonly KeptTicket[];
      readonly followUps: readonly { readonly customerId: string; readonly facts: FollowUpFacts }[];
      readonly gone: readonly GoneTicket[];
      /** What their messages were read with. */
      readonly modelVersion: string;
    }
  | {
      readonly kind: "messages";
      readonly conversations: readonly {
        readonly ticketId: string;
        /** As whose they were read. */
        readonly customerId: string;
        readonly messages: readonly MessageFacts[];
        /** Whether these are all of the ticket's, and not the news. */
        readonly isAll: boolean;
      }[];
      readonly firstWithinMs: number;
      readonly modelVersion: string;
    }
  | { readonly kind: "ratings"; readonly ratings: readonly ToldRating[] }
  | {
      readonly kind: "clocks";
      readonly clocks: ToldClocks;
      /** Whether all of before was told already, as exports do. */
      readonly isInOrder: boolean;
    };

/** Writes rows of an export, over and over with the same outcome. */
export async function writeBatch(
  transaction: Transaction<Tables>,
  accountId: string,
  batch: ExportedBatch,
  at: Instant,
): Promise<void> {
  const account = { transaction, accountId, at };
  if (batch.kind === "organizations") return writeOrganizations(account, batch.organizations);
  if (batch.kind === "users") {
    await forgetCustomers(account, batch.goneIds, "deleted-in-zendesk");
    return writeCustomers(account, batch.customers);
  }
  if (batch.kind === "ratings") return writeToldRatings(account, batch.ratings);
  if (batch.kind === "clocks") {
    await writeToldClocks(account, batch.clocks);
    if (batch.isInOrder) await forgetEndedClocks(account, [...batch.clocks.keys()]);
    return;
  }
  return batch.kind === "tickets" ? writeTickets(account, batch) : writeMessages(account, batch);
}

type TicketBatch = Extract<ExportedBatch, { kind: "tickets" }>;

async function writeTickets(account: AccountTransaction, batch: TicketBatch): Promise<void> {
  // Of comments and ratings, whose tickets are nearly always known, most pages bring none.
  if (batch.tickets.length + batch.followUps.length + batch.gone.length === 0) return;
  const { transaction, accountId, at } = account;
  const gone = await goneAmong(account, batch);
  const isOfGone = ({ customerId }: { readonly customerId: string }) => gone.has(customerId);
  const tickets = batch.tickets.filter((ticket) => !isOfGone(ticket));
  const followUps = batch.followUps.filter((followUp) => !isOfGone(followUp));
  // What became somebody's who is gone is not its former customer's any more.
  const goneIds = [
    ...batch.gone.map(({ id }) => id),
    ...batch.tickets.filter(isOfGone).map(({ facts }) => facts.id),
    ...batch.followUps.filter(isOfGone).map(({ facts }) => facts.ticketId),
  ];
  const changedIds = [
    ...batch.gone.flatMap(({ customerIds }) => customerIds),
    ...(await ownersOf(account, [
      ...goneIds,
      ...tickets.map(({ facts }) => facts.id),
      ...followUps.map(({ facts }) => facts.ticketId),
    ])),
    ...[...tickets, ...followUps].map(({ customerId }) => customerId),
  ];
  // Before anything is removed: a reading of one of them is either over, or begins after this.
  await lockKnown(account, changedIds);
  await noteGone(account, goneIds);
  await addUnknown(
    account,
    tickets.map(({ customerId }) => customerId),
  );
  // Now that all have a row, also whoever came in meanwhile.
  await noteChanged(account, changedIds);
  const kept = await keptTickets(
    account,
    tickets.map(({ facts }) => facts.id),
  );
  const joined = new Map<string, KeptTicket>();
  for (const read of tickets) {
    const { id } = read.facts;
    const result = joinedTicket(joined.get(id) ?? kept.get(id) ?? null, read);
    if (result !== null) joined.set(id, result);
  }
  await upsertTickets(account, [...joined.values()]);
  await forgetEndedClocks(account, [...joined.keys()]);
  const asOf = timestampOf(at);
  const noTickets = [...goneIds, ...followUps.map(({ facts }) => facts.ticketId)];
  await sql`delete from tickets using ${rowsByKey("tickets", { accountId, ids: noTickets })}
    where tickets.account_id = ${accountId} and tickets.ctid = found.ctid`.execute(transaction);
  const noFollowUps = [...goneIds, ...tickets.map(({ facts }) => facts.id)];
  const former = rowsByKey("follow_ups", { accountId, ids: noFollowUps, key: "ticket_id" });
  await sql`delete from follow_ups using ${former}
    where follow_ups.account_id = ${accountId} and follow_ups.ctid = found.ctid
      and follow_ups.as_of <= ${asOf}`.execute(transaction);
  await sql`
    insert into follow_ups (account_id, ticket_id, customer_id, as_of, position, facts)
    select distinct on (value -> 'facts' ->> 'ticketId') ${accountId},
      value -> 'facts' ->> 'ticketId', value ->> 'customerId', ${asOf}::timestamptz, 0,
      value -> 'facts'
    from jsonb_array_elements(${storableJsonOf(followUps)}::jsonb) with ordinality
    order by value -> 'facts' ->> 'ticketId', ordinality desc
    on conflict (account_id, ticket_id) do update
      set customer_id = excluded.customer_id, as_of = excluded.as_of, facts = excluded.facts
      where follow_ups.as_of <= excluded.as_of`.execute(transaction);
  await noteModel(account, [...joined.values()], batch.modelVersion);
}

type MessageBatch = Extract<ExportedBatch, { kind: "messages" }>;

/** The newest come again with each page, and then change nothing. */
async function writeMessages(account: AccountTransaction, batch: MessageBatch): Promise<void> {
  await lockKnown(
    account,
    batch.conversations.map(({ customerId }) => customerId),
  );
  const kept = await keptTickets(
    account,
    batch.conversations.map(({ ticketId }) => ticketId),
  );
  const changed = new Map<string, KeptTicket>();
  for (const { ticketId, customerId, messages, isAll } of batch.conversations) {
    const ticket = changed.get(ticketId) ?? kept.get(ticketId);
    if (ticket === undefined || ticket.customerId !== customerId) continue;
    const told = { isAll, firstWithinMs: batch.firstWithinMs };
    const facts = withMessages(ticket.facts, messages, told);
    if (!isDeepStrictEqual(facts, ticket.facts)) changed.set(ticketId, { customerId, facts });
  }
  const tickets = [...changed.values()];
  await noteChanged(
    account,
    tickets.map(({ customerId }) => customerId),
  );
  await upsertTickets(account, tickets);
  await noteModel(account, tickets, batch.modelVersion);
}

async function keptTickets(
  { transaction, accountId }: AccountTransaction,
  ids: readonly string[],
): Promise<Map<string, KeptTicket>> {
  const result = await sql<TicketRow>`
    select found.id, found.customer_id, found.facts
    from ${lockedByKey("tickets", { accountId, ids })}`.execute(transaction);
  return keptTicketsIn(result.rows);
}

type TicketRow = { readonly id: string; readonly customer_id: string; readonly facts: unknown };

/** Tickets as rows hold them, without what a former version stored in another shape. */
export function keptTicketsIn(rows: readonly TicketRow[]): Map<string, KeptTicket> {
  return new Map(
    rows.flatMap(({ id, customer_id: customerId, facts }) => {
      const parsed = storedTicketSchema.safeParse(facts);
      return parsed.success ? [[id, { customerId, facts: parsed.data }]] : [];
    }),
  );
}

async function upsertTickets(
  { transaction, accountId, at }: AccountTransaction,
  tickets: readonly KeptTicket[],
): Promise<void> {
  await sql`
    insert into tickets (account_id, id, customer_id, as_of, position, facts)
    select ${accountId}, value -> 'facts' ->> 'id', value ->> 'customerId',
      ${timestampOf(at)}::timestamptz, 0, value -> 'facts'
    from jsonb_array_elements(${storableJsonOf(tickets)}::jsonb)
    order by value -> 'facts' ->> 'id'
    on conflict (account_id, id) do update
      set customer_id = excluded.customer_id, facts = excluded.facts,
        as_of = greatest(tickets.as_of, excluded.as_of)`.execute(transaction);
}

/** A customer read by two scorers keeps the name of the older, and so is read again. */
async function noteModel(
  { transaction, accountId }: AccountTransaction,
  tickets: readonly KeptTicket[],
  modelVersion: string,
): Promise<void> {
  const ids = tickets.map(({ customerId }) => customerId);
  await sql`update customers set model_version = ${modelVersion}
    from ${rowsByKey("customers", { accountId, ids })}
    where customers.account_id = ${accountId} and customers.ctid = found.ctid
      and customers.model_version is null`.execute(transaction);
}

async function goneAmong(
  { transaction, accountId }: AccountTransaction,
  { tickets, followUps }: Pick<TicketBatch, "tickets" | "followUps">,
): Promise<ReadonlySet<string>> {
  const ids = new Set([...tickets, ...followUps].map(({ customerId }) => customerId));
  const hashes = new Map([...ids].map((id) => [hashOf(id), id]));
  const result = await sql<{ id_hash: string }>`
    select id_hash from gone_customers
    where account_id = ${accountId} and id_hash = any(${[...hashes.keys()]})`.execute(transaction);
  return new Set(result.rows.flatMap((row) => hashes.get(row.id_hash) ?? []));
}
