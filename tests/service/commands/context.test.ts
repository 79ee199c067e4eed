import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { careContextSchema } from "../../../src/contract/care-context.ts";
import { runContext } from "../../../src/service/commands/context.ts";
import { commentJson, ratingJson, ticketJson, userJson } from "../../zendesk/payloads.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "care-context-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, ...values: readonly unknown[]): Promise<void> {
  const text = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  await writeFile(join(folder, name), text.join("\n"));
}

/** Runs the command on the folder and gives all that it said. */
async function run(...more: readonly string[]) {
  let out = "";
  let error = "";
  const code = await runContext(["--data", folder, ...more], {
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

async function contextOf(...more: readonly string[]) {
  const { code, out } = await run(...more);
  expect(code).toBe(0);
  return z.parse(careContextSchema, JSON.parse(out));
}

describe("runContext", () => {
  it("prints the care context as one line and nothing else", async () => {
    await write("users.ndjson", userJson());
    await write("tickets.ndjson", ticketJson());
    await write("comments.ndjson", { ...commentJson(), ticket_id: 12 });
    const { code, out, error } = await run("--customer", "7", "--at", "2026-11-22T10:00:00Z");
    expect([code, error]).toEqual([0, ""]);
    expect(out.endsWith("}\n")).toBe(true);
    expect(out.trimEnd()).not.toContain("\n");
    expect(z.parse(careContextSchema, JSON.parse(out))).toMatchObject({
      at: "2026-11-22T10:00:00.000Z",
      customer: { id: "7", name: "Ada Example", matchedBy: "zendesk-id" },
      freshness: { source: "files", gaps: ["no-service-times"], tickets: 1 },
    });
  });

  it("says now where no moment is given", async () => {
    await write("users.ndjson", userJson());
    expect((await contextOf("--customer", "7")).at).toBe("2026-11-22T10:00:00.000Z");
  });

  it("knows a customer from tickets alone, and says so", async () => {
    await write("tickets.ndjson", ticketJson());
    const context = await contextOf("--customer", "7");
    expect(context.customer).toMatchObject({
      matchedBy: "ticket-requester",
      name: { known: false, reason: "no-user-record" },
    });
    expect(context.freshness.gaps).toEqual([
      "no-user-record",
      "first-messages-only",
      "no-service-times",
    ]);
  });

  it("names what a missing file leaves unknown", async () => {
    await write("users.ndjson", userJson());
    const context = await contextOf("--customer", "7");
    expect(context.freshness.gaps).toEqual(["tickets-not-given", "no-follow-ups"]);
    expect(context.sentiment).toEqual({ known: false, reason: "tickets-not-given" });
  });

  it("replays the past without what came later", async () => {
    await write("users.ndjson", userJson());
    await write(
      "tickets.ndjson",
      ticketJson(),
      ticketJson({
        id: 13,
        created_at: "2026-11-01T08:00:00Z",
        updated_at: "2026-11-01T08:00:00Z",
      }),
    );
    await write("satisfaction_ratings.ndjson", ratingJson({ score: "bad" }));
    const then = await contextOf("--customer", "7", "--at", "2026-10-03");
    expect(then.freshness.tickets).toBe(1);
    expect(then.service.csat).toEqual({ known: false, reason: "no-ratings" });
    const now = await contextOf("--customer", "7");
    expect(now.freshness.tickets).toBe(2);
    expect(now.service.csat).toMatchObject({ known: true, value: 0, samples: 1 });
  });

  it.each([
    ["2026-11-22", "UTC", "2026-11-22T00:00:00.000Z"],
    ["2026-11-22", "Asia/Kathmandu", "2026-11-21T18:15:00.000Z"],
    ["2026-11-22", "America/New_York", "2026-11-22T05:00:00.000Z"],
    ["2026-11-22", "Pacific/Kiritimati", "2026-11-21T10:00:00.000Z"],
    ["2026-11-22T10:00:00+02:00", "Asia/Kathmandu", "2026-11-22T08:00:00.000Z"],
    ["2026-11-22T10:00", "Asia/Kathmandu", "2026-11-22T10:00:00.000Z"],
  ])("takes %s in %s for %s", async (at, timeZone, instant) => {
    await write("users.ndjson", userJson());
    await write("policy.json", { timeZone });
    const policy = join(folder, "policy.json");
    const context = await contextOf("--customer", "7", "--at", at, "--policy", policy);
    expect(context.at).toBe(instant);
  });

  it("reads the fields that the policy maps", async () => {
    await write("users.ndjson", userJson({ user_fields: { vip_since: "2020-02-29" } }));
    await write("policy.json", { fields: { customerSince: "vip_since" } });
    const context = await contextOf("--customer", "7", "--policy", join(folder, "policy.json"));
    expect(context.tenure).toMatchObject({ startedOn: "2020-02-29", source: "mapped-field" });
  });

  it("reports bad lines with file and line, and goes on", async () => {
    await write("users.ndjson", "{", userJson(), { id: "seven" });
    const { code, out, error } = await run("--customer", "7");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ customer: { id: "7" } });
    const file = join(folder, "users.ndjson");
    expect(error.split("\n")).toEqual([
      `${file}:1: is not JSON`,
      `${file}:3: id must be a positive integer that a number can hold exactly, or its digits`,
      "",
    ]);
  });

  describe("with customer_events.ndjson", () => {
    const nps = { customerId: 7, kind: "nps", id: "n-1", at: "2026-11-20T10:00:00Z", score: 9 };

    it("knows what happened to the customer outside of support", async () => {
      await write("users.ndjson", userJson());
      await write("customer_events.ndjson", nps, { ...nps, customerId: 8, score: 1 });
      const context = await contextOf("--customer", "7");
      expect(context.care.nps).toMatchObject({ known: true, score: 9, answers: 1 });
    });

    it("knows a customer from events alone", async () => {
      await write("customer_events.ndjson", nps);
      const context = await contextOf("--customer", "7");
      expect(context.care.nps).toMatchObject({ known: true, score: 9 });
      expect(context.freshness.gaps).toContain("no-user-record");
      expect((await run("--customer", "70")).code).toBe(2);
    });

    it("replays the past without what came later", async () => {
      await write("users.ndjson", userJson());
      await write("customer_events.ndjson", nps);
      const then = await contextOf("--customer", "7", "--at", "2026-11-20T09:59:59Z");
      expect(then.care.nps).toEqual({ known: false, reason: "no-nps-answers" });
    });

    it("reports bad lines as of the other files, and says whose facts they leave incomplete", async () => {
      await write("users.ndjson", userJson(), userJson({ id: 8 }));
      await write("tickets.ndjson", ticketJson());
      await write("customer_events.ndjson", nps, { ...nps, id: "n-2", score: 11, customerId: 8 });
      const { code, error } = await run("--customer", "7");
      const file = join(folder, "customer_events.ndjson");
      expect([code, error]).toEqual([0, `${file}:2: score must be at most 10\n`]);
      const gapsOf = async (id: string) => (await contextOf("--customer", id)).freshness.gaps;
      expect(await gapsOf("7")).not.toContain("unreadable-records");
      expect(await gapsOf("8")).toContain("unreadable-records");
    });
  });

  it.each<[string, readonly string[], RegExp]>([
    ["an unknown customer", ["--customer", "70"], /^There is no customer 70 in /],
    ["no customer", [], /^--data and --customer are needed\. Usage: /],
    ["an option that it does not have", ["--customer", "7", "--wat"], /'--wat'.* Usage: /],
    ["a loose word", ["--customer", "7", "wat"], /wat.* Usage: /],
    ["an option without its value", ["--customer"], /--customer.* Usage: /],
    ["a moment that is none", ["--customer", "7", "--at", "soon"], /^--at soon is neither /],
    ["a day that is none", ["--customer", "7", "--at", "2026-02-30"], /^--at 2026-02-30 is /],
    ["an hour that is none", ["--customer", "7", "--at", "2026-02-03T25:00"], /^--at .* is /],
    [
      "no policy file",
      ["--customer", "7", "--policy", "/nowhere.json"],
      /^There is no policy file/,
    ],
    ["another folder", ["--customer", "7", "--data", "/nowhere"], /^There is no folder \/nowhere/],
  ])("says %s in one sentence, with exit code 2", async (_, more, sentence) => {
    await write("users.ndjson", userJson());
    const { code, out, error } = await run(...more);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(sentence);
    expect(error.trimEnd()).not.toContain("\n");
  });

  it.each<[string, string, RegExp]>([
    ["not JSON", "{", /is not JSON\./],
    ["not valid", '{"rules":{"off":["R99"]}}', /is not valid: rules\.off\.0 must be /],
  ])("says that a policy is %s", async (_, text, sentence) => {
    await write("users.ndjson", userJson());
    await write("policy.json", text);
    const { code, error } = await run("--customer", "7", "--policy", join(folder, "policy.json"));
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
  });

  it("says in the context that records of this customer could not be read", async () => {
    await write("users.ndjson", userJson(), userJson({ id: 8 }));
    await write("tickets.ndjson", { id: 12, requester_id: 7, created_at: "yesterday" });
    expect((await contextOf("--customer", "7")).freshness.gaps).toContain("unreadable-records");
    expect((await contextOf("--customer", "8")).freshness.gaps).toEqual([]);
  });

  it.each(["1969-12-31", "9999-12-31T23:00:00Z"])("refuses to stand at %s", async (moment) => {
    await write("users.ndjson", userJson());
    const { code, error } = await run("--customer", "7", "--at", moment);
    expect(code).toBe(2);
    expect(error).toMatch(/of the years 1970 to 9000/);
  });

  it("says that a folder has none of the files", async () => {
    const { code, error } = await run("--customer", "7");
    expect(code).toBe(2);
    expect(error).toMatch(/has none of users\.ndjson, organizations\.ndjson/);
  });

  it("says that a file cannot be read", async () => {
    await mkdir(join(folder, "users.ndjson"));
    const { code, error } = await run("--customer", "7");
    expect(code).toBe(2);
    expect(error).toMatch(/users\.ndjson cannot be read: EISDIR/);
  });

  it("runs as a command", async () => {
    await write("users.ndjson", userJson());
    const root = resolve(import.meta.dirname, "../../..");
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const command = [tsx, "src/service/commands/context.ts", "--data", folder, "--customer"];
    const execute = promisify(execFile);
    const { stdout, stderr } = await execute(process.execPath, [...command, "7"], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ customer: { id: "7" } });
    expect(stderr).toBe("");
    await expect(
      execute(process.execPath, [...command, "70"], { cwd: root }),
    ).rejects.toMatchObject({ code: 2, stdout: "" });
  });

  describe("with quotes", () => {
    const words = "Hi Ada here. I want to cancel my plan. My order is 4711.";
    const moment = { created_at: "2026-11-20T08:00:00Z", updated_at: "2026-11-20T08:00:00Z" };
    const quotesOf = async () =>
      (await contextOf("--customer", "7")).suggestions.flatMap(({ evidence }) =>
        evidence.map(({ statement, quote }) => [statement.code, quote]),
      );
    const quote = ["asked-to-cancel", "I want to cancel my plan."];

    it("quotes the sentence behind a fact, and nothing else that anybody said", async () => {
      await write("users.ndjson", userJson());
      await write("tickets.ndjson", ticketJson({ ...moment, description: words }));
      const comment = commentJson({ ...moment, body: words, plain_body: words });
      await write("comments.ndjson", { ...comment, ticket_id: 12 });
      expect(await quotesOf()).toContainEqual(quote);
      expect((await run("--customer", "7")).out).not.toMatch(/Hi Ada here|4711/);
    });

    it("quotes a ticket's first message where its comments are not there", async () => {
      await write("users.ndjson", userJson());
      await write("tickets.ndjson", ticketJson({ ...moment, description: words }));
      expect(await quotesOf()).toContainEqual(quote);
    });

    it("quotes nothing of a sensitive matter", async () => {
      const sensitive = "My husband died last week and I want to cancel his plan.";
      await write("users.ndjson", userJson());
      await write("tickets.ndjson", ticketJson({ ...moment, description: sensitive }));
      const quotes = await quotesOf();
      expect(quotes).toContainEqual(["sensitive-matter", null]);
      expect(quotes.filter(([, words]) => words !== null)).toEqual([]);
    });
  });

  it("lets a rule rest that the account's agents dismissed too often, and says so", async () => {
    const ticket = { created_at: "2026-11-10T08:00:00Z", updated_at: "2026-11-11T08:00:00Z" };
    await write("users.ndjson", userJson());
    await write(
      "tickets.ndjson",
      ...[12, 13, 14].map((id) => ticketJson({ id, status: "solved", ...ticket })),
    );
    expect((await contextOf("--customer", "7")).suggestions.map(({ rule }) => rule)).toContain(
      "R06",
    );
    const dismissal = {
      customerId: "8",
      kind: "suggestion-dismissed",
      at: "2026-11-20T08:00:00Z",
      rule: "R06",
      reason: "not-helpful",
    };
    const dismissals = Array.from({ length: 20 }, (_, index) => ({
      ...dismissal,
      id: `dismissal-${index}`,
      evidenceKey: `${index}`,
    }));
    await write("customer_events.ndjson", ...dismissals);
    const context = await contextOf("--customer", "7");
    expect(context.suggestions.map(({ rule }) => rule)).not.toContain("R06");
    expect(context.mutedRules).toMatchObject([{ rule: "R06", precision: { value: 0 } }]);
  });
});
