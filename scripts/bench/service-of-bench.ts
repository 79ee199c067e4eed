import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import type { StoreConfig } from "../../src/service/config.ts";

export type BenchService = {
  readonly store: "embedded" | "postgresql";
  readonly url: string;
  /** Stops it, and removes its data. */
  readonly stop: () => Promise<void>;
};

type Options = { readonly account: string; readonly webhookSecret: string };

const root = resolve(import.meta.dirname, "../..");

/** A service as an operator starts it, with nothing stored, and a Zendesk that is not there. */
export async function startBenchService({
  account,
  webhookSecret,
}: Options): Promise<BenchService> {
  const database = await emptyDatabase();
  const child = spawn(process.execPath, ["--import", "tsx", "src/service/main.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      CARE_PORT: "0",
      CARE_ACCOUNT: account,
      CARE_ACCOUNT_SECRET: randomBytes(32).toString("hex"),
      CARE_WEBHOOK_SECRET: webhookSecret,
      CARE_ZENDESK_OAUTH_TOKEN: "nobody-asks",
      CARE_ZENDESK_ORIGIN: "http://127.0.0.1:9",
      ...database.environment,
    },
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await database.remove();
  };
  // Read to the end: a pipe that is full would stop the service.
  const port = new Promise<string>((found, failed) => {
    createInterface(child.stdout).on("line", (line) => {
      const listening = /"event":"listening".*"port":(\d+)/.exec(line)?.[1];
      if (listening !== undefined) found(listening);
    });
    ended.then(() => failed(new Error("The service ended before it listened")), failed);
  });
  try {
    return { store: database.store, url: `http://127.0.0.1:${await port}`, stop };
  } catch (error) {
    await database.remove();
    throw error;
  }
}

/** A database of a run's own. */
export type EmptyDatabase = {
  readonly config: StoreConfig;
  readonly store: BenchService["store"];
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
};

/** An empty database on the server at `DATABASE_URL`, else a directory for the embedded store. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const serverUrl = process.env.DATABASE_URL ?? "";
  if (serverUrl === "") {
    const folder = mkdtempSync(join(tmpdir(), "care-bench-"));
    return {
      store: "embedded",
      config: { kind: "embedded", directory: join(folder, "store") },
      environment: { CARE_DATA_DIR: join(folder, "store") },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `care_bench_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    store: "postgresql",
    config: { kind: "postgresql", url: url.href },
    environment: { DATABASE_URL: url.href },
    remove: () => onServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
