import type { FastifyInstance } from "fastify";
import type { Instant } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import { accountFigures } from "./account-figures.ts";
import { accountsOf, signedAccountsOf, subscribedAccountsOf } from "./accounts.ts";
import { adaptInWorker } from "./adapt-in-worker.ts";
import type { Config } from "./config.ts";
import { opened, rewrapped } from "./connect/vault.ts";
import { customerFactsReader } from "./customer-facts.ts";
import type { Account } from "./deps.ts";
import { isDoneWithin } from "./done-within.ts";
import { evaluating } from "./evaluating.ts";
import { exportFollower } from "./exports/follow-exports.ts";
import { startFollowingExports } from "./exports/start-following-exports.ts";
import { fitInWorker } from "./fit-in-worker.ts";
import { hintFollower } from "./follow-hints.ts";
import { forgettingAccounts } from "./forgetting-accounts.ts";
import { buildApp } from "./http/app.ts";
import { keepingConnected } from "./keeping-connected.ts";
import type { Log } from "./log.ts";
import { startMaintenance } from "./maintenance.ts";
import { messageReaders } from "./message-readers.ts";
import { startMetricsServer } from "./metrics/metrics-server.ts";
import { serviceMetrics } from "./metrics/service-metrics.ts";
import { pauseFor } from "./outbound/pause.ts";
import { rescoring } from "./rescoring.ts";
import { startRounds } from "./rounds.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { subscribing } from "./webhooks/subscribing.ts";
import { webhookSecrets } from "./webhooks/webhook-secrets.ts";

export type ServiceOptions = {
  readonly config: Config;
  readonly policy: Policy;
  readonly log: Log;
  readonly version: string;
  readonly now: () => Instant;
  /** How long Zendesk may still take for what was accepted before the signal to stop. */
  readonly zendeskGraceMs: number;
};

export type RunningService = {
  readonly port: number;
  /** Rejects when the service cannot go on. */
  readonly failed: Promise<never>;
  /** Takes no more requests, answers those it took (at most 10 s), closes the store (5 s). */
  readonly stop: () => Promise<void>;
};

const drainMs = 10_000;
const closeMs = 5_000;

/** The store did not close in time. What it acknowledged is safe: it survives a kill too. */
class StoreNotClosedError extends Error {
  override readonly name = "StoreNotClosedError";
}

