import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What became of the service's own webhook in an account. */
export type SubscriptionState =
  | "subscribed"
  /** The account has no events to subscribe to: a trigger of its own has to set the webhook off. */
  | "trigger-needed"
  /** Zendesk does not let the service make one. */
  | "refused"
  /** Zendesk delivers nothing to it at present. */
  | "inactive";

export type KeptSubscription = {
  readonly checkedAt: Instant;
  readonly webhookId: string | null;
  readonly state: SubscriptionState;
  readonly reason: string | null;
  /** The signing secret and the one before, sealed with this key. */
  readonly secrets: SealedSecrets | null;
};

export type SealedSecrets = {
  readonly dataKey: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  /** The one before is taken until then. */
  readonly previousUntil: Instant | null;
  readonly rotatedAt: Instant;
};

/** An account's webhook. Each statement names the account first. */
export type SubscriptionStore = {
  /** `null` before it was looked after once. */
  readonly read: () => Promise<KeptSubscription | null>;
  /** True where the caller alone may look after it now, until that moment at most. */
  readonly claim: (times: { readonly at: Instant; readonly until: Instant }) => Promise<boolean>;
  readonly keep: (kept: KeptSubscription) => Promise<void>;
  /** Puts the same data key under another master key. */
  readonly rewrap: (before: string, after: string) => Promise<void>;
};

const instantOf = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

export function subscriptionStoreOn(
  database: Kysely<Tables>,
  accountId: string,
): SubscriptionStore {
  return {
    read: async () => {
      const result = await sql<
        Omit<KeptSubscription, "secrets"> & {
          [Key in keyof SealedSecrets]: SealedSecrets[Key] | null;
        }
      >`
        select ${instantOf("checked_at")} as "checkedAt", webhook_id as "webhookId", state, reason,
          data_key as "dataKey", secret, previous_secret as "previousSecret",
          ${instantOf("previous_until")} as "previousUntil", ${instantOf("rotated_at")} as "rotatedAt"
        from webhook_subscriptions
        where account_id = ${accountId} and checked_at is not null`.execute(database);
      const [row] = result.rows;
      if (row === undefined) return null;
      const { dataKey, secret, previousSecret, previousUntil, rotatedAt, ...kept } = row;
      const secrets =
        dataKey === null || secret === null || rotatedAt === null
          ? null
          : { dataKey, secret, previousSecret, previousUntil, rotatedAt };
      return { ...kept, secrets };
    },

    claim: async ({ at, until }) => {
      const result = await sql`
        insert into webhook_subscriptions as known (account_id, leased_until)
        values (${accountId}, ${timestampOf(until)})
        on conflict (account_id) do update set leased_until = excluded.leased_until
          where known.leased_until <= ${timestampOf(at)}
        returning account_id`.execute(database);
      return result.rows.length === 1;
    },

    keep: async ({ checkedAt, webhookId, state, reason, secrets }) => {
      const momentOf = (at: Instant | null | undefined) =>
        at === null || at === undefined ? null : timestampOf(at);
      await sql`
        update webhook_subscriptions
        set leased_until = ${timestampOf(checkedAt)}, checked_at = ${timestampOf(checkedAt)},
          webhook_id = ${webhookId}, state = ${state}, reason = ${reason},
          data_key = ${secrets?.dataKey ?? null}, secret = ${secrets?.secret ?? null},
          previous_secret = ${secrets?.previousSecret ?? null},
          previous_until = ${momentOf(secrets?.previousUntil)},
          rotated_at = ${momentOf(secrets?.rotatedAt)}
        where account_id = ${accountId}`.execute(database);
    },

    rewrap: async (before, after) => {
      await sql`update webhook_subscriptions set data_key = ${after}
        where account_id = ${accountId} and data_key = ${before}`.execute(database);
    },
  };
}
