import { monitorEventLoopDelay } from "node:perf_hooks";
import { defaultPolicy } from "../../src/care/policy.ts";
import { measuresOf } from "../../src/care/team/measures.ts";
import { createLog } from "../../src/service/log.ts";
import { openStore } from "../../src/service/store/open-store.ts";
import type { Store } from "../../src/service/store/store.ts";
import { puttingTogether } from "../../src/service/team-figures.ts";
import { benchAt, historyOf } from "./histories.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";
import { emptyDatabase } from "./service/empty-database.ts";

/** What putting the team's figures together of one account takes. */
type Size = {
  readonly customers: number;
  readonly tickets: number;
  readonly milliseconds: number;
  /** The longest that other requests waited meanwhile. */
  readonly longestWaitMs: number;
};

export type TeamBench = {
  readonly small: Size;
  readonly large: Size;
  /** Cost of a customer in the large account as a multiple of that in the small one. */
  readonly costPerCustomerRatio: number;
  readonly store: Store["kind"];
  readonly version: string;
  readonly machine: Machine;
};

const ticketsEach = 10;
const rounds = 3;

/** Times the figures of an account with so many customers, and of one with a tenth of them, in turn. */
export async function benchTeam(customers: number): Promise<TeamBench> {
  const database = await emptyDatabase();
  const store = await openStore(database.config);
  try {
    const accounts = { small: Math.ceil(customers / 10), large: customers };
    for (const [account, count] of Object.entries(accounts)) await fill(store, account, count);
    const best = { small: await timed(store, "small"), large: await timed(store, "large") };
    for (let round = 1; round < rounds; round += 1) {
      for (const account of ["small", "large"] as const) {
        const next = await timed(store, account);
        if (next.milliseconds < best[account].milliseconds) best[account] = next;
      }
    }
    const each = ({ milliseconds, customers: of }: Size) => milliseconds / of;
    return {
      ...best,
      costPerCustomerRatio: Number((each(best.large) / each(best.small)).toFixed(3)),
      store: store.kind,
      version: productVersion(),
      machine: thisMachine(),
    };
  } finally {
    await store.close();
    await database.remove();
  }
}

/** Customers who have been evaluated: all that the figures are put together of. */
async function fill(store: Store, account: string, customers: number): Promise<void> {
  const facts = historyOf(ticketsEach);
  const measures = measuresOf(facts, "gold", defaultPolicy, benchAt);
  for (let place = 0; place < customers; place += 1) {
    const customerId = `${10_000_000 + place}`;
    const known = { ...facts, customer: { ...facts.customer, id: customerId } };
    await store.forAccount(account).writeFacts({ ...known, tickets: [], followUps: [] });
    const stored = await store.forAccount(account).readStored(customerId);
    await store.evaluationsOf(account).keep(
      {
        customerId,
        revision: stored?.standing.revision ?? "",
        terms: "bench",
        at: benchAt,
        text: "{}",
        healthScore: null,
        measures: { ...measures, customerId },
      },
      benchAt,
    );
  }
}

async function timed(store: Store, account: string): Promise<Size> {
  const log = createLog("silent", { write: () => undefined });
  const figures = puttingTogether({ store, policy: defaultPolicy, now: () => benchAt, log });
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const begun = performance.now();
  const { figures: put } = await figures.ask(account, {
    months: 12,
    last: "2026-11",
    segment: null,
  });
  const milliseconds = Math.round(performance.now() - begun);
  waits.disable();
  return {
    customers: put.customers,
    tickets: put.customers * ticketsEach,
    milliseconds,
    longestWaitMs: Math.round(waits.max / 1e6),
  };
}
