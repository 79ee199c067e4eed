import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { StoreConfig } from "../../../src/service/config.ts";

/** A database of a run's own. */
export type EmptyDatabase = {
  readonly config: StoreConfig;
  readonly store: StoreConfig["kind"];
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
