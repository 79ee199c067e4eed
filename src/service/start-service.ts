import type { FastifyInstance } from "fastify";
import type { Instant } from "../care/facts.ts";
import { defaultPolicy } from "../care/policy.ts";
import { zendeskClient } from "../zendesk/client.ts";
import type { Config } from "./config.ts";
import { customerFactsReader } from "./customer-facts.ts";
import type { Account } from "./deps.ts";
import { buildApp } from "./http/app.ts";
import type { Log } from "./log.ts";
import { startMaintenance } from "./maintenance.ts";
import { pauseBriefly } from "./outbound/pause.ts";
import { sendWithAxios } from "./outbound/send-with-axios.ts";
import { openStore } from "./store/open-store.ts";

export type ServiceOptions = {
  readonly config: Config;
  readonly log: Log;
  readonly version: string;
  readonly now: () => Instant;
};

export type RunningService = {
  readonly port: number;
  /** Rejects when the service cannot go on. */
  readonly failed: Promise<never>;
  /** Takes no more requests, answers those it took (at most 10 s), closes the store. */
  readonly stop: () => Promise<void>;
};

const drainMs = 10_000;

/** Opens the store, then listens: whoever reaches the port finds a service that can answer. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { config, log, version, now } = options;
  const store = await openStore(config.store);
  log.info({ event: "store-open", store: store.kind });
  const customerFacts = customerFactsReader({ mapping: defaultPolicy.fields, now, log });
  let isStopping = false;
  try {
    const app = await buildApp({
      accounts: accountsOf(config, version),
      store,
      customerFacts,
      now,
      log,
      version,
      requestsPerMinute: 600,
      isStopping: () => isStopping,
    });
    await app.listen({ host: config.host, port: config.port });
    const port = portOf(app);
    log.info({ event: "listening", host: config.host, port, store: store.kind, version });
    const maintenance = startMaintenance({ store, now, log });
    return {
      port,
      failed: store.failed,
      stop: async () => {
        isStopping = true;
        await withinMs(
          drainMs,
          app.close().then(() => customerFacts.settled()),
        );
        app.server.closeAllConnections();
        await maintenance.stop();
        await store.close();
        log.info({ event: "stopped" });
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function accountsOf(config: Config, version: string): readonly Account[] {
  return config.accounts.map(({ id, secrets, zendesk }) => ({
    id,
    secrets,
    zendesk: zendeskClient({
      send: sendWithAxios({
        ...zendesk,
        timeoutMs: 10_000,
        maximumAnswerBytes: 16 * 1024 * 1024,
        userAgent: `care-context/${version}`,
      }),
      pause: pauseBriefly,
      random: Math.random,
      maximumAttempts: 2,
    }),
  }));
}

/** Waits for something, but not for ever. */
async function withinMs(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeUp]);
  clearTimeout(timer);
}

/** The port that was taken, which the configuration may leave open. */
function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
