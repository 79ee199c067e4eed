import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { rounded } from "../../../src/care/rounded.ts";
import { buildService } from "../../build-service.ts";
import { type Machine, productVersion, thisMachine } from "../machine.ts";
import { type EmptyDatabase, emptyDatabase } from "./empty-database.ts";
import { bulkRowsPerSecond, importedBy, noteComplete } from "./import-load.ts";
import type { Load } from "./load.ts";
import { bareLoadOf, type ReadFigures, readLoadOf } from "./read-load.ts";
import { startBenchService } from "./service-of-bench.ts";
import { type WebhookFigures, webhookLoadOf } from "./webhook-load.ts";

export type ServiceFigures = {
  readonly store: "embedded" | "postgresql";
  /** Care contexts, each time of another customer, at two sizes of the account. */
  readonly reads: {
    readonly ours10k: Load;
    readonly ours1m: Load;
    /** The same few customers. */
    readonly repeated10k: Load;
    readonly repeated1m: Load;
    /** The same by whoever has their answers already: nothing is new about them. */
    readonly unchanged10k: Load;
    readonly unchanged1m: Load;
    /** The bare framework with the same body. */
    readonly bare: Load;
    readonly freshToBare: number;
    readonly repeatedToBare: number;
    readonly unchangedToBare: number;
    readonly p50Growth: number;
    readonly p99Growth: number;
  };
  readonly webhooks: WebhookFigures;
  readonly import: {
    readonly ticketsPerSecond: number;
    /** Rows of the same size, put in as the store takes them fastest. */
    readonly bulkRowsPerSecond: number;
    readonly peakRssMb10k: number;
    readonly peakRssMb1m: number;
  };
  /** Tickets in the larger account. */
  readonly largeTickets: number;
  readonly version: string;
  readonly machine: Machine;
};

const account = "bench";
const smallTickets = 10_000;

/**
 * What the service costs, on a database of its own at `DATABASE_URL`, else on the embedded store:
 * importing an account, reading from it at two sizes beside the bare framework, and taking webhooks.
 */
export async function benchService(
  largeTickets: number,
  say: (line: string) => void,
): Promise<ServiceFigures> {
  say("building the service");
  buildService(resolve(import.meta.dirname, "../../../dist/service"));
  const database = await emptyDatabase();
  const webhookSecret = randomUUID();
  const secret = randomBytes(32).toString("hex");
  try {
    say(`importing ${smallTickets} tickets`);
    const small = await importedBy(database, account, { from: 0, to: smallTickets });
    const bulk = await bulkRowsPerSecond(database);
    say(`reading among ${smallTickets} tickets`);
    const ours10k = await readsAt(database, { tickets: smallTickets, secret, webhookSecret });
    const bare = await bareLoadOf(
      { url: "", account, secret, tickets: smallTickets },
      ours10k.body,
    );
    say(`importing up to ${largeTickets} tickets, which takes minutes`);
    const large = await importedBy(database, account, { from: smallTickets, to: largeTickets });
    say(`reading among ${largeTickets} tickets`);
    const ours1m = await readsAt(database, { tickets: largeTickets, secret, webhookSecret });
    say("taking webhooks");
    const service = await startBenchService(database, { account, secret, webhookSecret });
    const webhooks = await webhookLoadOf({ url: service.url, account, secret: webhookSecret });
    await service.stop();
    return {
      store: database.store,
      reads: {
        ours10k: ours10k.fresh,
        ours1m: ours1m.fresh,
        repeated10k: ours10k.repeated,
        repeated1m: ours1m.repeated,
        unchanged10k: ours10k.unchanged,
        unchanged1m: ours1m.unchanged,
        bare,
        freshToBare: ratio(ours10k.fresh.perSecond, bare.perSecond),
        repeatedToBare: ratio(ours10k.repeated.perSecond, bare.perSecond),
        unchangedToBare: ratio(ours10k.unchanged.perSecond, bare.perSecond),
        p50Growth: ratio(ours1m.fresh.p50Ms, ours10k.fresh.p50Ms),
        p99Growth: ratio(ours1m.fresh.p99Ms, ours10k.fresh.p99Ms),
      },
      webhooks,
      import: {
        ticketsPerSecond: Math.round(large.tickets / large.seconds),
        bulkRowsPerSecond: bulk,
        peakRssMb10k: small.peakRssMb,
        peakRssMb1m: large.peakRssMb,
      },
      largeTickets,
      version: productVersion(),
      machine: thisMachine(),
    };
  } finally {
    await database.remove();
  }
}

type ReadingOf = {
  readonly tickets: number;
  readonly secret: string;
  readonly webhookSecret: string;
};

async function readsAt(
  database: EmptyDatabase,
  { tickets, secret, webhookSecret }: ReadingOf,
): Promise<ReadFigures> {
  await noteComplete(database, account);
  const service = await startBenchService(database, { account, secret, webhookSecret });
  try {
    return await readLoadOf({ url: service.url, account, secret, tickets });
  } finally {
    await service.stop();
  }
}

function ratio(ours: number, theirs: number): number {
  return rounded(ours / theirs, 2);
}
