import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { AccountTransaction } from "./gone-customers.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";
import { forgetToldOfTickets } from "./told-rows.ts";

/** No reading of a customer lasts nearly as long. */
const keepMs = 24 * 60 * 60_000;

/**
 * Notes that tickets were deleted, so that a reading that began before does not bring them back, and
 * forgets what was told of their ratings and clocks.
 */
export async function noteGone(
  { transaction, accountId, at }: AccountTransaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into gone_tickets (account_id, id, gone_at)
    select ${accountId}, id, ${timestampOf(at)}::timestamptz
    from unnest(${[...new Set(ids)]}::text[]) as id order by id
    on conflict (account_id, id) do update set gone_at = excluded.gone_at`.execute(transaction);
  await forgetToldOfTickets({ transaction, accountId }, "ticket_ratings", ids);
  await forgetToldOfTickets({ transaction, accountId }, "ticket_clocks", ids);
}

/** Those of these tickets that were deleted at this moment or later. */
export async function goneTicketsAmong(
  { transaction, accountId, at }: AccountTransaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const result = await sql<{ id: string }>`
    select id from gone_tickets
    where account_id = ${accountId} and id = any(${[...ids]})
      and gone_at >= ${timestampOf(at)}`.execute(transaction);
  return new Set(result.rows.map(({ id }) => id));
}

/** Removes notes that nobody needs any more, of all accounts. */
export async function removeOldGoneTickets(
  database: Kysely<Tables> | Transaction<Tables>,
  at: Instant,
): Promise<void> {
  await sql`delete from gone_tickets where gone_at < ${timestampOf(at - keepMs)}`.execute(database);
}
