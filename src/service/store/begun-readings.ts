import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import { prepared } from "./prepared-statements.ts";
import { spending, type Token } from "./spent-tokens.ts";
import {
  exportedOf,
  type Standing,
  type StandingRow,
  standingColumns,
  standingIn,
} from "./stored-customer.ts";
import type { Tables } from "./tables.ts";

/** A request for what is known of a customer. */
export type Reading = {
  readonly token: Token;
  readonly customerId: string;
  /** What was worked out of the customer is wanted, unless it is of this revision. */
  readonly knownRevision: string | null;
};

/** The care context as it was worked out before anybody asked. */
export type Evaluation = {
  /** No other has it: the same text has the same. */
  readonly id: string;
  /** By what it was worked out, besides what is stored of the customer. */
  readonly terms: string;
  readonly at: Instant;
  /** The care context's JSON. */
  readonly text: string;
};

export type BegunReading = {
  /** False where the token was shown before. */
  readonly isFirst: boolean;
  /** `null` where nothing of the customer is stored, or nobody has read all of it. */
  readonly standing: Standing | null;
  /** Of just what is stored now; `null` where there is none, or it is not wanted. */
  readonly evaluation: Evaluation | null;
};

type Row = { readonly [Name in keyof StandingRow]: StandingRow[Name] | null } & {
  readonly jti: string;
  readonly isFirst: boolean;
  readonly evaluationId: string | null;
  readonly terms: string | null;
  readonly evaluatedAt: Instant | null;
  readonly text: string | null;
};

/**
 * All that most requests need of the store, in one statement for all who ask at the same time: each
 * token is spent, and each customer's standing looked up, with what was worked out of them. Limits of
 * one row tell the planner, whatever it knows of the tables, that each row is looked up by its key.
 */
export async function beginReadings(
  database: Kysely<Tables>,
  accountId: string,
  readings: readonly Reading[],
): Promise<readonly BegunReading[]> {
  const result = await sql<Row>`${prepared}
    with asked as (
      select * from unnest(
        ${readings.map(({ token }) => token.jti)}::text[],
        ${readings.map(({ token }) => token.expiresAt)}::float8[],
        ${readings.map(({ customerId }) => customerId)}::text[],
        ${readings.map(({ knownRevision }) => knownRevision)}::uuid[]
      ) with ordinality as asked (jti, expires_at, customer_id, known_revision, place)),
    spent as (${spending(accountId, sql`asked`)})
    select asked.jti, exists (select from spent where spent.jti = asked.jti) as "isFirst",
      ${standingColumns}, e.id as "evaluationId", e.terms,
      (extract(epoch from e.evaluated_at) * 1000)::float8 as "evaluatedAt", e.care_context as text
    from asked cross join ${exportedOf(accountId)} as exported
      left join lateral (
        select * from customers
        where account_id = ${accountId} and id = asked.customer_id limit 1) c on true
      left join lateral (
        select * from evaluations
        where account_id = ${accountId} and customer_id = asked.customer_id
          and revision = c.revision and revision is distinct from asked.known_revision
        limit 1) e on true
    order by asked.place`.execute(database);
  const fresh = new Set(result.rows.flatMap(({ jti, isFirst }) => (isFirst ? [jti] : [])));
  return result.rows.map((row) => ({
    // One that comes twice at once counts once.
    isFirst: fresh.delete(row.jti),
    standing: standingOf(row),
    evaluation: evaluationIn(row),
  }));
}

function standingOf({ revision, ...row }: Row): Standing | null {
  return revision === null ? null : standingIn({ revision, ...row });
}

function evaluationIn({ evaluationId: id, terms, evaluatedAt: at, text }: Row): Evaluation | null {
  return id === null || terms === null || at === null || text === null
    ? null
    : { id, terms, at, text };
}
