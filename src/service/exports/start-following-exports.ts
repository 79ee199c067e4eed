import type { Log } from "../log.ts";
import type { ExportingAccount, exportFollower } from "./follow-exports.ts";

type Options = {
  readonly accounts: readonly ExportingAccount[];
  readonly follower: ReturnType<typeof exportFollower>;
  readonly lookEveryMs: number;
  readonly log: Log;
};

/** Of accounts, whose Zendesks have nothing to do with one another. */
const atOnce = 8;

/** Reads every account's exports, each at its own pace, until it is stopped. */
export function startFollowingExports(options: Options): { readonly stop: () => Promise<void> } {
  const { accounts, follower, lookEveryMs, log } = options;
  let isStopping = false;
  let running: Promise<unknown> | null = null;

  async function round(): Promise<void> {
    const left = [...accounts];
    async function work(): Promise<void> {
      for (let account = left.shift(); account !== undefined; account = left.shift()) {
        if (isStopping) return;
        try {
          await follower.readOn(account);
        } catch (error) {
          // The store's: the turn stays taken until its lease is over, and then another goes on.
          log.error({ event: "exports-failed", account: account.id, error });
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, work));
  }

  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = null;
    });
  }, lookEveryMs).unref();
  return {
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
