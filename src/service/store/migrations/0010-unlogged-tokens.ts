import type { Migration } from "kysely";
import { sql } from "kysely";

/**
 * Every signed request spends a token, which is worth a minute at most. Without a log, that no
 * longer waits for the disk; after a crash of the database, tokens of its last minute could be shown
 * once more.
 */
export const unloggedTokens: Migration = {
  async up(database) {
    await sql`alter table used_tokens set unlogged`.execute(database);
  },
};
