import type { Log } from "../log.ts";
import { startRounds } from "../rounds.ts";
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

  async function round(stop: AbortSignal): Promise<number> {
    const left = [...accounts];
    async function work(): Promise<void> {
      for (let account = left.shift(); account !== undefined; account = left.shift()) {
        if (stop.aborted) return;
        try {
          await follower.readOn(account);
        } catch (error) {
          // The store's: the turn stays taken until its lease is over, and then another goes on.
          log.error({ event: "exports-failed", account: account.id, error });
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, work));
    // Whatever there is more of is due later: a pace is kept.
    return 0;
  }

  return startRounds({ round }, lookEveryMs);
}
