import type { Kysely, Migration } from "kysely";
import { sql } from "kysely";
import { keepApart, letTidy } from "./own-account-policy.ts";

const tables = [
  "customers",
  "tickets",
  "follow_ups",
  "used_tokens",
  "customer_events",
  "account_figures",
  "sentiment_adaptations",
  "webhook_hints",
  "export_turns",
  "export_streams",
  "organizations",
  "gone_customers",
  "gone_tickets",
];

/** What is tidied up for all accounts at once. */
const tidiedTables = ["used_tokens", "webhook_hints", "gone_tickets"];

/**
 * A second wall between the accounts: the service works in a role that owns nothing and that the
 * policies hold for, and sees the rows of the account that its connection was told, or none. The
 * clean-up has a role of its own, which may delete old rows of three tables and nothing else.
 *
 * They are forced on the tables' owner too, whom none of them names: a later migration that changes
 * rows has to say `no force row level security` before and `force` after.
 */
export const rowLevelSecurity: Migration = {
  async up(database) {
    await makeRole(database, "care_context_app");
    await makeRole(database, "care_context_upkeep");
    for (const table of tables) await keepApart(database, table);
    for (const table of tidiedTables) await letTidy(database, table);
  },
};

/** Roles belong to the whole server, so another database's service may have made it, or be at it. */
async function makeRole(database: Kysely<unknown>, role: string): Promise<void> {
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = ${sql.lit(role)}) then
        create role ${sql.id(role)} nologin nosuperuser nobypassrls;
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end $$`.execute(database);
  await sql`
    do $$
    begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        grant ${sql.id(role)} to current_user;
      end if;
    exception when insufficient_privilege then
      -- Whoever made the role may have granted it; if not, the service cannot take it and says so.
      null;
    end $$`.execute(database);
}
