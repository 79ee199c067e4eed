import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DirectoryInUseError } from "../../../../src/service/store/embedded/directory-lock.ts";
import {
  type EmbeddedDatabase,
  openEmbeddedDatabase,
} from "../../../../src/service/store/embedded/embedded-database.ts";
import { openStore } from "../../../../src/service/store/open-store.ts";
import { emptyDatabase } from "../../../support/database.ts";

describe("openEmbeddedDatabase", () => {
  const parent = mkdtempSync(join(tmpdir(), "care-embedded-"));
  let database: EmbeddedDatabase;
  let pool: pg.Pool;

  // The only test that initialises a directory instead of copying one: it takes seconds.
  beforeAll(async () => {
    database = await openEmbeddedDatabase(join(parent, "store"));
    pool = new pg.Pool({
      user: "postgres",
      database: "postgres",
      max: 1,
      stream: database.connection,
    });
    await pool.query("create table notes (id integer primary key, body text)");
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
    rmSync(parent, { recursive: true, force: true });
  });

  it("makes every commit durable: at least one fsync for each", async () => {
    const before = await database.fsyncs();
    for (let id = 1; id <= 20; id += 1) {
      await pool.query("insert into notes values ($1, $2)", [id, "x"]);
    }
    expect((await database.fsyncs()) - before).toBeGreaterThanOrEqual(20);
  });

  it("runs with fsync on, as the server says itself", async () => {
    const { rows } = await pool.query("select current_setting('fsync') as fsync");
    expect(rows).toEqual([{ fsync: "on" }]);
  });

  it("goes on after a statement that fails, with its code", async () => {
    await expect(pool.query("insert into notes values ($1, 'x')", [1])).rejects.toMatchObject({
      code: "23505",
    });
    const { rows } = await pool.query("select $1::int as one", [1]);
    expect(rows).toEqual([{ one: 1 }]);
  });

  it("rolls back what a transaction did before it failed", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into notes values (100, 'x')");
    await expect(client.query("insert into notes values (100, 'y')")).rejects.toThrow();
    await client.query("rollback");
    client.release();
    const { rowCount } = await pool.query("select 1 from notes where id = 100");
    expect(rowCount).toBe(0);
  });

  it("carries a megabyte in both directions", async () => {
    const text = "é".repeat(500_000);
    const { rows } = await pool.query("select $1::text as text", [text]);
    expect(rows[0]?.text === text).toBe(true);
  });

  it("leaves the service's own thread free while a statement runs", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await pool.query("select count(*) from generate_series(1, 2000000)");
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

// Processes and fsyncs: slow on a machine that does much else.
describe("openStore on a directory", { timeout: 120_000 }, () => {
  it("refuses a second opener, and lets the next one in after a clean close", async () => {
    const { config, remove } = await emptyDatabase("embedded");
    const store = await openStore(config);
    await expect(openStore(config)).rejects.toThrow(DirectoryInUseError);
    await store.forAccount("acme").spendToken("kept", Date.parse("2026-11-22T10:01:00Z"));
    await store.close();
    const reopened = await openStore(config);
    const again = reopened
      .forAccount("acme")
      .spendToken("kept", Date.parse("2026-11-22T10:01:00Z"));
    expect(await again).toBe(false);
    await reopened.close();
    await remove();
  });

  it("says that a directory holds no database that it can open, and lets it go", async () => {
    const { config, remove } = await emptyDatabase("embedded");
    const directory = config.kind === "embedded" ? config.directory : "";
    writeFileSync(join(directory, "PG_VERSION"), "9\n");
    await expect(openStore(config)).rejects.toMatchObject({ name: "EmbeddedDatabaseError" });
    expect(existsSync(`${directory}.lock`)).toBe(false);
    await remove();
  });

  it("keeps every acknowledged row through kill -9, and opens again", async () => {
    const { config, remove } = await emptyDatabase("embedded");
    const directory = config.kind === "embedded" ? config.directory : "";
    const writer = resolve(import.meta.dirname, "../../support/write-until-killed.ts");
    const child = spawn(process.execPath, ["--import", "tsx", writer, directory], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = once(child, "exit");
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 20) child.kill("SIGKILL");
    }
    await exited;
    expect(acknowledged).toBeGreaterThanOrEqual(20);

    const store = await openStore(config);
    const acme = store.forAccount("acme");
    for (let id = 1; id <= acknowledged; id += 1) {
      expect(await acme.readFacts(`${id}`)).not.toBeNull();
    }
    await store.close();
    await remove();
  });
});
