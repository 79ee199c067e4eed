import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { CustomerMeasures } from "../../care/team/measures.ts";
import { exportedOf } from "./stored-customer.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What was worked out of one account's customers. Each statement names the account first. */
export type EvaluationStore = {
  /**
   * Customers who are due, those first of whom something has changed, for the caller alone during ten
   * minutes; nobody while exports have not come to their end.
   */
  readonly claim: (most: number, at: Instant) => Promise<readonly string[]>;
  /** How many are due. */
  readonly countDue: (at: Instant) => Promise<number>;
  /** Keeps what was worked out, unless something has changed since; the next one is due then. */
  readonly keep: (evaluated: Evaluated, dueAt: Instant) => Promise<void>;
};

export type Evaluated = {
  readonly customerId: string;
  /** Of what. */
  readonly revision: string;
  readonly terms: string;
  readonly at: Instant;
  /** The care context's JSON. */
  readonly text: string;
  /** `null` where it is not known. */
  readonly healthScore: number | null;
  /** What the customer adds to the team's figures; `null` of somebody who is no customer. */
  readonly measures: CustomerMeasures | null;
};

const leaseMs = 10 * 60_000;

/**
 * Has a statement not wait until the log is on the disk, so that it keeps nobody else's from it: what
 * a crash of the server loses of it is worked out again.
 */
const unhurried = sql`select set_config('synchronous_commit', 'off', true)`;

export function evaluationStoreOn(database: Kysely<Tables>, accountId: string): EvaluationStore {
  return {
    claim: async (most, at) => {
      const result = await sql<{ id: string }>`
        with unhurried as (${unhurried}), due as (
          select c.id from unhurried, customers c, ${exportedOf(accountId)} as exported
          where c.account_id = ${accountId} and c.evaluate_at <= ${timestampOf(at)}
            and (exported."to" is not null or not exported.is_begun)
          order by c.evaluate_at limit ${most} for update of c skip locked)
        update customers c set evaluate_at = ${timestampOf(at + leaseMs)}
        from due where c.account_id = ${accountId} and c.id = due.id
        returning c.id`.execute(database);
      return result.rows.map(({ id }) => id);
    },

    countDue: async (at) => {
      const result = await sql<{ count: number }>`
        select count(*)::int as count from customers
        where account_id = ${accountId} and evaluate_at <= ${timestampOf(at)}`.execute(database);
      return result.rows[0]?.count ?? 0;
    },

    keep: async ({ customerId, revision, terms, at, text, healthScore, measures }, dueAt) => {
      await sql`
        with unhurried as (${unhurried}), current as (
          update customers set evaluate_at = ${timestampOf(dueAt)} from unhurried
          where account_id = ${accountId} and id = ${customerId} and revision = ${revision}
          returning id)
        insert into evaluations
          (account_id, customer_id, id, revision, terms, evaluated_at, care_context, health_score,
           measures)
        select ${accountId}, current.id, ${randomUUID()}::uuid, ${revision}::uuid, ${terms},
          ${timestampOf(at)}::timestamptz, ${text}, ${healthScore}::real,
          ${measures === null ? null : JSON.stringify(measures)}::text from current
        on conflict (account_id, customer_id) do update
          set id = excluded.id, revision = excluded.revision, terms = excluded.terms,
            evaluated_at = excluded.evaluated_at, care_context = excluded.care_context,
            health_score = excluded.health_score, measures = excluded.measures`.execute(database);
    },
  };
}
