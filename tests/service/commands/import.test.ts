import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAccount } from "../../../sandbox/account/account-files.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { runImport } from "../../../src/service/commands/import.ts";
import type { StoreConfig } from "../../../src/service/config.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { at } from "../../support/clock.ts";
import { emptyDatabase, engines, type TestDatabase } from "../../support/database.ts";
import { heardCommand } from "../support/heard-command.ts";

const run = (argv: readonly string[], where: StoreConfig) =>
  heardCommand((io) => runImport(argv, io, () => where));

describe.each(engines)("import on the %s store", (engine) => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
    folder = mkdtempSync(join(tmpdir(), "care-import-"));
    await writeAccount(smallAccount({ seed: 2, at: at("2026-11-20") }), folder);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.remove();
  });

  const imported = (data = folder) => run(["--data", data, "--account", "acme"], database.config);
  const storedOf = async (customerId: number) => {
    const store = await openStore(database.config);
    try {
      return await store.forAccount("acme").readStored(`${customerId}`);
    } finally {
      await store.close();
    }
  };

  it("takes an account, says how much of it, and a second time changes nothing", async () => {
    const first = await imported();
    expect(first).toMatchObject({ code: 0, error: "" });
    const said = JSON.parse(first.out);
    expect(said).toMatchObject({ account: "acme", store: engine, skipped: 0 });
    expect(said.customers).toBe(said.taken.users);
    const stored = await storedOf(protagonists.promoter);
    expect(stored?.facts.tickets.length).toBeGreaterThan(5);
    expect(stored?.facts.tickets.every((ticket) => ticket.isConversationComplete)).toBe(true);
    expect(stored?.facts.events.length).toBeGreaterThan(0);
    expect(stored?.facts.gaps).toEqual([]);
    const ratings = (stored?.facts.tickets ?? []).flatMap(({ rating }) => rating ?? []);
    expect(ratings.length).toBeGreaterThan(1);
    expect(ratings.every(({ ratedAt }) => ratedAt !== null)).toBe(true);
    expect(ratings.some(({ scale }) => scale?.outOf === 5)).toBe(true);
    const complained = await storedOf(protagonists.complainer);
    const targets = (complained?.facts.tickets ?? []).flatMap(({ sla }) => sla);
    expect(targets.map(({ metric }) => metric)).toContain("first-reply");
    const again = await imported();
    expect(JSON.parse(again.out).customers).toBe(said.customers);
    expect((await storedOf(protagonists.promoter))?.facts).toEqual(stored?.facts);
  });

  it("skips a line that is not as documented, and says where it is", async () => {
    appendFileSync(join(folder, "tickets.ndjson"), '{"id":"none"}\nnot JSON\n');
    const { code, out, error } = await imported();
    expect(code).toBe(0);
    expect(JSON.parse(out).skipped).toBe(2);
    expect(error).toMatch(/tickets\.ndjson:\d+: is not JSON/);
  });

  it.each([
    [["--account", "acme"], "--data and --account are needed"],
    [["--data", "/nowhere", "--account", "acme"], "has none of organizations.ndjson"],
    [["--data", "/nowhere", "--account", "evil.example/"], "is no subdomain"],
  ])("refuses %j", async (argv, reason) => {
    const { code, error } = await run(argv, database.config);
    expect([code, error]).toEqual([2, expect.stringContaining(reason)]);
  });

  it("leaves to the exports what no file tells of, and lets nothing wait for it", async () => {
    const own = mkdtempSync(join(tmpdir(), "care-import-"));
    const times = { created_at: "2026-11-01T00:00:00Z", updated_at: "2026-11-01T00:00:00Z" };
    const ticket = { id: 1, status: "open", requester_id: 77, ...times };
    writeFileSync(join(own, "tickets.ndjson"), JSON.stringify(ticket));
    expect((await run(["--data", own, "--account", "beta"], database.config)).code).toBe(0);
    rmSync(own, { recursive: true });
    const store = await openStore(database.config);
    try {
      const progress = await store.exportsOf("beta").progress();
      const unread = progress.filter(({ completeTo }) => completeTo === null);
      expect(unread.map(({ stream }) => stream).sort()).toEqual([
        "metric-events",
        "ratings",
        "survey-responses",
      ]);
      expect((await store.forAccount("beta").readStored("77"))?.standing.isExported).toBe(true);
    } finally {
      await store.close();
    }
  });

  it("keeps what a message says out of the store", async () => {
    const words = "a canary that nobody keeps";
    const own = mkdtempSync(join(tmpdir(), "care-import-"));
    const ticket = {
      id: 1,
      created_at: "2026-11-01T00:00:00Z",
      updated_at: "2026-11-01T00:00:00Z",
      status: "open",
      subject: words,
      description: words,
      requester_id: 77,
    };
    const comment = {
      id: 2,
      ticket_id: 1,
      author_id: 77,
      body: words,
      plain_body: words,
      created_at: "2026-11-01T00:00:00Z",
    };
    writeFileSync(join(own, "tickets.ndjson"), JSON.stringify(ticket));
    writeFileSync(join(own, "comments.ndjson"), JSON.stringify(comment));
    expect((await imported(own)).code).toBe(0);
    rmSync(own, { recursive: true });
    const stored = await storedOf(77);
    expect(stored?.facts.tickets).toMatchObject([{ id: "1", messages: [{ id: "2" }] }]);
    expect(JSON.stringify(stored)).not.toContain("canary");
  });
});
