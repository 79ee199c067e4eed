import type { Migration } from "kysely";
import { sql } from "kysely";

/**
 * How far each of an account's exports was read, and whose turn it is to read on; organizations,
 * whose fields customers inherit; and who is gone, so that no older page brings them back.
 */
export const exports: Migration = {
  async up(database) {
    await sql`
      create table export_turns (
        account_id text not null,
        turn bigint not null,
        leased_until timestamptz not null,
        due_at timestamptz not null,
        primary key (account_id)
      )`.execute(database);
    await sql`
      create table export_streams (
        account_id text not null,
        stream text not null,
        place jsonb not null,
        page_size integer not null,
        reached_second bigint,
        due_at timestamptz not null,
        complete_to timestamptz,
        rows_read bigint not null default 0,
        unreadable bigint not null default 0,
        skipped bigint not null default 0,
        failures integer not null default 0,
        reason text,
        started_at timestamptz not null,
        primary key (account_id, stream)
      )`.execute(database);
    await sql`
      create table organizations (
        account_id text not null,
        id text not null,
        record jsonb not null,
        primary key (account_id, id)
      )`.execute(database);
    await sql`alter table customers add column organization_id text`.execute(database);
    await sql`
      create index customers_of_organization on customers (account_id, organization_id)
        where organization_id is not null`.execute(database);
    await sql`
      create table gone_customers (
        account_id text not null,
        id_hash text not null,
        gone_at timestamptz not null,
        primary key (account_id, id_hash)
      )`.execute(database);
    await sql`
      create table gone_tickets (
        account_id text not null,
        id text not null,
        gone_at timestamptz not null,
        primary key (account_id, id)
      )`.execute(database);
  },
};
