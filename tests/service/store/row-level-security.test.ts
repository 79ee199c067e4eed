import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openStore } from "../../../src/service/store/open-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, emptyDatabase, engines, type TestDatabase } from "../../support/database.ts";

describe.each(engines)("The policies of the %s store", (engine) => {
  let database: TestDatabase;
  let store: Store;
  /** One of the service's own connections. */
  let connection: pg.Client;
  const [ours, theirs] = [anAccountId(), anAccountId()];

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const query = vi.spyOn(pg.Client.prototype, "query");
    store = await openStore(database.config);
    const context = query.mock.contexts.at(-1);
    if (!(context instanceof pg.Client)) throw new Error("it asked nothing");
    connection = context;
    vi.restoreAllMocks();
    for (const accountId of [ours, theirs]) {
      await store.forAccount(accountId).writeFacts(someFacts({ tickets: [aTicket()] }));
    }
  });
  afterEach(async () => {
    await connection.query("reset role; set role care_context_app");
    await tell("");
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  const tell = (accountId: string) =>
    connection.query("select set_config('care.account_id', $1, false)", [accountId]);
  const accountsIn = async (table: string) => {
    const { rows } = await connection.query<{ id: string }>(
      `select distinct account_id as id from ${table}`,
    );
    return rows.map(({ id }) => id);
  };

  it("hold for every table, and for its owner", async () => {
    const { rows } = await connection.query(`
      select relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not like 'kysely_%' and not (relrowsecurity and relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });

  it("hold for the role that the service works in", async () => {
    const { rows } = await connection.query(`
      select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`);
    expect(rows).toEqual([{ rolname: "care_context_app", rolsuper: false, rolbypassrls: false }]);
  });

  it.each(["customers", "tickets"])(
    "show of %s only the account's own, though a statement names none",
    async (table) => {
      await tell(ours);
      expect(await accountsIn(table)).toEqual([ours]);
      await tell(theirs);
      expect(await accountsIn(table)).toEqual([theirs]);
      await tell("");
      expect(await accountsIn(table)).toEqual([]);
    },
  );

  it("let nobody write, change or remove a row of another account", async () => {
    await tell(ours);
    const insert = `insert into used_tokens values ($1, 'jti', now())`;
    await expect(connection.query(insert, [theirs])).rejects.toMatchObject({ code: "42501" });
    const update = await connection.query(
      "update customers set source = 'files' where account_id = $1",
      [theirs],
    );
    const removal = await connection.query("delete from tickets where account_id = $1", [theirs]);
    expect([update.rowCount, removal.rowCount]).toEqual([0, 0]);
    await expect(
      connection.query("update customers set account_id = $1 where account_id = $2", [
        theirs,
        ours,
      ]),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("hold after an error in the middle of another account's transaction", async () => {
    await tell(ours);
    await connection.query("begin");
    await expect(connection.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
    await connection.query("rollback");
    for (let turn = 0; turn < 20; turn += 1) {
      const failing = store
        .forAccount(ours)
        .writeEvents("1", [
          { kind: "order", id: "x", at: Number.POSITIVE_INFINITY, amount: 1, product: null },
        ]);
      await expect(failing).rejects.toThrow();
      const read = await store.forAccount(theirs).readFacts("1");
      expect(read).toEqual(someFacts({ tickets: [aTicket()] }));
      expect(await store.forAccount(theirs).countCustomers()).toBe(1);
    }
  });

  it("give every account its own while all of them are busy on the same connections", async () => {
    const accounts = Array.from({ length: 12 }, () => anAccountId());
    await Promise.all(
      accounts.map((accountId, place) =>
        store.forAccount(accountId).writeFacts(someFacts({ customer: { name: `Name ${place}` } })),
      ),
    );
    const rounds = Array.from({ length: 10 }, () => accounts).flat();
    const names = await Promise.all(
      rounds.map(async (accountId) => {
        const facts = await store.forAccount(accountId).readFacts("1");
        return [accountId, facts?.customer.name];
      }),
    );
    const expected = rounds.map((accountId) => [accountId, `Name ${accounts.indexOf(accountId)}`]);
    expect(names).toEqual(expected);
  });

  it("let the clean-up remove old tokens of all accounts, and see nothing else", async () => {
    await store.forAccount(ours).spendToken("old", now - 1);
    await store.forAccount(theirs).spendToken("old", now - 1);
    expect((await store.maintain(now)).removedTokens).toBe(2);
    await connection.query("set role care_context_upkeep");
    await expect(connection.query("select * from customers")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(connection.query("update used_tokens set jti = ''")).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("stop the start where a table is not kept apart", async () => {
    const other = await emptyDatabase(engine);
    const first = await openStore(other.config);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await first.isReady();
    const context = query.mock.contexts.at(-1);
    vi.restoreAllMocks();
    if (!(context instanceof pg.Client)) throw new Error("it asked nothing");
    await context.query("reset role");
    await context.query("alter table customers no force row level security");
    await first.close();
    await expect(openStore(other.config)).rejects.toMatchObject({ name: "UnsafeRoleError" });
    await other.remove();
  });
});
