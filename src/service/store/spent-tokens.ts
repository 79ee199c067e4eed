import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import { prepared } from "./prepared-statements.ts";
import type { Tables } from "./tables.ts";

/** As much of a token as tells it from all others, for as long as it could be shown again. */
export type Token = { readonly jti: string; readonly expiresAt: Instant };

/** Of each token whether it comes for the first time; of one that comes twice at once, the first. */
export async function spendTokens(
  database: Kysely<Tables>,
  accountId: string,
  tokens: readonly Token[],
): Promise<readonly boolean[]> {
  const shown = sql`unnest(${tokens.map(({ jti }) => jti)}::text[],
    ${tokens.map(({ expiresAt }) => expiresAt)}::float8[]) as shown (jti, expires_at)`;
  const result = await sql<{ jti: string }>`${prepared} ${spending(accountId, shown)}`.execute(
    database,
  );
  const fresh = new Set(result.rows.map(({ jti }) => jti));
  return tokens.map(({ jti }) => fresh.delete(jti));
}

/** Spends tokens `(jti, expires_at)`, and gives the `jti` of those that were not spent before. */
export function spending(accountId: string, shown: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into used_tokens (account_id, jti, expires_at)
    select ${accountId}, jti, to_timestamp(expires_at / 1000) from ${shown}
    on conflict do nothing returning jti`;
}
