import type { RawBuilder } from "kysely";
import { sql } from "kysely";

/**
 * Ids as rows `wanted (id)`, each once and in order. Joined with one lateral row for each, every row is
 * looked up by its key, whatever the planner knows: of an account that has just come in it knows
 * nothing, and would look through all of the account for a thousand ids.
 */
export function wanted(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(
    select distinct id from unnest(${[...ids]}::text[]) as given (id) order by id) as wanted`;
}
