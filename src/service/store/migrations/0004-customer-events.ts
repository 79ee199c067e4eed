import type { Migration } from "kysely";
import { sql } from "kysely";

/**
 * What other systems told of customers. It may come before the customer was ever read, and is not
 * to be had again from Zendesk.
 */
export const customerEvents: Migration = {
  async up(database) {
    await sql`
      create table customer_events (
        account_id text not null,
        customer_id text not null,
        id text not null,
        at timestamptz not null,
        kind text not null,
        event jsonb not null,
        primary key (account_id, customer_id, id)
      )`.execute(database);
    await sql`
      create index customer_events_by_time on customer_events (account_id, customer_id, at desc)`.execute(
      database,
    );
  },
};
