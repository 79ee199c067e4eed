import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** Something under way for one account, at a moment. */
export type AccountTransaction = {
  readonly transaction: Transaction<Tables>;
  readonly accountId: string;
  readonly at: Instant;
};

/** Removes all that is held of customers, and keeps that they are gone. */
export async function forgetCustomers(
  { transaction, accountId, at }: AccountTransaction,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  const ids = [...customerIds];
  await sql`
    insert into gone_customers (account_id, id_hash, gone_at)
    select ${accountId}, id_hash, ${timestampOf(at)}::timestamptz
    from unnest(${ids.map(hashOf)}::text[]) as id_hash
    on conflict do nothing`.execute(transaction);
  await sql`delete from follow_ups
    where account_id = ${accountId} and customer_id = any(${ids})`.execute(transaction);
  await sql`delete from customer_events
    where account_id = ${accountId} and customer_id = any(${ids})`.execute(transaction);
  await sql`delete from customers
    where account_id = ${accountId} and id = any(${ids})`.execute(transaction);
}

/**
 * Whether a customer was gone when this was read, so that it must not be stored. What was read later
 * than that is of somebody whom Zendesk brought back.
 */
export async function isGone(
  { transaction, accountId, at }: AccountTransaction,
  customerId: string,
): Promise<boolean> {
  const result = await sql`
    delete from gone_customers
    where account_id = ${accountId} and id_hash = ${hashOf(customerId)}
      and gone_at < ${timestampOf(at)}`.execute(transaction);
  if (Number(result.numAffectedRows ?? 0) > 0) return false;
  const gone = await sql`
    select id_hash from gone_customers
    where account_id = ${accountId} and id_hash = ${hashOf(customerId)}`.execute(transaction);
  return gone.rows.length > 0;
}

/** A gone customer's id is not kept itself. */
export function hashOf(customerId: string): string {
  return createHash("sha256").update(customerId).digest("base64url");
}
