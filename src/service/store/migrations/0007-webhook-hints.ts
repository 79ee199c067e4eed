import type { Migration } from "kysely";
import { sql } from "kysely";

/**
 * What webhooks told, until it was followed, and for some days after, so that it counts once; and
 * which customers have to be read again since.
 */
export const webhookHints: Migration = {
  async up(database) {
    await sql`
      create table webhook_hints (
        account_id text not null,
        id text not null,
        received_at timestamptz not null,
        type text not null,
        subject_kind text,
        subject_id text,
        requester_id text,
        state text not null,
        attempts integer not null default 0,
        due_at timestamptz not null,
        reason text,
        primary key (account_id, id)
      )`.execute(database);
    await sql`alter table customers add column outdated_since timestamptz`.execute(database);
    await sql`
      create index webhook_hints_waiting on webhook_hints (account_id, due_at)
        where state = 'waiting'`.execute(database);
  },
};
