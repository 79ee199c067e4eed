import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ruleIds } from "../../../src/care/rules.ts";
import { runDryRun } from "../../../src/service/commands/dry-run.ts";
import { commentJson, ratingJson, ticketJson, userJson } from "../../zendesk/payloads.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "care-context-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, ...values: readonly unknown[]): Promise<void> {
  await writeFile(join(folder, name), values.map((value) => JSON.stringify(value)).join("\n"));
}

async function run(...argv: readonly string[]) {
  let out = "";
  let error = "";
  const code = await runDryRun(argv, {
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    now: () => Date.parse("2026-11-22T10:00:00Z"),
  });
  return { code, out, error };
}

/** Two customers, each with a ticket that was answered and then rated bad. */
async function writeAccount(turn: <T>(rows: readonly T[]) => readonly T[]): Promise<void> {
  const ticket = {
    status: "solved",
    created_at: "2026-10-01T08:00:00Z",
    updated_at: "2026-10-04T08:00:00Z",
    assignee_id: 11,
    satisfaction_rating: { score: "bad" },
  };
  const people = [userJson({ id: 7 }), userJson({ id: 8 })];
  const tickets = [
    ticketJson({ id: 12, requester_id: 7, submitter_id: 7, ...ticket }),
    ticketJson({ id: 13, requester_id: 8, submitter_id: 8, ...ticket }),
  ];
  const comment = { author_id: 11, public: true, created_at: "2026-10-02T08:00:00Z" };
  const comments = [
    { ...commentJson({ id: 901, ...comment }), ticket_id: 12 },
    { ...commentJson({ id: 902, ...comment }), ticket_id: 13 },
  ];
  const ratings = [
    ratingJson({ id: 1, ticket_id: 12, score: "bad", created_at: "2026-10-04T08:00:00Z" }),
    ratingJson({ id: 2, ticket_id: 13, score: "bad", created_at: "2026-10-04T08:00:00Z" }),
  ];
  await write("users.ndjson", ...turn(people));
  await write("tickets.ndjson", ...turn(tickets));
  await write("comments.ndjson", ...turn(comments));
  await write("satisfaction_ratings.ndjson", ...turn(ratings));
}

describe("runDryRun", () => {
  it("prints for every rule how often it would have fired, as one line and nothing else", async () => {
    await writeAccount((rows) => rows);
    const { code, out, error } = await run("--data", folder, "--days", "90");
    expect([code, error]).toEqual([0, ""]);
    expect(out.trimEnd()).not.toContain("\n");
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ days: 90, customers: 2, agentDays: 1 });
    expect(Object.keys(printed.rules)).toEqual([...ruleIds]);
    expect(printed.rules.R04).toMatchObject({
      fired: 2,
      customers: 2,
      agentDays: 1,
      perAgentDay: 2,
      samples: [
        { customerId: "7", on: "2026-10-04", ticketId: "12" },
        { customerId: "8", on: "2026-10-04", ticketId: "13" },
      ],
    });
  });

  it("prints the same whatever the order of the lines", async () => {
    await writeAccount((rows) => rows);
    const first = await run("--data", folder, "--days", "90");
    await writeAccount((rows) => rows.toReversed());
    expect(await run("--data", folder, "--days", "90")).toEqual(first);
  });

  it("follows a policy, and looks back from the moment that is asked for", async () => {
    await writeAccount((rows) => rows);
    const policy = join(folder, "policy.json");
    await writeFile(policy, JSON.stringify({ rules: { off: ["R04"] } }));
    const without = await run("--data", folder, "--days", "90", "--policy", policy);
    expect(JSON.parse(without.out).rules.R04).toMatchObject({ fired: 0, isOff: true });
    const before = await run("--data", folder, "--days", "90", "--at", "2026-10-03");
    expect(JSON.parse(before.out).rules.R04.fired).toBe(0);
  });

  it.each([
    [["--days", "90"], "--data is needed."],
    [["--data", "."], "--days must be a whole number from 1 to 3660."],
    [["--data", ".", "--days", "0"], "--days must be a whole number from 1 to 3660."],
    [["--data", ".", "--days", "1.5"], "--days must be a whole number from 1 to 3660."],
    [["--data", "/no/such", "--days", "90"], "There is no folder /no/such."],
    [["--data", ".", "--days", "90", "--policy", "/no/such"], "There is no policy file /no/such."],
    [["--data", ".", "--days", "90", "--fast"], "Unknown option '--fast'"],
  ])("exits 2 on %j and says what to put right", async (argv, sentence) => {
    const { code, out, error } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(sentence);
  });

  it("refuses a wrong policy whole, with the path of every fault", async () => {
    await writeAccount((rows) => rows);
    const policy = join(folder, "policy.json");
    await writeFile(policy, JSON.stringify({ rules: { off: ["R99"], recentDays: -1 } }));
    const { code, error } = await run("--data", folder, "--days", "90", "--policy", policy);
    expect(code).toBe(2);
    expect(error).toContain("rules.off.0 must be");
    expect(error).toContain("rules.recentDays must be at least 0");
  });
});
