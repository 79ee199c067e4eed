import {
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from "kysely";
import type pg from "pg";

/** A server keeps what it prepared for as long as a connection lasts. */
const mostPrepared = 200;

/**
 * Begins a statement that every reading asks, and whose plan is the same whatever it is asked: so it
 * is parsed and planned once on a connection. A plan that suits all values suits others badly, so
 * nothing else is prepared.
 */
const preparedText = "/* prepared */";
export const prepared = sql.raw(preparedText);

/** The pool, with the statements that begin with {@link prepared} prepared once on a connection. */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared) return known;
    const name = `care_${names.size}`;
    names.set(text, name);
    return name;
  };
  // Whoever gets a connection again gets the same one: what was done to it once holds.
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, nameOf);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  function query<Row>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(text: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("No statement of ours has a cursor");
    const isPrepared = text.trimStart().startsWith(preparedText);
    const name = isPrepared ? nameOf(text) : undefined;
    return client.query({ text, values: [...parameters], ...(name === undefined ? {} : { name }) });
  }
  return { query, release: () => client.release() };
}
