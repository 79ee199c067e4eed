import type { Instant } from "../care/facts.ts";
import type { AccountFigures } from "./account-figures.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

type MaintenanceOptions = {
  readonly store: Pick<Store, "maintain">;
  readonly figures: Pick<AccountFigures, "refresh">;
  readonly now: () => Instant;
  readonly log: Log;
};

const everyMs = 5 * 60_000;
/** A new account's first events come in right after the start; from then on twice as long each time. */
const firstFiguresMs = 5_000;

/**
 * Has the store tidy up every five minutes and then the accounts' figures refreshed, one thing after
 * the other, until it is stopped. Soon after the start figures are looked at more often.
 */
export function startMaintenance({ store, figures, now, log }: MaintenanceOptions): {
  readonly stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const unlessRunning = (work: () => Promise<void>) => {
    running ??= work().finally(() => {
      running = null;
    });
  };
  const refresh = () => figures.refresh(stopping.signal);
  const timer = setInterval(() => unlessRunning(() => tidyUp().then(refresh)), everyMs).unref();
  let earlyTimer = earlyRefresh(firstFiguresMs);

  function earlyRefresh(afterMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      unlessRunning(refresh);
      if (2 * afterMs < everyMs) earlyTimer = earlyRefresh(2 * afterMs);
    }, afterMs).unref();
  }

  async function tidyUp(): Promise<void> {
    const startedAt = now();
    try {
      const { removedTokens } = await store.maintain(startedAt);
      const durationMs = now() - startedAt;
      log.info({ event: "maintained", durationMs, count: removedTokens });
    } catch (error) {
      log.error({ event: "maintenance-failed", error });
    }
  }

  return {
    stop: async () => {
      clearInterval(timer);
      clearTimeout(earlyTimer);
      stopping.abort();
      await running;
    },
  };
}
