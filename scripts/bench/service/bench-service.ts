import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { rounded } from "../../../src/care/rounded.ts";
import { buildService } from "../../build-service.ts";
import { type Machine, productVersion, thisMachine } from "../machine.ts";
import { type EmptyDatabase, emptyDatabase } from "./empty-database.ts";
import { bulkRowsPerSecond, evaluatedBy, importedBy, noteComplete } from "./import-load.ts";
import type { Load } from "./load.ts";
import { type ReadFigures, type Reading, readLoadOf } from "./read-load.ts";
import { startBenchService } from "./service-of-bench.ts";
import { type WebhookFigures, webhookLoadOf } from "./webhook-load.ts";

export type ServiceFigures = {
  readonly store: "embedded" | "postgresql";
  /** Care contexts, of accounts of two sizes. */
  readonly reads10k: ReadFigures;
  readonly reads1m: ReadFigures;
  /** The bare framework with the same body. */
  readonly bare: Load;
  /** Reads in a second as a share of the bare framework's, at 10,000 tickets. */
  readonly toBare: Readonly<Record<keyof ReadFigures, number>>;
  /** How usual rounds of reading others slow down: at the larger size by the smaller one. */
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
 * What the service costs, on two databases of its own at `DATABASE_URL`, else on the embedded store:
 * importing an account, reading from it at two sizes beside the bare framework, and taking webhooks.
 */
export async function benchService(
  largeTickets: number,
  say: (line: string) => void,
): Promise<ServiceFigures> {
  say("building the service");
  buildService(resolve(import.meta.dirname, "../../../dist/service"));
  const small = await emptyDatabase();
  const large = await emptyDatabase();
  const secrets = { secret: randomBytes(32).toString("hex"), webhookSecret: randomUUID() };
  try {
    say(`importing ${smallTickets} tickets`);
    const smallImport = await importedBy(small, account, smallTickets);
    const bulk = await bulkRowsPerSecond(small);
    say(`importing ${largeTickets} tickets, which takes minutes`);
    const largeImport = await importedBy(large, account, largeTickets);
    say("reading from both");
    const { figures, bare } = await readLoadOf({
      reads10k: await readingOf(small, smallTickets, secrets),
      reads1m: await readingOf(large, largeTickets, secrets),
    });
    const { reads10k, reads1m } = figures;
    say("taking webhooks");
    const webhooks = await webhooksAt(large, secrets);
    const toBare = ({ perSecond }: Load) => ratio(perSecond, bare.perSecond);
    return {
      store: large.store,
      reads10k,
      reads1m,
      bare,
      toBare: {
        fresh: toBare(reads10k.fresh),
        repeated: toBare(reads10k.repeated),
        unchanged: toBare(reads10k.unchanged),
        computed: toBare(reads10k.computed),
      },
      growth: {
        p50: ratio(reads1m.fresh.usual.p50Ms, reads10k.fresh.usual.p50Ms),
        p99: ratio(reads1m.fresh.usual.p99Ms, reads10k.fresh.usual.p99Ms),
      },
      webhooks,
      import: {
        ticketsPerSecond: Math.round(largeImport.tickets / largeImport.seconds),
        bulkRowsPerSecond: bulk,
        peakRssMb10k: smallImport.peakRssMb,
        peakRssMb1m: largeImport.peakRssMb,
      },
      largeTickets,
      version: productVersion(),
      machine: thisMachine(),
    };
  } finally {
    await small.remove();
    await large.remove();
  }
}

type Secrets = { readonly secret: string; readonly webhookSecret: string };

async function readingOf(
  database: EmptyDatabase,
  tickets: number,
  secrets: Secrets,
): Promise<Reading> {
  await noteComplete(database, account);
  return {
    account,
    secret: secrets.secret,
    tickets,
    start: () => startBenchService(database, { account, ...secrets, isBackground: false }),
    evaluate: (customerIds) => evaluatedBy(database, account, customerIds),
  };
}

/** Beside all that the service does by itself: it works out whatever care contexts are due. */
async function webhooksAt(database: EmptyDatabase, secrets: Secrets): Promise<WebhookFigures> {
  const service = await startBenchService(database, { account, ...secrets, isBackground: true });
  try {
    return await webhookLoadOf({ url: service.url, account, secret: secrets.webhookSecret });
  } finally {
    await service.stop();
  }
}

function ratio(ours: number, theirs: number): number {
  return rounded(ours / theirs, 2);
}
