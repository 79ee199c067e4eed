import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines, migratedDatabase, type TestDatabase } from "../support/database.ts";
import { addCustomer, aTicketOf, type FakeAccount, fakeAccount } from "./support/fake-account.ts";
import { anEventOf, signedDelivery } from "./support/signed-delivery.ts";
import { signedHeader } from "./support/signed-token.ts";

const root = resolve(import.meta.dirname, "../..");
const secret = "canary-secret-with-at-least-32-characters";
const webhookSecret = "canary-webhook-secret-of-over-32-characters";

/** The service as an operator starts it: the real main.ts in a process of its own. */
class ServiceProcess {
  readonly #child: ChildProcess;
  output = "";
  readonly exitCode: Promise<number | null>;
  readonly address: Promise<string>;

  constructor(environment: Record<string, string>) {
    this.#child = spawn(process.execPath, ["--import", "tsx", "src/service/main.ts"], {
      cwd: root,
      env: { PATH: process.env.PATH, TZ: process.env.TZ, ...environment },
    });
    this.exitCode = once(this.#child, "exit").then(([code]) => code);
    this.address = new Promise((found, failed) => {
      const read = (chunk: Buffer) => {
        this.output += chunk.toString();
        const port = /"event":"listening".*"port":(\d+)/.exec(this.output)?.[1];
        if (port !== undefined) found(`http://127.0.0.1:${port}`);
      };
      this.#child.stdout?.on("data", read);
      this.#child.stderr?.on("data", read);
      this.exitCode.then(() => failed(new Error(this.output)), failed);
    });
    this.address.catch(() => {});
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}

describe("main without its configuration", () => {
  it("does not start, and names everything that is missing", async () => {
    const service = new ServiceProcess({ CARE_PORT: "x" });
    expect(await service.exitCode).toBe(1);
    for (const name of [
      "CARE_PORT",
      "CARE_ACCOUNT",
      "CARE_ACCOUNT_SECRET",
      "CARE_ZENDESK_OAUTH_TOKEN",
    ]) {
      expect(service.output).toContain(name);
    }
  });
});

describe("main with a policy file that is not one", () => {
  const folder = mkdtempSync(join(tmpdir(), "care-policy-"));
  const wrong = join(folder, "policy.json");
  writeFileSync(wrong, JSON.stringify({ rules: { off: ["R99"], recentDay: 3 } }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["no file", join(folder, "none.json"), ["There is no policy file", "none.json"]],
    ["a folder", folder, ["cannot be read"]],
    ["a wrong one", wrong, ["rules.off.0 must be", "rules.recentDay is not a setting"]],
  ])("does not start, and says every fault of %s", async (_, path, faults) => {
    const service = new ServiceProcess({
      CARE_ACCOUNT: "acme",
      CARE_ACCOUNT_SECRET: secret,
      CARE_ZENDESK_OAUTH_TOKEN: "token",
      CARE_DATA_DIR: join(folder, "store"),
      CARE_POLICY_FILE: path,
    });
    expect(await service.exitCode).toBe(1);
    for (const fault of ["CARE_POLICY_FILE", ...faults]) expect(service.output).toContain(fault);
    expect(service.output).not.toContain('"event"');
  });
});

