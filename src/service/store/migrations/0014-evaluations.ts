import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart } from "./own-account-policy.ts";

/**
 * What tells whether anything about a customer has changed, when their care context has to be worked
 * out, and what was worked out last. The columns are added without the table being written anew.
 */
export const evaluations: Migration = {
  async up(database) {
    await sql`
      alter table customers
        add column revision uuid not null default '00000000-0000-0000-0000-000000000000',
        add column evaluate_at timestamptz not null default '-infinity'`.execute(database);
    await sql`alter table customers alter column revision set default gen_random_uuid()`.execute(
      database,
    );
    await sql`
      create index customers_by_evaluation on customers (account_id, evaluate_at)`.execute(
      database,
    );
    await sql`
      create table evaluations (
        account_id text not null,
        customer_id text not null,
        id uuid not null,
        revision uuid not null,
        terms text not null,
        evaluated_at timestamptz not null,
        care_context text not null,
        primary key (account_id, customer_id),
        foreign key (account_id, customer_id) references customers (account_id, id)
          on delete cascade
      )`.execute(database);
    await keepApart(database, "evaluations");
  },
};
