import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import { listOf } from "./customer-events.ts";
import { type Erasure, forgetCustomers, hashOf } from "./gone-customers.ts";
import type { Tables } from "./tables.ts";
import { toldClocksOf } from "./told-clocks.ts";
import { toldRatingsOf } from "./told-ratings.ts";

/** What an account's people may ask of what is held on them. Each statement names the account. */
export type PrivacyStore = {
  /** All that is held on a customer. */
  readonly held: (customerId: string) => Promise<HeldData>;
  /** Removes all that is held on a customer; `null` where nothing is. */
  readonly erase: (customerId: string, at: Instant) => Promise<Erasure | null>;
  /** Removes all that is held of the account, its right to Zendesk and its keys too. */
  readonly eraseAccount: () => Promise<Readonly<Record<keyof Tables, number>>>;
  /** Since when Zendesk cannot be asked any more; `null` where it can, or never could. */
  readonly unusableSince: () => Promise<Instant | null>;
};

/** Every row on a customer as it is stored, and receipts of what was there before. */
export type HeldData = {
  readonly customer: unknown;
  readonly tickets: readonly unknown[];
  /** Their ratings, as lists tell of them. */
  readonly ratings: readonly unknown[];
  /** What is told of the clocks of their tickets, and the targets that come of it. */
  readonly clocks: readonly unknown[];
  readonly followUps: readonly unknown[];
  readonly events: readonly unknown[];
  readonly hints: readonly unknown[];
  /** What was worked out of all that. */
  readonly evaluation: unknown;
  readonly erasures: readonly unknown[];
};

/** Every table; those that others refer to come last. */
export const erasedTables = [
  "follow_ups",
  "ticket_ratings",
  "ticket_clocks",
  "tickets",
  "evaluations",
  "customers",
  "customer_events",
  "account_figures",
  "sentiment_adaptations",
  "webhook_hints",
  "used_tokens",
  "export_turns",
  "export_streams",
  "organizations",
  "gone_tickets",
  "gone_customers",
  "connections",
  "connect_attempts",
  "webhook_subscriptions",
  "erasures",
] as const satisfies readonly (keyof Tables)[];

type Erased = Record<keyof Tables, number>;

export function privacyStoreOn(database: Kysely<Tables>, accountId: string): PrivacyStore {
  return {
    held: async (customerId) => {
      const of = (table: string, column = "customer_id") =>
        sql`(select ${listOf(sql`to_jsonb(one) - 'account_id'`, sql`to_jsonb(one)::text`)}
          from ${sql.table(table)} one
          where account_id = ${accountId} and ${sql.ref(column)} = ${customerId})`;
      const result = await sql<Readonly<Record<keyof HeldData, string>>>`
        select ${of("customers", "id")} as customer, ${of("tickets")} as tickets,
          ${toldRatingsOf(accountId, customerId)} as ratings,
          ${toldClocksOf(accountId, customerId)} as clocks,
          ${of("follow_ups")} as "followUps", ${of("customer_events")} as events,
          ${of("evaluations")} as evaluation,
          (select ${listOf(sql`to_jsonb(hint) - 'account_id'`, sql`received_at`)}
            from webhook_hints hint where account_id = ${accountId}
              and (requester_id = ${customerId}
                or (subject_kind = 'user' and subject_id = ${customerId}))) as hints,
          (select ${listOf(sql`to_jsonb(erasure) - 'account_id' - 'id_hashes'`, sql`erased_at`)}
            from erasures erasure where account_id = ${accountId}
              and ${hashOf(customerId)} = any(id_hashes)) as erasures`.execute(database);
      const [row] = result.rows;
      const listIn = (text: string | undefined): readonly unknown[] => JSON.parse(text ?? "[]");
      return {
        customer: listIn(row?.customer)[0] ?? null,
        tickets: listIn(row?.tickets),
        ratings: listIn(row?.ratings),
        clocks: listIn(row?.clocks),
        followUps: listIn(row?.followUps),
        events: listIn(row?.events),
        hints: listIn(row?.hints),
        evaluation: listIn(row?.evaluation)[0] ?? null,
        erasures: listIn(row?.erasures),
      };
    },

    erase: (customerId, at) =>
      database
        .transaction()
        .execute((transaction) =>
          forgetCustomers({ transaction, accountId, at }, [customerId], "on-request"),
        ),

    eraseAccount: () =>
      database.transaction().execute(async (transaction) => {
        const removed: Partial<Erased> = {};
        for (const table of erasedTables) {
          const result = await sql`
            delete from ${sql.table(table)} where account_id = ${accountId}`.execute(transaction);
          removed[table] = Number(result.numAffectedRows ?? 0);
        }
        return removed as Erased;
      }),

    unusableSince: async () => {
      const result = await sql<{ since: Instant | null }>`
        select (extract(epoch from unusable_since) * 1000)::float8 as since
        from connections where account_id = ${accountId}`.execute(database);
      return result.rows[0]?.since ?? null;
    },
  };
}
