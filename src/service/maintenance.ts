import type { Instant } from "../care/facts.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

type MaintenanceOptions = {
  readonly store: Pick<Store, "maintain">;
  /** What else is to be kept up, in this order. */
  readonly upkeep: readonly { readonly refresh: (stop: AbortSignal) => Promise<void> }[];
  readonly now: () => Instant;
  readonly log: Log;
};

const everyMs = 5 * 60_000;
/** A new account's first events come in right after the start; from then on twice as long each time. */
const firstFiguresMs = 5_000;

/**
 * Has the store tidy up every five minutes and then all else kept up, one thing after the other,
 * until it is stopped. Soon after the start that is done more often.
 */
export function startMaintenance({ store, upkeep, now, log }: MaintenanceOptions): {
  readonly stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const unlessRunning = (work: () => Promise<void>) => {
    running ??= work().finally(() => {
      running = null;
    });
  };
  const refresh = async () => {
    for (const each of upkeep) await each.refresh(stopping.signal);
  };
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