/** Opens the store, then listens: whoever reaches the port finds a service that can answer. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { config, policy, log, version, now, zendeskGraceMs } = options;
  const store = await openStore(config.store);
  log.info({ event: "store-open", store: store.kind });
  const mapping = policy.fields;
  const givingUp = new AbortController();
  const accountIds = config.accounts.map(({ id }) => id);
  const metrics = serviceMetrics({ accountIds, store, now });
  const accounts = accountsOf(options, { store, metrics, giveUp: givingUp.signal });
  const figures = accountFigures({ accountIds, store, policy, fit: fitInWorker, now, log });
  let isStopping = false;
  try {
    const adapt = adaptInWorker;
    const modelFolder = config.sentimentModelFolder;
    const readers = await messageReaders({ accounts, store, policy, modelFolder, adapt, now, log });
    const readerOf = readers.of;
    const customerFacts = customerFactsReader({ mapping, readerOf, now, log, pause: pauseFor });
    await keepKeysCurrent(options, store);
    const secrets = webhookSecrets({ accounts: signedAccountsOf(options), store, now, log });
    const subscribed = subscribedAccountsOf(options, accounts);
    const webhooks = subscribing({ accounts: subscribed, store, now, log });
    await secrets.refresh(new AbortController().signal);
    await figures.load();
    await readers.load();
    const app = await buildApp({
      accounts,
      store,
      customerFacts,
      accountFigures: figures,
      readerOf,
      webhookSecrets: secrets,
      policy,
      now,
      log,
      answered: metrics.answered,
      version,
      requestsPerMinute: config.requestsPerMinute,
      isStopping: () => isStopping,
    });
    await app.listen({ host: config.host, port: config.port });
    const port = portOf(app);
    log.info({ event: "listening", host: config.host, port, store: store.kind, version });
    const metricsServer =
      config.metricsPort === null
        ? null
        : await startMetricsServer(metrics, { host: config.host, port: config.metricsPort });
    const again = rescoring({ accounts, store, customerFacts, readerOf, log });
    const connected = keepingConnected({ accounts, log });
    const forgetting = forgettingAccounts({ accounts, store, now, log });
    const upkeep = config.isBackground
      ? [figures, readers, again, forgetting, connected, webhooks, secrets]
      : [figures, readers, secrets];
    const follower = hintFollower({
      accounts,
      store,
      customerFacts,
      now,
      random: Math.random,
      log,
    });
    const evaluator = evaluating({
      accountIds,
      store,
      accountFigures: figures,
      policy,
      version,
      now,
      pause: pauseFor,
      log,
    });
    const inRounds = config.isBackground
      ? [follower, evaluator].map((each) => startRounds(each))
      : [];
    const exporting = exportingOf(options, accounts, store, readerOf);
    const maintenance = startMaintenance({ store, upkeep, now, log });
    return {
      port,
      failed: store.failed,
      stop: async () => {
        isStopping = true;
        metricsServer?.close();
        metricsServer?.closeAllConnections();
        // What waits for Zendesk then gets an answer that says so, instead of a broken connection.
        const giveUp = setTimeout(() => givingUp.abort(), zendeskGraceMs);
        await isDoneWithin(
          drainMs,
          app.close().then(() => customerFacts.settled()),
        );
        clearTimeout(giveUp);
        app.server.closeAllConnections();
        const atWork = [...inRounds, exporting, maintenance];
        const ended = Promise.all(atWork.map((each) => each.stop()));
        const closed = ended.then(() => store.close());
        if (!(await isDoneWithin(closeMs, closed))) {
          throw new StoreNotClosedError("The store did not close in time");
        }
        log.info({ event: "stopped" });
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Puts every account's key under the current master key, so that an old one can be taken away.
 *
 * @throws {UnsealError} A key that is needed is not in the keyring; it names which.
 */
async function keepKeysCurrent({ config, log }: ServiceOptions, store: Store): Promise<void> {
  for (const { id, zendesk } of config.accounts) {
    if (zendesk.access.kind === "token") continue;
    const connections = store.connectionOf(id);
    const kept = await connections.read();
    if (kept === null) continue;
    const { keyring } = zendesk.access;
    opened(keyring, kept.dataKey, { accountId: id, field: "access-token" }, kept.accessToken);
    const current = rewrapped(keyring, id, kept.dataKey);
    const webhook = (await store.subscriptionOf(id).read())?.secrets?.dataKey ?? null;
    const currentOfWebhook = webhook === null ? null : rewrapped(keyring, id, webhook);
    if (webhook !== null && currentOfWebhook !== null) {
      await store.subscriptionOf(id).rewrap(webhook, currentOfWebhook);
    }
    if (current === null) continue;
    await connections.rewrap(kept.dataKey, current);
    log.info({ event: "key-rotated", account: id });
  }
}

const minuteMs = 60_000;
const nothing = { stop: async () => {} };

/** The reading of exports, where the configuration has any. */
function exportingOf(
  { config, policy, now, log }: ServiceOptions,
  accounts: readonly Account[],
  store: Store,
  readerOf: (accountId: string) => MessageReader,
): { readonly stop: () => Promise<void> } {
  const { exportCallsPerMinute: calls } = config;
  if (calls === 0 || !config.isBackground) return nothing;
  const callEveryMs = minuteMs / calls;
  const follower = exportFollower({
    store,
    mapping: policy.fields,
    readerOf,
    pace: { callEveryMs },
    now,
    random: Math.random,
    log,
  });
  return startFollowingExports({
    accounts,
    follower,
    lookEveryMs: Math.min(1000, callEveryMs),
    log,
  });
}

/** The port that was taken, which the configuration may leave open. */
function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
