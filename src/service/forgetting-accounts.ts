import type { Instant } from "../care/facts.ts";
import { eachInTurn } from "./each-in-turn.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

type ForgettingOptions = {
  readonly accounts: readonly { readonly id: string }[];
  readonly store: Pick<Store, "privacyOf">;
  readonly now: () => Instant;
  readonly log: Log;
};

/** Whoever uninstalls the app may think better of it, or only has to connect again. */
const keptForMs = 30 * 24 * 60 * 60_000;

/**
 * Removes all that is held of an account whose Zendesk has refused the service for thirty days: it was
 * uninstalled, or nobody wants it any more.
 */
export function forgettingAccounts({ accounts, store, now, log }: ForgettingOptions): {
  readonly refresh: (stop: AbortSignal) => Promise<void>;
} {
  async function forget({ id }: { readonly id: string }): Promise<void> {
    const privacy = store.privacyOf(id);
    const since = await privacy.unusableSince();
    if (since === null || now() - since < keptForMs) return;
    const removed = await privacy.eraseAccount();
    const count = Object.values(removed).reduce((sum, rows) => sum + rows, 0);
    log.info({ event: "account-forgotten", account: id, count });
  }

  return {
    refresh: (stop) =>
      eachInTurn(accounts, forget, {
        stop,
        failed: ({ id }, error) => log.error({ event: "forgetting-failed", account: id, error }),
      }),
  };
}
