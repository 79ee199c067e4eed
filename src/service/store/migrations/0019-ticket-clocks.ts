import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart } from "./own-account-policy.ts";

/**
 * What metric events tell of tickets' clocks, one row a ticket: the events as short as they can be
 * kept, and the targets that come of them. It outlives the ticket's row as ratings do.
 */
export const ticketClocks: Migration = {
  async up(database) {
    await sql`
      create table ticket_clocks (
        account_id text not null,
        ticket_id text not null,
        events text not null,
        sla jsonb not null,
        newest_second bigint not null,
        primary key (account_id, ticket_id)
      )`.execute(database);
    await keepApart(database, "ticket_clocks");
  },
};
