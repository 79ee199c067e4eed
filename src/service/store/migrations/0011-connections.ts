import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart, letTidy } from "./own-account-policy.ts";

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
    await keepApart(database, "connections");
    await keepApart(database, "connect_attempts");
    await letTidy(database, "connect_attempts");
  },
};
