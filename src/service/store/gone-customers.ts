import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import { lockKnown } from "./locked-customers.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";
import { forgetToldOfCustomers } from "./told-rows.ts";

/** Something under way for one account, at a moment. */
export type AccountTransaction = {
  readonly transaction: Transaction<Tables>;
  readonly accountId: string;
  readonly at: Instant;
};

/** Zendesk says that they are deleted, or somebody asked for it. */
export type ErasureReason = "deleted-in-zendesk" | "on-request";

/** A receipt: what was removed, and when. It names nobody. */
export type Erasure = {
  readonly id: string;
  readonly erasedAt: string;
  readonly reason: ErasureReason;
  /** Rows that were removed of each kind. */
  readonly removed: RemovedRows;
};

export type RemovedRows = {
  readonly customers: number;
  readonly tickets: number;
  /** What lists told of them. */
  readonly ratings: number;
  /** Of how many tickets what was told of their clocks. */
  readonly clocks: number;
  readonly followUps: number;
  readonly events: number;
  readonly hints: number;
};

/**
 * Removes all that is held of customers, and keeps that they are gone. Gives a receipt, which is kept
 * too; `null` where nothing was held.
 */
export async function forgetCustomers(
  account: AccountTransaction,
  customerIds: readonly string[],
  reason: ErasureReason,
): Promise<Erasure | null> {
  if (customerIds.length === 0) return null;
  const { transaction, accountId, at } = account;
  const ids = [...customerIds];
  await holdOffEvents(account, ids);
  // What is being written of them is there to be removed, or begins after this.
  await lockKnown(account, ids);
  await sql`
    insert into gone_customers (account_id, id_hash, gone_at)
    select ${accountId}, id_hash, ${timestampOf(at)}::timestamptz
    from unnest(${ids.map(hashOf)}::text[]) as id_hash
    on conflict do nothing`.execute(transaction);
  const countOf = async (removing: ReturnType<typeof sql>) =>
    Number((await removing.execute(transaction)).numAffectedRows ?? 0);
  const followUps = await countOf(sql`delete from follow_ups
    where account_id = ${accountId} and customer_id = any(${ids})`);
  const events = await countOf(sql`delete from customer_events
    where account_id = ${accountId} and customer_id = any(${ids})`);
  const hints = await countOf(sql`delete from webhook_hints
    where account_id = ${accountId} and state <> 'waiting' and (requester_id = any(${ids})
      or (subject_kind = 'user' and subject_id = any(${ids})))`);
  const ratings = await forgetToldOfCustomers(account, "ticket_ratings", ids);
  const clocks = await forgetToldOfCustomers(account, "ticket_clocks", ids);
  const tickets = await countOf(sql`delete from tickets
    where account_id = ${accountId} and customer_id = any(${ids})`);
  const customers = await countOf(sql`delete from customers
    where account_id = ${accountId} and id = any(${ids})`);
  const removed = { customers, tickets, ratings, clocks, followUps, events, hints };
  if (Object.values(removed).every((count) => count === 0)) return null;
  const erasure = { id: randomUUID(), erasedAt: new Date(at).toISOString(), reason, removed };
  await sql`
    insert into erasures (account_id, id, erased_at, reason, id_hashes, removed)
    values (${accountId}, ${erasure.id}, ${timestampOf(at)}, ${reason}, ${ids.map(hashOf)},
      ${storableJsonOf(removed)}::jsonb)`.execute(transaction);
  return erasure;
}

/**
 * Has nobody write events of these customers until the end. They may come of somebody who has no row
 * yet that could be locked.
 */
export async function holdOffEvents(
  { transaction, accountId }: Omit<AccountTransaction, "at">,
  customerIds: readonly string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(account_id || '/' || customer_id, 0))
    from (
      select ${accountId}::text as account_id, customer_id
      from unnest(${[...customerIds]}::text[]) as customer_id order by customer_id
    ) as held_off`.execute(transaction);
}

/** Whether a customer is gone, whenever that was. */
export async function isGoneByNow(
  { transaction, accountId }: Omit<AccountTransaction, "at">,
  customerId: string,
): Promise<boolean> {
  const gone = await sql`
    select id_hash from gone_customers
    where account_id = ${accountId} and id_hash = ${hashOf(customerId)}`.execute(transaction);
  return gone.rows.length > 0;
}

/**
 * Whether a customer was gone when this was read, so that it must not be stored. What was read later
 * than that is of somebody whom Zendesk brought back.
 */
export async function isGone(account: AccountTransaction, customerId: string): Promise<boolean> {
  const { transaction, accountId, at } = account;
  const result = await sql`
    delete from gone_customers
    where account_id = ${accountId} and id_hash = ${hashOf(customerId)}
      and gone_at < ${timestampOf(at)}`.execute(transaction);
  if (Number(result.numAffectedRows ?? 0) > 0) return false;
  return isGoneByNow(account, customerId);
}

/** A gone customer's id is not kept itself. */
export function hashOf(customerId: string): string {
  return createHash("sha256").update(customerId).digest("base64url");
}
