import type { Migration } from "kysely";
import { sql } from "kysely";

/** The service's right to an account's Zendesk, sealed; and consents that are under way. */
export const connections: Migration = {
  async up(database) {
    await sql`
      create table connections (
        account_id text not null,
        version bigint not null,
        data_key text not null,
        access_token text not null,
        refresh_token text,
        access_expires_at timestamptz not null,
        refreshing_until timestamptz,
        state text not null,
        reason text,
        is_at_risk boolean not null,
        connected_at timestamptz not null,
        connected_by text not null,
        primary key (account_id)
      )`.execute(database);
    await sql`
      create table connect_attempts (
        account_id text not null,
        state_hash text not null,
        data_key text not null,
        verifier text not null,
        expires_at timestamptz not null,
        primary key (account_id, state_hash)
      )`.execute(database);
    for (const table of ["connections", "connect_attempts"]) {
      const named = sql.table(table);
      await sql`alter table ${named} enable row level security`.execute(database);
      await sql`alter table ${named} force row level security`.execute(database);
      await sql`
        create policy own_account on ${named} to care_context_app
        using (account_id = nullif(current_setting('care.account_id', true), ''))
        with check (account_id = nullif(current_setting('care.account_id', true), ''))`.execute(
        database,
      );
      await sql`grant select, insert, update, delete on ${named} to care_context_app`.execute(
        database,
      );
    }
    await sql`
      create policy tidying on connect_attempts to care_context_upkeep using (true)`.execute(
      database,
    );
    await sql`grant select, delete on connect_attempts to care_context_upkeep`.execute(database);
  },
};
