import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { rounded } from "../../../src/care/rounded.ts";
import { buildService } from "../../build-service.ts";
import { type Machine, productVersion, thisMachine } from "../machine.ts";
import { type EmptyDatabase, emptyDatabase } from "./empty-database.ts";
import { bulkRowsPerSecond, evaluatedBy, importedBy, noteComplete } from "./import-load.ts";
import type { Load } from "./load.ts";
import { type ReadFigures, readLoadOf } from "./read-load.ts";
import { startBenchService } from "./service-of-bench.ts";
import { type WebhookFigures, webhookLoadOf } from "./webhook-load.ts";

export type ServiceFigures = {
  readonly store: "embedded" | "postgresql";
  /** Care contexts, at two sizes of the account. */
  readonly reads10k: ReadFigures;
  readonly reads1m: ReadFigures;
  /** Reads in a second as a share of the bare framework's, at 10,000 tickets. */
  readonly toBare: Readonly<Record<"fresh" | "repeated" | "unchanged" | "computed", number>>;
  /** How reads of others slow down with the account: at the larger size by the smaller one. */
  readonly growth: { readonly p50: number; readonly p99: number };
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
    const reads10k = await readsAt(database, { tickets: smallTickets, secret, webhookSecret });
    say(`importing up to ${largeTickets} tickets, which takes minutes`);
    const large = await importedBy(database, account, { from: smallTickets, to: largeTickets });
    say(`reading among ${largeTickets} tickets`);
    const reads1m = await readsAt(database, { tickets: largeTickets, secret, webhookSecret });
    say("taking webhooks");
    const service = await startBenchService(database, {
      account,
      secret,
      webhookSecret,
      isBackground: true,
    });
    const webhooks = await webhookLoadOf({ url: service.url, account, secret: webhookSecret });
    await service.stop();
    return {
      store: database.store,
      reads10k,
      reads1m,
      toBare: {
        fresh: toBare(reads10k.fresh, reads10k),
        repeated: toBare(reads10k.repeated, reads10k),
        unchanged: toBare(reads10k.unchanged, reads10k),
        computed: toBare(reads10k.computed, reads10k),
      },
      growth: {
        p50: ratio(reads1m.fresh.p50Ms, reads10k.fresh.p50Ms),
        p99: ratio(reads1m.fresh.p99Ms, reads10k.fresh.p99Ms),
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
  return readLoadOf({
    account,
    secret,
    tickets,
    start: () =>
      startBenchService(database, { account, secret, webhookSecret, isBackground: false }),
    evaluate: (customerIds) => evaluatedBy(database, account, customerIds),
  });
}

function toBare(load: Load, { bare }: ReadFigures): number {
  return ratio(load.perSecond, bare.perSecond);
}

function ratio(ours: number, theirs: number): number {
  return rounded(ours / theirs, 2);
}
