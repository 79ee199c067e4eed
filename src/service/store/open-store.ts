import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Instant } from "../../care/facts.ts";
import type { StoreConfig } from "../config.ts";
import { accountStoreOn } from "./account-store.ts";
import { lockDirectory } from "./embedded/directory-lock.ts";
import { openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import { exportStoreOn, releaseTurns } from "./export-store.ts";
import { figuresStoreOn } from "./figures-store.ts";
import { removeOldGoneTickets } from "./gone-tickets.ts";
import { hintStoreOn, removeOldHints } from "./hint-store.ts";
import { migrate } from "./migrate.ts";
import { sentimentStoreOn } from "./sentiment-store.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** The server is older than what the statements are written for. */
class PostgresqlVersionError extends Error {
  override readonly name = "PostgresqlVersionError";
}

/** Opens the configured store and brings it to this version's schema. */
export function openStore(config: StoreConfig): Promise<Store> {
  return config.kind === "embedded" ? openEmbedded(config.directory) : openPostgresql(config.url);
}

async function openEmbedded(directory: string): Promise<Store> {
  const path = resolve(directory);
  const lock = lockDirectory(path);
  try {
    mkdirSync(path, { recursive: true });
    const embedded = await openEmbeddedDatabase(path);
    const pool = new pg.Pool({
      user: "postgres",
      database: "postgres",
      // One session, which is never given up: a second client would share its transaction.
      max: 1,
      idleTimeoutMillis: 0,
      stream: embedded.connection,
    });
    return await storeOn("embedded", pool, {
      failed: embedded.failed,
      // The directory is ours alone: who had a turn is gone.
      prepare: releaseTurns,
      // In single-user mode PostgreSQL does neither by itself, and its log grows for ever.
      maintain: async (database) => {
        await sql`checkpoint`.execute(database);
        await sql`vacuum (analyze)`.execute(database);
      },
      close: async () => {
        await embedded.close();
        lock.release();
      },
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openPostgresql(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    application_name: "care-context",
  });
  return storeOn("postgresql", pool, {
    failed: new Promise(() => {}),
    prepare: async () => {},
    maintain: async () => {},
    close: async () => {},
  });
}

type Engine = {
  readonly failed: Promise<never>;
  /** After the migrations, before anybody gets the store. */
  readonly prepare: (database: Kysely<Tables>) => Promise<void>;
  readonly maintain: (database: Kysely<Tables>) => Promise<void>;
  readonly close: () => Promise<void>;
};

async function storeOn(kind: Store["kind"], pool: pg.Pool, engine: Engine): Promise<Store> {
  // An idle connection that breaks is replaced by the pool; unheard, its error ends the process.
  pool.on("error", () => {});
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await database.destroy();
    await engine.close();
  };
  try {
    await requireVersion(database);
    await migrate(database);
    await engine.prepare(database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind,
    forAccount: (accountId) => accountStoreOn(database, accountId),
    figuresOf: (accountId) => figuresStoreOn(database, accountId),
    sentimentOf: (accountId) => sentimentStoreOn(database, accountId),
    hintsOf: (accountId) => hintStoreOn(database, accountId),
    exportsOf: (accountId) => exportStoreOn(database, accountId),
    isReady: async () => {
      try {
        await sql`select 1`.execute(database);
        return true;
      } catch {
        return false;
      }
    },
    maintain: async (at: Instant) => {
      const removed = await sql`
        delete from used_tokens where expires_at < ${timestampOf(at)}`.execute(database);
      await removeOldHints(database, at);
      await removeOldGoneTickets(database, at);
      await engine.maintain(database);
      return { removedTokens: Number(removed.numAffectedRows ?? 0) };
    },
    failed: engine.failed,
    close,
  };
}

async function requireVersion(database: Kysely<Tables>): Promise<void> {
  const result = await sql<{ version: number }>`
    select current_setting('server_version_num')::int as version`.execute(database);
  if ((result.rows[0]?.version ?? 0) < 150_000) {
    throw new PostgresqlVersionError("PostgreSQL 15 or newer is needed");
  }
}
