import { sql } from "kysely";
import type { AccountTransaction } from "./gone-customers.ts";

/**
 * The tables of what is told of tickets beside them, whose rows outlive those of the tickets, and how many
 * rows of one ticket there are at most: more than anybody rates one; of clocks, one row.
 */
export const mostToldOfTicket = { ticket_ratings: 100, ticket_clocks: 1 } as const;

type ToldTable = keyof typeof mostToldOfTicket;
type Account = Omit<AccountTransaction, "at">;

/** Removes what is told of these tickets. */
export async function forgetToldOfTickets(
  { transaction, accountId }: Account,
  table: ToldTable,
  ticketIds: readonly string[],
): Promise<void> {
  await sql`
    delete from ${sql.table(table)}
    where account_id = ${accountId} and ticket_id = any(${[...new Set(ticketIds)]})`.execute(
    transaction,
  );
}

/** Removes what is told of these customers' tickets, while those are there; how many rows. */
export async function forgetToldOfCustomers(
  { transaction, accountId }: Account,
  table: ToldTable,
  customerIds: readonly string[],
): Promise<number> {
  const result = await sql`
    delete from ${sql.table(table)} as told using (
      select r.ctid
      from tickets t cross join lateral (
        select ctid from ${sql.table(table)}
        where account_id = ${accountId} and ticket_id = t.id limit ${mostToldOfTicket[table]}) r
      where t.account_id = ${accountId} and t.customer_id = any(${[...customerIds]})) as found
    where told.account_id = ${accountId} and told.ctid = found.ctid`.execute(transaction);
  return Number(result.numAffectedRows ?? 0);
}
