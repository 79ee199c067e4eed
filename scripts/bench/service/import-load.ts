import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";
import * as z from "zod";
import { openStore } from "../../../src/service/store/open-store.ts";
import type { EmptyDatabase } from "./empty-database.ts";

const root = resolve(import.meta.dirname, "../../..");
const importedSchema = z.object({
  tickets: z.number(),
  seconds: z.number(),
  peakRssMb: z.number(),
});
export type Imported = z.output<typeof importedSchema>;

const bulkRows = 50_000;
const rowsInStatement = 1000;

/** Imports so many tickets in a process of its own, whose memory is measured. */
export async function importedBy(
  database: EmptyDatabase,
  account: string,
  tickets: number,
): Promise<Imported> {
  const said = await saidBy(database, "import-child.ts", [account, `${tickets}`]);
  return importedSchema.parse(JSON.parse(said));
}

/** Works out the care contexts of these customers in a process of its own. */
export async function evaluatedBy(
  database: EmptyDatabase,
  account: string,
  customerIds: readonly string[],
): Promise<void> {
  await saidBy(database, "evaluate-child.ts", [account], customerIds.join("\n"));
}

/** What a script beside this one says, in a process of its own, on this database. */
async function saidBy(
  database: EmptyDatabase,
  script: string,
  args: readonly string[],
  input = "",
): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", `scripts/bench/service/${script}`, ...args],
    {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
      env: { PATH: process.env.PATH, ...database.environment },
    },
  );
  child.stdin.end(input);
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return said;
}

/** Says of an account that was imported that everything is known up to now. */
export async function noteComplete(database: EmptyDatabase, account: string): Promise<void> {
  const store = await openStore(database.config);
  const exports = store.exportsOf(account);
  const now = Date.now();
  for (const state of await exports.progress()) {
    const turn = await exports.claimTurn(Date.now());
    if (turn === null) throw new Error("somebody else has the turn");
    await exports.endTurn(turn, { state: { ...state, completeTo: now }, dueAt: 0 });
  }
  await store.close();
}

/** How many rows of the same size the store takes in a second when nothing else is asked of it. */
export async function bulkRowsPerSecond(database: EmptyDatabase): Promise<number> {
  if (database.config.kind === "postgresql") {
    const client = new pg.Client({ connectionString: database.config.url });
    await client.connect();
    const rate = await bulkRateOf(client);
    await client.end();
    return rate;
  }
  const { openEmbeddedDatabase } = await import(
    "../../../src/service/store/embedded/embedded-database.ts"
  );
  const embedded = await openEmbeddedDatabase(database.config.directory);
  const client = new pg.Client({
    user: "postgres",
    database: "postgres",
    stream: embedded.connection,
  });
  await client.connect();
  const rate = await bulkRateOf(client);
  await client.end();
  await embedded.close();
  return rate;
}

async function bulkRateOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select facts from tickets limit 1");
  await client.query(`create table bulk_tickets (account_id text not null, id text not null,
    customer_id text not null, as_of timestamptz not null, position integer not null,
    facts jsonb not null, primary key (account_id, id))`);
  await client.query(
    "create index bulk_of_customer on bulk_tickets (account_id, customer_id, position)",
  );
  const startedAt = performance.now();
  for (let start = 0; start < bulkRows; start += rowsInStatement) {
    const values = Array.from({ length: rowsInStatement }, (_, index) => ({
      id: `${start + index}`,
      customerId: `${Math.floor((start + index) / 10)}`,
      facts: rows[0]?.facts,
    }));
    await client.query(
      `insert into bulk_tickets
        select 'bulk', value ->> 'id', value ->> 'customerId', now(), 0, value -> 'facts'
        from jsonb_array_elements($1::jsonb)`,
      [JSON.stringify(values)],
    );
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await client.query("drop table bulk_tickets");
  return Math.round(bulkRows / seconds);
}
