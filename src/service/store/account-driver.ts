import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Hands out the pool's connections to one account alone: before anything else runs on one, the
 * database is told whose it is, and its policies show the rows of no other account. A connection
 * that could not be told is handed to nobody.
 */
class AccountDriver implements Driver {
  readonly #shared: SharedConnections;
  readonly #accountId: string;

  constructor(shared: SharedConnections, accountId: string) {
    this.#shared = shared;
    this.#accountId = accountId;
  }

  /** The pool is there already. */
  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const { driver, toldTo } = this.#shared;
    const connection = await driver.acquireConnection();
    // Told once, a connection remembers: whose it was last needs no second round trip.
    if (toldTo.get(connection) === this.#accountId) return connection;
    toldTo.delete(connection);
    try {
      await connection.executeQuery(
        CompiledQuery.raw(`select set_config('care.account_id', $1, false)`, [this.#accountId]),
      );
    } catch (error) {
      await driver.releaseConnection(connection);
      throw error;
    }
    toldTo.set(connection, this.#accountId);
    return connection;
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#shared.driver.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#shared.driver.commitTransaction(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#shared.driver.rollbackTransaction(connection);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#shared.driver.releaseConnection(connection);
  }

  /** The pool is everybody's. */
  async destroy(): Promise<void> {}
}

type SharedConnections = {
  readonly driver: Driver;
  readonly toldTo: WeakMap<DatabaseConnection, string>;
};

/** Whom no row belongs to: account names are DNS labels. */
const nobody = "";

/** The ways to one pool: each account's own, and one on which no account's rows show. */
export type AccountDatabases = {
  readonly of: (accountId: string) => Kysely<Tables>;
  readonly ofNobody: Kysely<Tables>;
};

export function accountDatabases(driver: Driver): AccountDatabases {
  const shared = { driver, toldTo: new WeakMap<DatabaseConnection, string>() };
  const known = new Map<string, Kysely<Tables>>();
  const of = (accountId: string): Kysely<Tables> => {
    const database = known.get(accountId) ?? databaseOf(shared, accountId);
    known.set(accountId, database);
    return database;
  };
  return { of, ofNobody: databaseOf(shared, nobody) };
}

function databaseOf(shared: SharedConnections, accountId: string): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new AccountDriver(shared, accountId),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
