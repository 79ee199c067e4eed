import type { Migration } from "kysely";
import { sql } from "kysely";

/** Tokens that were shown once, until they expire: none is taken twice. */
export const usedTokens: Migration = {
  async up(database) {
    await sql`
      create table used_tokens (
        account_id text not null,
        jti text not null,
        expires_at timestamptz not null,
        primary key (account_id, jti)
      )`.execute(database);
    await sql`create index used_tokens_by_expiry on used_tokens (expires_at)`.execute(database);
  },
};
