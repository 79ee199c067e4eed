import type { TokenSource } from "./connect/token-source.ts";
import { eachInTurn } from "./each-in-turn.ts";
import type { Log } from "./log.ts";

type KeepingOptions = {
  readonly accounts: readonly { readonly id: string; readonly tokens: TokenSource }[];
  readonly log: Log;
};

/**
 * Asks for every account's token now and then, which renews one that ends: of an account that nobody
 * works with, the right to get new ones would end too.
 */
export function keepingConnected({ accounts, log }: KeepingOptions): {
  readonly refresh: (stop: AbortSignal) => Promise<void>;
} {
  return {
    refresh: (stop) =>
      eachInTurn(accounts, async ({ tokens }) => void (await tokens.token()), {
        stop,
        // The next round tries again.
        failed: ({ id }, error) =>
          log.warn({ event: "keeping-connected-failed", account: id, error }),
      }),
  };
}
