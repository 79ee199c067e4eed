import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart } from "./own-account-policy.ts";

/** What was erased, as a receipt that names nobody; and since when an account cannot be reached. */
export const erasures: Migration = {
  async up(database) {
    await sql`
      create table erasures (
        account_id text not null,
        id text not null,
        erased_at timestamptz not null,
        reason text not null,
        id_hashes text[] not null,
        removed jsonb not null,
        primary key (account_id, id)
      )`.execute(database);
    await keepApart(database, "erasures");
    await sql`alter table connections add column unusable_since timestamptz`.execute(database);
  },
};
