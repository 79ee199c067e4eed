import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import type { StoreConfig } from "../../src/service/config.ts";
import { openEmbeddedDatabase } from "../../src/service/store/embedded/embedded-database.ts";
import { openStore } from "../../src/service/store/open-store.ts";
import type { Store } from "../../src/service/store/store.ts";

const serverUrl = process.env.DATABASE_URL ?? "";

/** The stores to test on: always the embedded one, and PostgreSQL where DATABASE_URL names one. */
export const engines: readonly Store["kind"][] =
  serverUrl === "" ? ["embedded"] : ["embedded", "postgresql"];

if (serverUrl === "") {
  process.stderr.write("DATABASE_URL is not set: not tested on PostgreSQL.\n");
}

/** A database of a test's own. */
export type TestDatabase = {
  readonly config: StoreConfig;
  /** Drops it; whatever was opened on it must be closed before. */
  readonly remove: () => Promise<void>;
};

/** An empty database: a new directory, or a new database on the server. */
export async function emptyDatabase(kind: Store["kind"]): Promise<TestDatabase> {
  return kind === "embedded" ? embeddedDatabase() : serverDatabase();
}

/** An open store on a database of its own, with every migration. */
export async function freshStore(
  kind: Store["kind"],
): Promise<{ readonly store: Store; readonly remove: () => Promise<void> }> {
  const database = await emptyDatabase(kind);
  const store = await openStore(database.config);
  return {
    store,
    remove: async () => {
      await store.close();
      await database.remove();
    },
  };
}

/** A name that no other test has. */
export function anAccountId(): string {
  return `test-${randomUUID()}`;
}

async function embeddedDatabase(): Promise<TestDatabase> {
  const parent = mkdtempSync(join(tmpdir(), "care-store-"));
  const directory = join(parent, "store");
  cpSync(await initialisedDirectory(), directory, { recursive: true });
  return {
    config: { kind: "embedded", directory },
    remove: async () => rmSync(parent, { recursive: true, force: true }),
  };
}

/**
 * A directory that PGlite initialised and closed, for copying: the initialisation takes seconds.
 * It holds no table of ours.
 */
async function initialisedDirectory(): Promise<string> {
  const cache = resolve(import.meta.dirname, "../../node_modules/.cache/care-context");
  const directory = join(cache, "pglite-0.5.16");
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "draft-"));
  const database = await openEmbeddedDatabase(draft);
  await database.close();
  try {
    renameSync(draft, directory);
  } catch {
    // Another test file was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return directory;
}

async function serverDatabase(): Promise<TestDatabase> {
  const name = `care_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    config: { kind: "postgresql", url: url.href },
    remove: () => onServer(`drop database ${name} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
