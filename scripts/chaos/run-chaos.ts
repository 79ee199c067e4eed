import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { oauthToken } from "../../sandbox/api/api.ts";
import { hourStartOf } from "../../sandbox/generator/days.ts";
import { randomOf } from "../../sandbox/generator/random.ts";
import { smallAccount } from "../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { sandboxAccountNumber } from "../../sandbox/server/webhooks.ts";
import { emptyDatabase } from "../bench/service/empty-database.ts";
import { freePort } from "../start/free-port.ts";
import { changeSomething, eventCustomerIds } from "./changes.ts";
import { eventSender } from "./event-sender.ts";
import { type Progress, progressOf } from "./progress.ts";
import { type ServiceUnderFire, serviceUnderFire } from "./service-under-fire.ts";
import { signedFetch } from "./signed-fetch.ts";
import { evaluationsIn } from "./stale-evaluations.ts";
import { compared } from "./state.ts";
import { storedStateOf } from "./stored-state.ts";
import { truthOf } from "./truth.ts";

export type ChaosOptions = {
  readonly seed: number;
  /** How long everything goes wrong. */
  readonly seconds: number;
  /** On a server: those that only answer requests, and those that work in the background too. */
  readonly processes: { readonly answering: number; readonly working: number };
  /** Told of what differs in the end. */
  readonly say: (line: string) => void;
};

export type ChaosReport = {
  readonly seed: number;
  readonly store: "embedded" | "postgresql";
  readonly processes: number;
  /** False where the service did not come to rest in time after all was healed. */
  readonly isHealed: boolean;
  readonly missing: number;
  readonly extra: number;
  readonly different: number;
  readonly duplicates: number;
  /** Care contexts that were worked out before and no longer say what is stored. */
  readonly stale: number;
  /** Those that were looked at. */
  readonly ready: number;
  readonly restarts: number;
  /** Customers' events that the service acknowledged; they are nowhere else. */
  readonly accepted: number;
  readonly changes: number;
  /** Care contexts that the service answered with meanwhile, many of them read anew for it. */
  readonly reads: number;
  readonly faults: number;
  readonly lostWebhooks: number;
  readonly doubledWebhooks: number;
  readonly compared: {
    readonly tickets: number;
    readonly targets: number;
    readonly customers: number;
  };
  readonly healedInSeconds: number;
  readonly seconds: number;
};

const account = "sandbox";
const exportLagMs = 1000;
const healWithinMs = 45_000;
const most = 5;

