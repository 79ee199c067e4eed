import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import type { AccountData } from "../../sandbox/account/records.ts";
import { hourStartOf } from "../../sandbox/generator/days.ts";
import { generateAccount } from "../../sandbox/generator/generate-account.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { sandboxAccountNumber } from "../../sandbox/server/webhooks.ts";
import { chromiumPath, chromiumSwitches } from "../../scripts/chromium.ts";
import { sendCustomerEvents } from "../../scripts/start/send-customer-events.ts";
import { migratedDatabase } from "./database.ts";

const root = resolve(import.meta.dirname, "../..");
const secret = "a-secret-that-only-this-test-run-knows-0123456789";
const webhookSecret = "a-webhook-secret-that-only-this-run-knows-01234";

/** Sandbox, service and browser, as a person would have them. */
export type Whole = {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  readonly serviceUrl: string;
  /** Signs for the account, as the app's requests are signed. */
  readonly serviceSecret: string;
  readonly startService: () => Promise<void>;
  readonly stopService: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type WholeOptions = {
  /** Makes the account another one. */
  readonly changed?: (data: AccountData, at: number) => AccountData;
  /**
   * Has the whole history read within seconds, instead of Zendesk's ten pages a minute, and everybody's
   * events told.
   */
  readonly isReadQuickly?: boolean;
};

/**
 * Starts the built app on the sandbox against the real service on an embedded store of its own.
 */
export async function startWhole(options: WholeOptions = {}): Promise<Whole> {
  const { changed = (data: AccountData) => data, isReadQuickly = false } = options;
  for (const built of ["dist/app/manifest.json", "dist/sandbox/index.html"]) {
    if (!existsSync(join(root, built))) throw new Error(`${built} is missing: run npm run build`);
  }
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("no Chromium: set CHROMIUM_PATH");
  const port = await freePort();
  const serviceUrl = `http://127.0.0.1:${port}`;
  const webhook = { url: `${serviceUrl}/v1/accounts/sandbox/webhooks`, secret: webhookSecret };
  const at = hourStartOf(Date.now());
  const data = changed(accountAt(at), at);
  const rateLimits = isReadQuickly ? { exportsPerMinute: 10_000, accountPerMinute: 10_000 } : {};
  const sandbox = await startSandbox({
    data,
    serviceUrl,
    serviceSecret: secret,
    webhook,
    rateLimits,
  });
  const database = await migratedDatabase("embedded");
  if (database.config.kind !== "embedded") throw new Error("the embedded store was asked for");
  const { directory } = database.config;
  let service: ChildProcess | null = null;

  const startService = async (tries = 3): Promise<void> => {
    const started = spawn(process.execPath, ["--import", "tsx", "src/service/main.ts"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env.PATH,
        CARE_LOG_LEVEL: "error",
        CARE_PORT: String(port),
        CARE_ACCOUNT: "sandbox",
        CARE_ACCOUNT_SECRET: secret,
        CARE_WEBHOOK_SECRET: webhookSecret,
        CARE_ZENDESK_ACCOUNT_NUMBER: `${sandboxAccountNumber}`,
        CARE_ZENDESK_OAUTH_TOKEN: "sandbox-oauth-token",
        CARE_ZENDESK_ORIGIN: sandbox.assetsOrigin,
        CARE_DATA_DIR: directory,
        ...(isReadQuickly ? { CARE_EXPORT_CALLS_PER_MINUTE: "1200" } : {}),
        CARE_POLICY_FILE: join(root, "sandbox/policy.json"),
      },
    });
    service = started;
    let said = "";
    started.stdout.on("data", (chunk) => {
      said += chunk;
    });
    let isReady = false;
    await until(async () => {
      if (started.exitCode !== null) return true;
      const ready = await fetch(`${serviceUrl}/readyz`).catch(() => null);
      isReady = ready?.ok === true;
      return isReady;
    });
    if (isReady) return;
    // Somebody's outgoing connection has the port that was free a moment ago.
    if (!said.includes("EADDRINUSE") || tries === 1) {
      throw new Error(`the service ended with ${started.exitCode}: ${said.slice(-2000)}`);
    }
    await new Promise((resolved) => setTimeout(resolved, 1000));
    await startService(tries - 1);
  };
  const stopService = async () => {
    const stopping = service;
    service = null;
    if (stopping === null || stopping.exitCode !== null) return;
    const ended = new Promise((resolved) => stopping.once("exit", resolved));
    stopping.kill("SIGTERM");
    await ended;
  };

  await startService();
  // As the account's shop would, and `npm start` does for everybody.
  const known = new Set<number>(Object.values(protagonists));
  const sender = { serviceUrl, accountId: "sandbox", secret, now: Date.now };
  const events = data.customerEvents.filter(
    ({ customerId }) => isReadQuickly || known.has(customerId),
  );
  await sendCustomerEvents({ ...sender, events });
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  return {
    sandbox,
    browser,
    serviceUrl,
    serviceSecret: secret,
    startService,
    stopService,
    stop: async () => {
      await browser.close();
      await stopService();
      await sandbox.close();
      await database.remove();
    },
  };
}

const generated = new Map<number, AccountData>();

/** The account of that hour: made once for all files, and handed out as copies. */
function accountAt(at: number): AccountData {
  const known = generated.get(at) ?? generateAccount({ seed: 1, at });
  generated.set(at, known);
  return structuredClone(known);
}

/** Asks again and again, for a minute at most. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("waited for a minute in vain");
    await new Promise((resolved) => setTimeout(resolved, 100));
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolved, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolved(port));
    });
  });
}
