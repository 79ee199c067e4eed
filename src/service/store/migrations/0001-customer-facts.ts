import type { Migration } from "kysely";
import { sql } from "kysely";

/** What was read of each customer and of their tickets. Scores, ids and dates: no text of anybody. */
export const customerFacts: Migration = {
  async up(database) {
    await sql`
      create table customers (
        account_id text not null,
        id text not null,
        as_of timestamptz not null,
        source text not null,
        gaps jsonb not null,
        record jsonb not null,
        primary key (account_id, id)
      )`.execute(database);
    await sql`
      create table tickets (
        account_id text not null,
        id text not null,
        customer_id text not null,
        as_of timestamptz not null,
        position integer not null,
        facts jsonb not null,
        primary key (account_id, id),
        foreign key (account_id, customer_id) references customers (account_id, id)
          on delete cascade
      )`.execute(database);
    await sql`
      create index tickets_of_customer on tickets (account_id, customer_id, position)`.execute(
      database,
    );
  },
};
