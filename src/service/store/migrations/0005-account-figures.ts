import type { Migration } from "kysely";
import { sql } from "kysely";

/** What all customers of an account say together; one row an account, and nothing of anybody alone. */
export const accountFigures: Migration = {
  async up(database) {
    await sql`
      create table account_figures (
        account_id text not null,
        as_of timestamptz not null,
        figures jsonb not null,
        primary key (account_id)
      )`.execute(database);
    // Dismissals are few among the events of an account.
    await sql`
      create index customer_events_dismissed on customer_events (account_id, customer_id)
        where kind = 'suggestion-dismissed'`.execute(database);
  },
};
