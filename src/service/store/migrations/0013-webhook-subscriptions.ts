import type { Migration } from "kysely";
import { sql } from "kysely";
import { keepApart } from "./own-account-policy.ts";

/** The webhook that the service made in an account, and what signs its deliveries, sealed. */
export const webhookSubscriptions: Migration = {
  async up(database) {
    await sql`
      create table webhook_subscriptions (
        account_id text not null,
        leased_until timestamptz not null,
        checked_at timestamptz,
        webhook_id text,
        state text,
        reason text,
        data_key text,
        secret text,
        previous_secret text,
        previous_until timestamptz,
        rotated_at timestamptz,
        primary key (account_id)
      )`.execute(database);
    await keepApart(database, "webhook_subscriptions");
  },
};
