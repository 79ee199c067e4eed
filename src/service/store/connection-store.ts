import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** The right to an account's Zendesk as it is kept; the tokens and their key are sealed. */
export type KeptConnection = {
  /** Counts up with every change of the tokens. */
  readonly version: number;
  readonly dataKey: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly accessExpiresAt: Instant;
  readonly state: "connected" | "reconnect-needed";
  /** Why it has to be connected again. */
  readonly reason: string | null;
  /** True where Zendesk gave less than it documents, so that it may end early. */
  readonly isAtRisk: boolean;
  readonly connectedAt: Instant;
  /** The id of the admin who consented. */
  readonly connectedBy: string;
};

/** New tokens, sealed. */
export type NewTokens = Pick<
  KeptConnection,
  "dataKey" | "accessToken" | "refreshToken" | "accessExpiresAt" | "isAtRisk"
>;

export type KeptAttempt = { readonly dataKey: string; readonly verifier: string };

/** An account's right to its Zendesk. Each statement names the account first. */
export type ConnectionStore = {
  readonly read: () => Promise<KeptConnection | null>;
  /** Begins anew: whatever was there is replaced. */
  readonly connect: (
    tokens: NewTokens,
    by: { readonly userId: string; readonly at: Instant },
  ) => Promise<void>;
  /** True where the caller alone may now ask for new tokens, until that moment at most. */
  readonly claimRefresh: (
    version: number,
    times: { readonly at: Instant; readonly until: Instant },
  ) => Promise<boolean>;
  /** False where somebody else has changed them since. */
  readonly refresh: (version: number, tokens: NewTokens) => Promise<boolean>;
  /** Lets others ask for new tokens, after the caller got none. */
  readonly releaseRefresh: (version: number) => Promise<void>;
  readonly needReconnect: (version: number, reason: string, at: Instant) => Promise<boolean>;
  /** Puts the same data key under another master key. */
  readonly rewrap: (before: string, after: string) => Promise<void>;
  readonly beginAttempt: (
    stateHash: string,
    attempt: KeptAttempt & { readonly expiresAt: Instant },
  ) => Promise<void>;
  /** Once, and not after it expired; `null` then. */
  readonly takeAttempt: (stateHash: string, at: Instant) => Promise<KeptAttempt | null>;
};

export function connectionStoreOn(database: Kysely<Tables>, accountId: string): ConnectionStore {
  return {
    read: async () => {
      const result = await sql<KeptConnection>`
        select version::float8 as version, data_key as "dataKey", access_token as "accessToken",
          refresh_token as "refreshToken",
          (extract(epoch from access_expires_at) * 1000)::float8 as "accessExpiresAt",
          state, reason, is_at_risk as "isAtRisk",
          (extract(epoch from connected_at) * 1000)::float8 as "connectedAt",
          connected_by as "connectedBy"
        from connections where account_id = ${accountId}`.execute(database);
      return result.rows[0] ?? null;
    },

    connect: async (tokens, { userId, at }) => {
      await sql`
        insert into connections as known (account_id, version, data_key, access_token,
          refresh_token, access_expires_at, state, is_at_risk, connected_at, connected_by)
        values (${accountId}, 1, ${tokens.dataKey}, ${tokens.accessToken}, ${tokens.refreshToken},
          ${timestampOf(tokens.accessExpiresAt)}, 'connected', ${tokens.isAtRisk},
          ${timestampOf(at)}, ${userId})
        on conflict (account_id) do update
          set version = known.version + 1, data_key = excluded.data_key,
            access_token = excluded.access_token, refresh_token = excluded.refresh_token,
            access_expires_at = excluded.access_expires_at, refreshing_until = null,
            state = 'connected', reason = null, unusable_since = null, is_at_risk = excluded.is_at_risk,
            connected_at = excluded.connected_at, connected_by = excluded.connected_by`.execute(
        database,
      );
    },

    claimRefresh: async (version, { at, until }) => {
      const result = await sql`
        update connections set refreshing_until = ${timestampOf(until)}
        where account_id = ${accountId} and version = ${version} and state = 'connected'
          and (refreshing_until is null or refreshing_until <= ${timestampOf(at)})
        returning version`.execute(database);
      return result.rows.length === 1;
    },

    refresh: async (version, tokens) => {
      const result = await sql`
        update connections
        set version = version + 1, data_key = ${tokens.dataKey},
          access_token = ${tokens.accessToken},
          refresh_token = coalesce(${tokens.refreshToken}, refresh_token),
          access_expires_at = ${timestampOf(tokens.accessExpiresAt)}, refreshing_until = null,
          is_at_risk = ${tokens.isAtRisk}
        where account_id = ${accountId} and version = ${version}
        returning version`.execute(database);
      return result.rows.length === 1;
    },

    releaseRefresh: async (version) => {
      await sql`update connections set refreshing_until = null
        where account_id = ${accountId} and version = ${version}`.execute(database);
    },

    needReconnect: async (version, reason, at) => {
      const result = await sql`
        update connections
        set state = 'reconnect-needed', reason = ${reason}, refreshing_until = null,
          unusable_since = coalesce(unusable_since, ${timestampOf(at)})
        where account_id = ${accountId} and version = ${version}
        returning version`.execute(database);
      return result.rows.length === 1;
    },

    rewrap: async (before, after) => {
      await sql`update connections set data_key = ${after}
        where account_id = ${accountId} and data_key = ${before}`.execute(database);
    },

    beginAttempt: async (stateHash, { dataKey, verifier, expiresAt }) => {
      await sql`
        insert into connect_attempts (account_id, state_hash, data_key, verifier, expires_at)
        values (${accountId}, ${stateHash}, ${dataKey}, ${verifier},
          ${timestampOf(expiresAt)})`.execute(database);
    },

    takeAttempt: async (stateHash, at) => {
      const result = await sql<KeptAttempt & { isInTime: boolean }>`
        delete from connect_attempts
        where account_id = ${accountId} and state_hash = ${stateHash}
        returning data_key as "dataKey", verifier,
          expires_at > ${timestampOf(at)} as "isInTime"`.execute(database);
      const [row] = result.rows;
      return row?.isInTime === true ? { dataKey: row.dataKey, verifier: row.verifier } : null;
    },
  };
}
