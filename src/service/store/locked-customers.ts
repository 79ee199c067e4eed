import { sql } from "kysely";
import { recordWithoutUser } from "../../zendesk/customer-record.ts";
import type { AccountTransaction } from "./gone-customers.ts";
import { storableJsonOf } from "./stored-facts.ts";
import { wanted } from "./wanted.ts";

/** Of such a customer nothing was read as a whole: whoever opens one has it read. */
export const neverRead = "-infinity";

/** Whose these tickets and follow-ups are as they are stored. */
export async function ownersOf(
  { transaction, accountId }: AccountTransaction,
  ticketIds: readonly string[],
): Promise<readonly string[]> {
  if (ticketIds.length === 0) return [];
  const result = await sql<{ customerId: string }>`
    select found.customer_id as "customerId" from ${wanted(ticketIds)} cross join lateral (
      select customer_id from tickets
      where account_id = ${accountId} and id = wanted.id limit 1) as found
    union select found.customer_id from ${wanted(ticketIds)} cross join lateral (
      select customer_id from follow_ups
      where account_id = ${accountId} and ticket_id = wanted.id limit 1) as found`.execute(
    transaction,
  );
  return result.rows.map(({ customerId }) => customerId);
}

/**
 * Has nobody else write these customers until the end; who is known from tickets only gets a record
 * without a name.
 */
export async function lockCustomers(
  account: AccountTransaction,
  customerIds: readonly string[],
): Promise<void> {
  const { transaction, accountId } = account;
  await sql`
    insert into customers (account_id, id, as_of, source, gaps, record)
    select ${accountId}, id, ${neverRead}::timestamptz, 'service', '["no-user-record"]',
      jsonb_set(${storableJsonOf(recordWithoutUser(""))}::jsonb, '{id}', to_jsonb(id))
    from unnest(${[...new Set(customerIds)]}::text[]) as id order by id
    on conflict do nothing`.execute(transaction);
  await lockKnown(account, customerIds);
}

/**
 * Says that something of these customers changes, so that nobody is shown what was worked out before,
 * and has it worked out again. Whoever writes of a customer says so, before anything of theirs is
 * written: with the customers held in one order, writers wait in turn instead of for ever.
 */
export async function noteChanged(
  account: Omit<AccountTransaction, "at">,
  customerIds: readonly string[],
): Promise<void> {
  const { transaction, accountId } = account;
  await lockKnown(account, customerIds);
  await sql`update customers set revision = gen_random_uuid(), evaluate_at = '-infinity'
    from ${wanted(customerIds)} cross join lateral (
      select ctid from customers
      where account_id = ${accountId} and id = wanted.id limit 1) as found
    where customers.account_id = ${accountId} and customers.ctid = found.ctid`.execute(transaction);
}

/** In an order that all writers keep, so that two of them wait in turn instead of for ever. */
export async function lockKnown(
  { transaction, accountId }: Omit<AccountTransaction, "at">,
  customerIds: readonly string[],
): Promise<void> {
  await sql`select from ${wanted(customerIds)} cross join lateral (
      select id from customers
      where account_id = ${accountId} and id = wanted.id limit 1 for update) as locked`.execute(
    transaction,
  );
}
