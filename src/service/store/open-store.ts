import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Kysely, PostgresDialect, PostgresDriver, sql } from "kysely";
import pg from "pg";
import type { Instant } from "../../care/facts.ts";
import type { StoreConfig } from "../config.ts";
import { type AccountDatabases, accountDatabases } from "./account-driver.ts";
import { type AccountStore, accountStoreOn } from "./account-store.ts";
import { connectionStoreOn } from "./connection-store.ts";
import { lockDirectory } from "./embedded/directory-lock.ts";
import { openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import { evaluationStoreOn } from "./evaluation-store.ts";
import { exportStoreOn, releaseTurns } from "./export-store.ts";
import { figuresStoreOn } from "./figures-store.ts";
import { hintStoreOn } from "./hint-store.ts";
import { migrate } from "./migrate.ts";
import { requireOrdinaryRole, takeRole, takeRoleOn } from "./ordinary-role.ts";
import { preparing } from "./prepared-statements.ts";
import { privacyStoreOn } from "./privacy-store.ts";
import { sentimentStoreOn } from "./sentiment-store.ts";
import type { Store } from "./store.ts";
import { subscriptionStoreOn } from "./subscription-store.ts";
import type { Tables } from "./tables.ts";
import { teamStoreOn } from "./team-store.ts";
import { tidied } from "./tidied.ts";

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
    const poolOf = () =>
      new pg.Pool({
        user: "postgres",
        database: "postgres",
        // One session, which is never given up: a second client would share its transaction.
        max: 1,
        idleTimeoutMillis: 0,
        stream: embedded.connection,
      });
    return await storeOn("embedded", poolOf, {
      failed: embedded.failed,
      // The directory is ours alone: who had a turn is gone.
      prepare: releaseTurns,
      // In single-user mode PostgreSQL does neither by itself, and its log grows for ever.
      maintain: (database) =>
        database.connection().execute(async (connection) => {
          await sql`reset role`.execute(connection);
          try {
            await sql`checkpoint`.execute(connection);
            await sql`vacuum (analyze)`.execute(connection);
          } finally {
            await takeRole(connection);
          }
        }),
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
  const poolOf = () =>
    new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5000,
      statement_timeout: 15_000,
      application_name: "care-context",
    });
  return storeOn("postgresql", poolOf, {
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

async function storeOn(kind: Store["kind"], poolOf: () => pg.Pool, engine: Engine): Promise<Store> {
  let driver: PostgresDriver | null = null;
  const close = async () => {
    await driver?.destroy();
    await engine.close();
  };
  try {
    await prepared(poolOf(), engine);
    driver = new PostgresDriver({
      pool: preparing(heard(poolOf())),
      onCreateConnection: takeRoleOn,
    });
    await driver.init();
    const databases = accountDatabases(driver);
    await requireOrdinaryRole(databases.ofNobody);
    return storeOf(kind, databases, { ...engine, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Brings the database to this version's schema, as whoever owns it. */
async function prepared(pool: pg.Pool, engine: Engine): Promise<void> {
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: heard(pool) }) });
  try {
    await requireVersion(owner);
    await migrate(owner);
    await engine.prepare(owner);
  } finally {
    await owner.destroy();
  }
}

/** An idle connection that breaks is replaced by the pool; unheard, its error ends the process. */
function heard(pool: pg.Pool): pg.Pool {
  pool.on("error", () => {});
  return pool;
}

function storeOf(kind: Store["kind"], { of, ofNobody }: AccountDatabases, engine: Engine): Store {
  const accountStores = new Map<string, AccountStore>();
  // One for each account: those who ask at the same time ask together.
  const accountStoreOf = (accountId: string): AccountStore => {
    const known = accountStores.get(accountId) ?? accountStoreOn(of(accountId), accountId);
    accountStores.set(accountId, known);
    return known;
  };
  return {
    kind,
    forAccount: accountStoreOf,
    figuresOf: (accountId) => figuresStoreOn(of(accountId), accountId),
    sentimentOf: (accountId) => sentimentStoreOn(of(accountId), accountId),
    hintsOf: (accountId) => hintStoreOn(of(accountId), accountId),
    exportsOf: (accountId) => exportStoreOn(of(accountId), accountId),
    subscriptionOf: (accountId) => subscriptionStoreOn(of(accountId), accountId),
    evaluationsOf: (accountId) => evaluationStoreOn(of(accountId), accountId),
    teamOf: (accountId) => teamStoreOn(of(accountId), accountId),
    privacyOf: (accountId) => privacyStoreOn(of(accountId), accountId),
    connectionOf: (accountId) => connectionStoreOn(of(accountId), accountId),
    isReady: async () => {
      try {
        await sql`select 1`.execute(ofNobody);
        return true;
      } catch {
        return false;
      }
    },
    maintain: async (at: Instant) => {
      const removedTokens = await tidied(ofNobody, at);
      await engine.maintain(ofNobody);
      return { removedTokens };
    },
    failed: engine.failed,
    close: engine.close,
  };
}

async function requireVersion(database: Kysely<Tables>): Promise<void> {
  const result = await sql<{ version: number }>`
    select current_setting('server_version_num')::int as version`.execute(database);
  if ((result.rows[0]?.version ?? 0) < 150_000) {
    throw new PostgresqlVersionError("PostgreSQL 15 or newer is needed");
  }
}
