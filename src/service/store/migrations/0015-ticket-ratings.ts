import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart } from "./own-account-policy.ts";

/**
 * What lists tell of the ratings of tickets: their day, their scale, and those that were replaced. They
 * outlive their ticket's row: one that moved to another customer may be away for a moment, and no list
 * tells of its ratings again.
 */
export const ticketRatings: Migration = {
  async up(database) {
    await sql`
      create table ticket_ratings (
        account_id text not null,
        ticket_id text not null,
        source text not null,
        id text not null,
        facts jsonb not null,
        primary key (account_id, ticket_id, source, id)
      )`.execute(database);
    await keepApart(database, "ticket_ratings");
  },
};