describe.each(engines)("main on the %s store", { timeout: 120_000 }, (engine) => {
  let database: TestDatabase;
  let zendesk: Server;
  let account: FakeAccount;
  const started: ServiceProcess[] = [];

  beforeEach(async () => {
    database = await migratedDatabase(engine);
    account = fakeAccount();
    zendesk = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://zendesk");
      const answer = await account.send({
        method: "GET",
        path: pathname,
        query: Object.fromEntries(searchParams),
        body: undefined,
        headers: {},
      });
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((listening) => zendesk.listen(0, "127.0.0.1", listening));
  });
  afterEach(async () => {
    for (const service of started.splice(0)) {
      service.signal("SIGKILL");
      await service.exitCode;
    }
    zendesk.closeAllConnections();
    zendesk.close();
    await database.remove();
  });

  function start(): ServiceProcess {
    const address = zendesk.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const service = new ServiceProcess({
      CARE_PORT: "0",
      CARE_ACCOUNT: "acme",
      CARE_ACCOUNT_SECRET: secret,
      CARE_WEBHOOK_SECRET: webhookSecret,
      CARE_ZENDESK_OAUTH_TOKEN: "canary-token",
      CARE_ZENDESK_ORIGIN: `http://127.0.0.1:${port}`,
      CARE_POLICY_FILE: join(root, "sandbox/policy.json"),
      ...environmentOf(database.config),
    });
    started.push(service);
    return service;
  }

  async function ask(service: ServiceProcess, path: string): Promise<Response> {
    const authorization = await signedHeader({ accountId: "acme", secret, at: Date.now() });
    return fetch(`${await service.address}${path}`, { headers: { authorization } });
  }

  it("serves, answers what it accepted before SIGTERM, exits with 0, and names nobody", async () => {
    addCustomer(account, "1", "canary-name");
    const service = start();
    const context = await ask(service, "/v1/customers/1/care-context");
    expect(context.status).toBe(200);
    expect(await context.json()).toMatchObject({ names: { tiers: { gold: "Gold circle" } } });

    let open = () => {};
    account.gate = new Promise<void>((resolveGate) => {
      open = resolveGate;
    });
    addCustomer(account, "2");
    const before = account.asked.length;
    const accepted = ask(service, "/v1/customers/2/care-context");
    await expect.poll(() => account.asked.length).toBeGreaterThan(before);
    service.signal("SIGTERM");
    await expect.poll(() => service.output).toContain('"event":"stopping"');
    // As Ctrl+C in a terminal does it, through tsx.
    service.signal("SIGTERM");
    service.signal("SIGINT");
    open();
    expect((await accepted).status).toBe(200);
    expect(await service.exitCode).toBe(0);
    expect(service.output).toContain('"event":"stopped"');
    expect(service.output).not.toMatch(/canary|eyJ|Bearer/);
    for (const line of service.output.trim().split("\n")) JSON.parse(line);

    account.gate = null;
    account.fault = () => ({ status: 500, headers: {}, body: {} });
    const again = start();
    expect((await ask(again, "/v1/customers/2/care-context")).status).toBe(200);
    again.signal("SIGINT");
    expect(await again.exitCode).toBe(0);
  });

  it("follows what it accepted before it was killed (C1)", async () => {
    addCustomer(account, "1");
    const service = start();
    const path = "/v1/customers/1/care-context";
    const readAt = async (asked: ServiceProcess) =>
      (await (await ask(asked, path)).json()).freshness.asOf;
    const before = await readAt(service);
    account.tickets.set("10", aTicketOf("10", { requester_id: 1, status: "solved" }));
    const body = JSON.stringify(anEventOf("zen:ticket:10"));
    const delivery = signedDelivery({ accountId: "acme", secret: webhookSecret, body });
    const answer = await fetch(`${await service.address}${delivery.url}`, delivery);
    expect(answer.status).toBe(202);
    service.signal("SIGKILL");
    await service.exitCode;

    const again = start();
    // Facts this young are answered from the store, so only the hint can have changed them.
    await expect.poll(() => readAt(again), { timeout: 20_000 }).not.toBe(before);
  });

  if (engine === "embedded") {
    it("does not start on a store that another one has open", async () => {
      const first = start();
      await first.address;
      const second = start();
      expect(await second.exitCode).toBe(1);
      expect(second.output).toMatch(/Process \d+ on .* has the embedded store open/);
      expect((await fetch(`${await first.address}/readyz`)).status).toBe(200);
    });
  } else {
    it("starts twice at once on one new database", async () => {
      const both = [start(), start()];
      for (const service of both) {
        expect((await fetch(`${await service.address}/readyz`)).status).toBe(200);
      }
    });
  }
});

function environmentOf(config: TestDatabase["config"]): Record<string, string> {
  return config.kind === "embedded"
    ? { CARE_DATA_DIR: config.directory }
    : { DATABASE_URL: config.url };
}
