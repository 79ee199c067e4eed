import { sql } from "kysely";
import { recordWithoutUser } from "../../zendesk/customer-record.ts";
import type { AccountTransaction } from "./gone-customers.ts";
import { inOrder, lockedByKey, rowsByKey } from "./rows-by-key.ts";
import { storableJsonOf } from "./stored-facts.ts";

/** Of such a customer nothing was read as a whole: whoever opens one has it read. */
export const neverRead = "-infinity";

/** Whose these tickets and follow-ups are as they are stored. */
export async function ownersOf(
  { transaction, accountId }: AccountTransaction,
  ticketIds: readonly string[],
): Promise<readonly string[]> {
  if (ticketIds.length === 0) return [];
  const rows = { accountId, ids: ticketIds };
  const result = await sql<{ customerId: string }>`
    select found.customer_id as "customerId" from ${rowsByKey("tickets", rows)}
    union select found.customer_id
    from ${rowsByKey("follow_ups", { ...rows, key: "ticket_id" })}`.execute(transaction);
  return result.rows.map(({ customerId }) => customerId);
}

/** Makes a record without a name for whom nothing but tickets is known. */
export async function addUnknown(
  { transaction, accountId }: AccountTransaction,
  customerIds: readonly string[],
): Promise<void> {
  await sql`
    insert into customers (account_id, id, as_of, source, gaps, record)
    select ${accountId}, id, ${neverRead}::timestamptz, 'service', '["no-user-record"]',
      jsonb_set(${storableJsonOf(recordWithoutUser(""))}::jsonb, '{id}', to_jsonb(id))
    from ${inOrder(customerIds)} order by id
    on conflict do nothing`.execute(transaction);
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
    from ${rowsByKey("customers", { accountId, ids: customerIds })}
    where customers.account_id = ${accountId} and customers.ctid = found.ctid`.execute(transaction);
}

/** In an order that all writers keep, so that two of them wait in turn instead of for ever. */
export async function lockKnown(
  { transaction, accountId }: Omit<AccountTransaction, "at">,
  customerIds: readonly string[],
): Promise<void> {
  await sql`select from ${lockedByKey("customers", { accountId, ids: customerIds })}`.execute(
    transaction,
  );
}
