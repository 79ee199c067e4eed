import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../src/service/store/open-store.ts";
import { emptyDatabase, engines, type TestDatabase } from "../../support/database.ts";

const root = resolve(import.meta.dirname, "../../..");
const opening = `
  import { openStore } from "./src/service/store/open-store.ts";
  await openStore({ kind: "postgresql", url: process.env.URL });
`;

describe.runIf(engines.includes("postgresql"))("A migration that is killed (C6)", () => {
  let database: TestDatabase;
  let url: string;
  let other: pg.Client;
  let watcher: pg.Client;
  let child: ChildProcess | null = null;
  beforeEach(async () => {
    database = await emptyDatabase("postgresql");
    if (database.config.kind !== "postgresql") throw new Error("a server");
    url = database.config.url;
    other = new pg.Client({ connectionString: url });
    await other.connect();
    watcher = new pg.Client({ connectionString: url });
    await watcher.connect();
  });
  afterEach(async () => {
    child?.kill("SIGKILL");
    await other.end();
    await watcher.end();
    await database.remove();
  });

  const tables = async () => {
    const { rows } = await other.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not like 'kysely_%'`,
    );
    return rows.map(({ relname }) => relname);
  };

  it("leaves nothing half done, and the next start does all of it", async () => {
    // Whoever makes a table of that name meanwhile has to wait: a moment in the middle of it all.
    await other.query("begin");
    await other.query("create table organizations (id text)");
    const started = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", opening],
      {
        cwd: root,
        stdio: "ignore",
        env: { PATH: process.env.PATH, URL: url },
      },
    );
    child = started;
    const isWaiting = async () => {
      // Within a transaction one would see the same activity all the time.
      const { rows } = await watcher.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    };
    while (started.exitCode === null && !(await isWaiting())) await pause(50);
    expect(started.exitCode).toBeNull();
    started.kill("SIGKILL");
    await once(started, "exit");
    await other.query("rollback");
    await expect.poll(tables).toEqual([]);

    const store = await openStore(database.config);
    try {
      expect(await store.isReady()).toBe(true);
      expect(await tables()).toContain("erasures");
    } finally {
      await store.close();
    }
  });
});
