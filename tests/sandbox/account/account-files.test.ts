import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAccount, writeAccount } from "../../../sandbox/account/account-files.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import { at } from "../../support/clock.ts";

const folder = () => mkdtemp(join(tmpdir(), "sandbox-account-"));

const ticket = {
  id: 5,
  created_at: "2026-01-05T10:00:00Z",
  updated_at: "2026-01-06T10:00:00Z",
  subject: "Hello",
  description: "Hello",
  status: "open",
  priority: null,
  type: null,
  requester_id: 900,
  assignee_id: null,
  tags: [],
  custom_fields: [],
  via: { channel: "email" },
  house_field: "kept",
};

describe("loadAccount", () => {
  it("reads back what writeAccount wrote, line for line", async () => {
    const data = generateAccount({ seed: 3, at: at("2026-11-22") });
    const target = await folder();
    await writeAccount(data, target);
    const loaded = await loadAccount(target);
    expect(loaded.badLines).toEqual([]);
    expect(loaded.data).toEqual(data);
  });

  it("reports a bad line with its file and number and reads on", async () => {
    const target = await folder();
    const lines = [
      JSON.stringify(ticket),
      "{ not json",
      '{"id":"seven"}',
      JSON.stringify({ ...ticket, id: 6 }),
    ];
    await writeFile(join(target, "tickets.ndjson"), lines.join("\n"));
    const { data, badLines } = await loadAccount(target);
    expect(data.tickets.map(({ id }) => id)).toEqual([5, 6]);
    expect(badLines.map(({ file, line }) => [file, line])).toEqual([
      [join(target, "tickets.ndjson"), 2],
      [join(target, "tickets.ndjson"), 3],
    ]);
  });

  it("reads what happened outside of support, and reports its bad lines too", async () => {
    const target = await folder();
    const event = { customerId: 900, kind: "order", id: "o-1", at: "2026-01-05T10:00:00Z" };
    const lines = [
      { ...event, amount: 12 },
      { ...event, at: "soon" },
      { ...event, customerId: "901" },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    await writeFile(join(target, "customer_events.ndjson"), text);
    const { data, badLines } = await loadAccount(target);
    expect(data.customerEvents).toEqual([
      { ...event, amount: 12 },
      { ...event, customerId: 901 },
    ]);
    expect(badLines).toMatchObject([{ file: join(target, "customer_events.ndjson"), line: 2 }]);
  });

  it("keeps fields that it does not know", async () => {
    const target = await folder();
    await writeFile(join(target, "tickets.ndjson"), JSON.stringify(ticket));
    const { data } = await loadAccount(target);
    expect(data.tickets[0]).toMatchObject({ house_field: "kept" });
  });

  it("adds two agents, a team lead and an admin where the data has no staff", async () => {
    const target = await folder();
    await writeFile(
      join(target, "users.ndjson"),
      JSON.stringify({
        id: 12,
        name: "Customer who has Sam's id",
        role: "end-user",
        created_at: "2025-01-01T00:00:00Z",
        updated_at: "2025-01-01T00:00:00Z",
      }),
    );
    const { data } = await loadAccount(target);
    const staff = data.users.filter(({ role }) => role !== "end-user");
    expect(staff.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Aiko Tanaka", "Noor Haddad", "Sam Okafor", "Ada Ferreira"]),
    );
    expect(new Set(data.users.map(({ id }) => id)).size).toBe(data.users.length);
  });

  it("gives a requester who is in no file a record, so that the ticket opens", async () => {
    const target = await folder();
    await writeFile(join(target, "tickets.ndjson"), JSON.stringify(ticket));
    const { data } = await loadAccount(target);
    expect(data.users.find(({ id }) => id === 900)).toMatchObject({ role: "end-user" });
  });

  it("makes an account without customers of an empty folder", async () => {
    const { data, badLines } = await loadAccount(await folder());
    expect(badLines).toEqual([]);
    expect(data.tickets).toEqual([]);
    expect(data.users.every(({ role }) => role !== "end-user")).toBe(true);
  });
});

describe("writeAccount", () => {
  it("writes a metric set inside each ticket, as the incremental export does", async () => {
    const target = await folder();
    await writeAccount(generateAccount({ seed: 3, at: at("2026-11-22") }), target);
    const [first = ""] = (await readFile(join(target, "tickets.ndjson"), "utf8")).split("\n");
    expect(JSON.parse(first)).toHaveProperty("metric_set.reply_time_in_minutes.calendar");
  });
});