/**
 * Lets a service work for a while against a helpdesk that changes, where a fifth of its answers go
 * wrong and a third of its webhooks are lost, and kills it again and again; then heals all, waits
 * until it has come to rest, and compares every row that it stored with the helpdesk's own records.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, seconds, say } = options;
  const startedAt = Date.now();
  const database = await emptyDatabase();
  const isServer = database.store === "postgresql";
  const { answering, working } = isServer ? options.processes : { answering: 0, working: 1 };
  const processes = answering + working;
  const ports: number[] = [];
  for (let each = 0; each < processes; each += 1) ports.push(await freePort(0));
  const webhook = {
    url: `http://127.0.0.1:${ports[0]}/v1/accounts/${account}/webhooks`,
    secret: randomUUID(),
  };
  const sandbox = await startSandbox({
    data: smallAccount({ seed, at: hourStartOf(startedAt) }),
    webhook,
    exportLagMs,
    rateLimits: { exportsPerMinute: 1e6, accountPerMinute: 1e6, ticketUpdatesPerMinute: 1e6 },
  });
  const secret = randomBytes(32).toString("hex");
  const services = ports.map((port, place) =>
    serviceUnderFire(port, {
      CARE_BACKGROUND: place < answering ? "off" : "on",
      CARE_ACCOUNT: account,
      CARE_ACCOUNT_SECRET: secret,
      CARE_WEBHOOK_SECRET: webhook.secret,
      CARE_ZENDESK_ACCOUNT_NUMBER: `${sandboxAccountNumber}`,
      CARE_ZENDESK_OAUTH_TOKEN: oauthToken,
      CARE_ZENDESK_ORIGIN: sandbox.assetsOrigin,
      CARE_EXPORT_CALLS_PER_MINUTE: "1200",
      CARE_REQUESTS_PER_MINUTE: "100000",
      ...database.environment,
    }),
  );
  const random = randomOf(seed);
  const customerIds = eventCustomerIds;
  const sender = eventSender({ account, secret, customerIds, random: randomOf(seed + 1) });
  try {
    const [first, ...others] = services;
    // One makes the tables; then the others find them.
    await first?.start();
    await Promise.all(others.map((each) => each.start()));
    await misbehave(sandbox, seed);
    const until = Date.now() + seconds * 1000;
    const [changes, reads, , restarts] = await Promise.all([
      keepChanging(sandbox, random, until),
      keepReading({ services, sandbox, secret, random: randomOf(seed + 3) }, until),
      keepTelling(services, sender, until),
      keepKilling(services, randomOf(seed + 2), until),
    ]);
    const wrongs = await heal(sandbox, services);
    const healedAt = Date.now();
    const isHealed = await restsWithin(services, sandbox, secret, say);
    const healedInSeconds = (Date.now() - healedAt) / 1000;
    await Promise.all(services.map((each) => each.stop()));

    const stored = await storedStateOf(database.config);
    const evaluations = await evaluationsIn(database.config, account, stored.customers.keys());
    for (const id of evaluations.stale.slice(0, most)) say(`stale: the care context of ${id}`);
    const truth = truthOf(sandbox.account, startedAt);
    // What was sent without an answer may have arrived: then it is neither missing nor extra.
    const events = new Map<string, unknown>(sender.accepted);
    for (const key of sender.maybe) if (stored.events.has(key)) events.set(key, "order");
    const comparison = compared({ ...truth, events }, stored);
    for (const [name, differences] of Object.entries(comparison)) {
      for (const { kind, id, what } of differences.slice(0, most)) {
        say(`${name}: ${kind} ${id}: ${what}`);
      }
    }
    return {
      seed,
      store: database.store,
      processes,
      isHealed,
      missing: comparison.missing.length,
      extra: comparison.extra.length,
      different: comparison.different.length,
      duplicates: stored.duplicates,
      stale: evaluations.stale.length,
      ready: evaluations.ready,
      restarts,
      accepted: sender.accepted.size,
      changes,
      reads,
      ...wrongs,
      compared: {
        tickets: truth.tickets.size,
        targets: [...truth.tickets.values()].reduce((sum, one) => sum + one.targets.length, 0),
        customers: truth.customers.size,
      },
      healedInSeconds,
      seconds: (Date.now() - startedAt) / 1000,
    };
  } finally {
    await Promise.all(services.map((each) => each.kill()));
    await sandbox.close();
    await database.remove();
  }
}

async function misbehave(sandbox: Sandbox, seed: number): Promise<void> {
  const wrong = { seed, faults: 0.2, lostWebhooks: 0.3, doubledWebhooks: 0.1, latestMs: 1000 };
  await fetch(`${sandbox.origin}/sandbox/misbehaviour`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wrong),
  });
}

type Wrongs = Pick<ChaosReport, "faults" | "lostWebhooks" | "doubledWebhooks">;

async function heal(sandbox: Sandbox, services: readonly ServiceUnderFire[]): Promise<Wrongs> {
  const response = await fetch(`${sandbox.origin}/sandbox/misbehaviour`);
  const { faults, lostWebhooks, doubledWebhooks }: Wrongs = await response.json();
  await fetch(`${sandbox.origin}/sandbox/misbehaviour`, { method: "DELETE" });
  await Promise.all(services.map((each) => (each.isRunning() ? undefined : each.start())));
  return { faults, lostWebhooks, doubledWebhooks };
}

async function keepChanging(
  sandbox: Sandbox,
  random: ReturnType<typeof randomOf>,
  until: number,
): Promise<number> {
  let changes = 0;
  while (Date.now() < until) {
    if (await changeSomething(sandbox, random)) changes += 1;
    await pause(random.int(5, 80));
  }
  return changes;
}

type Readers = {
  readonly services: readonly ServiceUnderFire[];
  readonly sandbox: Sandbox;
  readonly secret: string;
  readonly random: ReturnType<typeof randomOf>;
};

/** Opens customers as agents do, so that readings and exports write the same rows at once. */
async function keepReading(
  { services, sandbox, secret, random }: Readers,
  until: number,
): Promise<number> {
  let reads = 0;
  while (Date.now() < until) {
    const customer = random.pick([...sandbox.account.users.keys()]);
    const { url } = random.pick(services);
    const path = `/v1/customers/${customer}/care-context`;
    const response = await signedFetch(`${url}${path}`, { account, secret }).catch(() => null);
    await response?.text().catch(() => "");
    if (response?.ok === true) reads += 1;
    await pause(random.int(10, 100));
  }
  return reads;
}

async function keepTelling(
  services: readonly ServiceUnderFire[],
  sender: ReturnType<typeof eventSender>,
  until: number,
): Promise<void> {
  for (let turn = 0; Date.now() < until; turn += 1) {
    const service = services[turn % services.length];
    if (service !== undefined) await sender.send(service.url);
    await pause(60);
  }
}

async function keepKilling(
  services: readonly ServiceUnderFire[],
  random: ReturnType<typeof randomOf>,
  until: number,
): Promise<number> {
  let restarts = 0;
  while (Date.now() < until) {
    await pause(random.int(500, 4000));
    const service = random.pick(services);
    await service.kill();
    await pause(random.int(0, 500));
    await service.start();
    restarts += 1;
  }
  return restarts;
}

/** Waits until the exports were read beyond the last change. */
async function restsWithin(
  services: readonly ServiceUnderFire[],
  sandbox: Sandbox,
  secret: string,
  say: ChaosOptions["say"],
): Promise<boolean> {
  const lastChangeAt = Math.max(
    ...[...sandbox.account.tickets.values(), ...sandbox.account.users.values()].map((row) =>
      Date.parse(row.updated_at ?? row.created_at ?? ""),
    ),
    Date.now(),
  );
  const deadline = Date.now() + healWithinMs;
  let progress: Progress | null = null;
  while (Date.now() < deadline) {
    await pause(200);
    progress = await progressOf(services[0]?.url ?? "", { account, secret });
    if (progress !== null) {
      // The service says a minute less than it knows, for it does not know of this helpdesk's lag.
      const knownTo = progress.completeTo + 60_000 - exportLagMs;
      if (knownTo > lastChangeAt + 1000) return true;
    }
  }
  say(`it did not come to rest: ${JSON.stringify(progress)}`);
  return false;
}
