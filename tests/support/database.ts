import { createHash, randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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
  return kind === "embedded" ? embeddedDatabase(initialisedDirectory) : serverDatabase();
}

/** A database with every migration: a new directory, or an empty database that its first opening migrates. */
export async function migratedDatabase(kind: Store["kind"]): Promise<TestDatabase> {
  return kind === "embedded" ? embeddedDatabase(migratedDirectory) : serverDatabase();
}

/** An open store on a database of its own, with every migration. */
export async function freshStore(
  kind: Store["kind"],
): Promise<{ readonly store: Store; readonly remove: () => Promise<void> }> {
  if (kind === "embedded") await keepCompiled();
  const database = await migratedDatabase(kind);
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

async function embeddedDatabase(template: () => Promise<string>): Promise<TestDatabase> {
  const parent = mkdtempSync(join(tmpdir(), "care-store-"));
  const directory = join(parent, "store");
  cpSync(await template(), directory, { recursive: true });
  return {
    config: { kind: "embedded", directory },
    remove: async () => rmSync(parent, { recursive: true, force: true }),
  };
}

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * PGlite's code, compiled once for this process. V8 shares it with every worker that compiles the
 * same bytes for as long as somebody holds it; else each embedded store would compile it anew.
 */
function keepCompiled(): Promise<WebAssembly.Module> {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  compiled ??= WebAssembly.compile(readFileSync(join(dirname(main), "pglite.wasm")));
  return compiled;
}

/** A directory that PGlite initialised and closed: the initialisation takes seconds. It holds no table of ours. */
function initialisedDirectory(): Promise<string> {
  return keptDirectory("pglite-0.5.16-initialised", async (draft) => {
    const database = await openEmbeddedDatabase(draft);
    await database.close();
    // What a new database would be copied from, two thirds of the files. Nobody here makes one.
    for (const unused of ["base/1", "base/4"]) rmSync(join(draft, unused), { recursive: true });
  });
}

/** Such a directory with every migration of ours as it stands now. */
function migratedDirectory(): Promise<string> {
  return keptDirectory(`pglite-0.5.16-${digestOfMigrations}`, async (draft) => {
    cpSync(await initialisedDirectory(), draft, { recursive: true });
    const store = await openStore({ kind: "embedded", directory: draft });
    await store.close();
  });
}

const digestOfMigrations = (() => {
  const folder = resolve(import.meta.dirname, "../../src/service/store");
  const names = readdirSync(join(folder, "migrations")).map((name) => `migrations/${name}`);
  const digest = createHash("sha256");
  for (const name of ["migrate.ts", ...names.sort()])
    digest.update(readFileSync(join(folder, name)));
  return digest.digest("hex").slice(0, 16);
})();

/** The directory of this name, made once for all runs, for copying. */
async function keptDirectory(
  name: string,
  fill: (draft: string) => Promise<void>,
): Promise<string> {
  const cache = resolve(import.meta.dirname, "../../node_modules/.cache/care-context");
  const directory = join(cache, name);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "draft-"));
  await fill(draft);
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
