import type { Migration } from "kysely";
import { sql } from "kysely";

/** Which scorer read a customer's messages, and what scorers learnt from an account's ratings. */
export const sentiment: Migration = {
  async up(database) {
    await sql`alter table customers add column model_version text`.execute(database);
    // All that was read before was read by the word list.
    await sql`update customers set model_version = 'lexicon-2'`.execute(database);
    await sql`
      create index customers_by_model on customers (account_id, model_version)`.execute(database);
    await sql`
      create table sentiment_adaptations (
        account_id text not null,
        language text not null,
        as_of timestamptz not null,
        adaptation jsonb not null,
        primary key (account_id, language)
      )`.execute(database);
    // Corrections are few among the events of an account.
    await sql`
      create index customer_events_corrected on customer_events (account_id, at)
        where kind = 'sentiment-corrected'`.execute(database);
  },
};
