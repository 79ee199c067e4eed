import type { Instant } from "../care/facts.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

type MaintenanceOptions = {
  readonly store: Pick<Store, "maintain">;
  readonly now: () => Instant;
  readonly log: Log;
};

const everyMs = 5 * 60_000;

/** Has the store tidy up every five minutes, one time after the other, until it is stopped. */
export function startMaintenance({ store, now, log }: MaintenanceOptions): {
  readonly stop: () => Promise<void>;
} {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= tidyUp().finally(() => {
      running = null;
    });
  }, everyMs);
  timer.unref();

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
      await running;
    },
  };
}
