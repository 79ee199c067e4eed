import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import { removeOldGoneTickets } from "./gone-tickets.ts";
import { removeOldHints } from "./hint-store.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** Removes what is old, of all accounts, in the one role that may; gives the number of tokens. */
export function tidied(database: Kysely<Tables>, at: Instant): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    await sql`set local role care_context_upkeep`.execute(transaction);
    const removed = await sql`
      delete from used_tokens where expires_at < ${timestampOf(at)}`.execute(transaction);
    await sql`delete from connect_attempts where expires_at < ${timestampOf(at)}`.execute(
      transaction,
    );
    await removeOldHints(transaction, at);
    await removeOldGoneTickets(transaction, at);
    return Number(removed.numAffectedRows ?? 0);
  });
}
