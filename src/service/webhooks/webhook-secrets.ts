import type { Instant } from "../../care/facts.ts";
import { type Keyring, opened } from "../connect/vault.ts";
import { eachInTurn } from "../each-in-turn.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { SealedSecrets } from "../store/subscription-store.ts";

/** An account whose webhooks are signed with secrets of the configuration, or with the service's own. */
export type SignedAccount = {
  readonly id: string;
  readonly configured: readonly string[];
  /** `null` where the service makes no webhook of its own. */
  readonly keyring: Keyring | null;
};

type SecretsOptions = {
  readonly accounts: readonly SignedAccount[];
  readonly store: Pick<Store, "subscriptionOf">;
  readonly now: () => Instant;
  readonly log: Log;
};

/** What may have signed an account's deliveries. */
export type WebhookSecrets = {
  readonly of: (accountId: string) => readonly string[];
  /** Reads them again, but not every moment: for a signature that none of them made. */
  readonly lookAgain: (accountId: string) => Promise<readonly string[]>;
  readonly refresh: (stop: AbortSignal) => Promise<void>;
};

type Known = { readonly at: Instant; readonly secrets: readonly TimedSecret[] };
type TimedSecret = { readonly secret: string; readonly until: Instant };

/** Whoever signs wrongly makes the store be asked as often, at most. */
const lookAgainAfterMs = 10_000;

/** The secrets in memory: a delivery is judged before anything is asked of the store. */
export function webhookSecrets({ accounts, store, now, log }: SecretsOptions): WebhookSecrets {
  const known = new Map<string, Known>();

  async function load(account: SignedAccount): Promise<void> {
    if (account.keyring === null) return;
    const kept = await store.subscriptionOf(account.id).read();
    const secrets = kept?.secrets ?? null;
    known.set(account.id, {
      at: now(),
      secrets: secrets === null ? [] : secretsIn(account.keyring, account.id, secrets),
    });
  }

  function of(accountId: string): readonly string[] {
    const account = accounts.find(({ id }) => id === accountId);
    const own = (known.get(accountId)?.secrets ?? []).filter(({ until }) => now() < until);
    return [...(account?.configured ?? []), ...own.map(({ secret }) => secret)];
  }

  return {
    of,
    lookAgain: async (accountId) => {
      const account = accounts.find(({ id }) => id === accountId);
      const at = known.get(accountId)?.at ?? Number.NEGATIVE_INFINITY;
      if (account === undefined || now() - at < lookAgainAfterMs) return [];
      known.set(accountId, { at: now(), secrets: known.get(accountId)?.secrets ?? [] });
      await load(account);
      return of(accountId);
    },
    refresh: (stop) =>
      eachInTurn(accounts, load, {
        stop,
        failed: ({ id }, error) =>
          log.error({ event: "webhook-secrets-failed", account: id, error }),
      }),
  };
}

/** The current one, and the one before for as long as it is taken. */
function secretsIn(
  keyring: Keyring,
  accountId: string,
  { dataKey, secret, previousSecret, previousUntil }: SealedSecrets,
): readonly TimedSecret[] {
  const open = (text: string) =>
    opened(keyring, dataKey, { accountId, field: "webhook-secret" }, text);
  const current = { secret: open(secret), until: Number.POSITIVE_INFINITY };
  return previousSecret === null || previousUntil === null
    ? [current]
    : [current, { secret: open(previousSecret), until: previousUntil }];
}
