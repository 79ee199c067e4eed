import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Tables } from "./tables.ts";

export type RowsByKey = {
  readonly accountId: string;
  readonly ids: readonly string[];
  /** The rest of the table's key, besides the account; `id` where nothing is said. */
  readonly key?: string;
};

/**
 * The rows that have these keys as `found`, each once and in order, with their `ctid`.
 *
 * With one lateral row for each id, every row is looked up by its key, whatever the planner knows: of
 * an account that has just come in it knows nothing, and would look through all of the account for a
 * thousand ids.
 */
export function rowsByKey(table: keyof Tables, rows: RowsByKey): RawBuilder<unknown> {
  return found(table, rows, sql``);
}

/** The same rows, which nobody else writes until the end of the transaction. */
export function lockedByKey(table: keyof Tables, rows: RowsByKey): RawBuilder<unknown> {
  return found(table, rows, sql`for update`);
}

function found(
  table: keyof Tables,
  { accountId, ids, key = "id" }: RowsByKey,
  lock: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`${inOrder(ids)} cross join lateral (
    select ctid, * from ${sql.table(table)}
    where account_id = ${accountId} and ${sql.ref(key)} = wanted.id limit 1 ${lock}) as found`;
}

/** Ids as rows `wanted (id)`, each once. */
export function inOrder(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(
    select distinct id from unnest(${[...ids]}::text[]) as given (id) order by id) as wanted`;
}
