import type { Migration } from "kysely";
import { sql } from "kysely";

/** An index of the follow-ups in Zendesk. One may be noted before its customer was ever read. */
export const followUps: Migration = {
  async up(database) {
    await sql`
      create table follow_ups (
        account_id text not null,
        ticket_id text not null,
        customer_id text not null,
        as_of timestamptz not null,
        position integer not null,
        noted_at timestamptz,
        facts jsonb not null,
        primary key (account_id, ticket_id)
      )`.execute(database);
    await sql`
      create index follow_ups_of_customer on follow_ups (account_id, customer_id, position)`.execute(
      database,
    );
  },
};
