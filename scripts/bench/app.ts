import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { oauthToken } from "../../sandbox/api/api.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { type Bytes, bytesOf } from "../package/first-load.ts";
import { objectOf } from "../package/json.ts";
import { readPackageFolder } from "../package/package-files.ts";
import { buildIfStale } from "../start/build-if-stale.ts";
import { freePort } from "../start/free-port.ts";
import { serviceProcess } from "../start/service-process.ts";
import { launchChromium } from "./chromium-of-bench.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";
import { type Opening, watchOpening } from "./opening.ts";

/** What one opening of the sidebar costs. */
type Requests = {
  /** To Zendesk's API, in the agent's name. */
  readonly zendesk: number;
  /** To the companion service, through Zendesk's proxy. */
  readonly service: number;
  /** Of requests that had to wait for an answer. */
  readonly waves: number;
  /** From the app to Zendesk's page. */
  readonly messages: number;
};

type FirstLoad = Bytes & { readonly files: readonly string[] };

export type AppFigures = {
  readonly firstLoad: FirstLoad;
  readonly requestsPerOpen: Requests;
  readonly firstLoadWithoutService: FirstLoad;
  readonly requestsPerOpenWithoutService: Requests;
  readonly version: string;
  readonly machine: Machine & { readonly chromium: string };
};

const root = resolve(import.meta.dirname, "../..");

/** Opens the sidebar in a browser on the sandbox, with the service and without it. */
export async function benchApp(): Promise<AppFigures> {
  const browser = await launchChromium();
  try {
    // Its output is JSON and nothing else.
    await buildIfStale(() => undefined);
    const withService = await openingWithService(browser);
    const withoutService = await openingWithoutService(browser);
    return {
      firstLoad: firstLoadOf(withService),
      requestsPerOpen: requestsOf(withService),
      firstLoadWithoutService: firstLoadOf(withoutService),
      requestsPerOpenWithoutService: requestsOf(withoutService),
      version: productVersion(),
      machine: { ...thisMachine(), chromium: browser.version() },
    };
  } finally {
    await browser.close();
  }
}

async function openingWithService(browser: Browser): Promise<Opening> {
  const folder = mkdtempSync(join(tmpdir(), "care-context-bench-"));
  const port = await freePort(0);
  const secret = randomBytes(32).toString("hex");
  const sandbox = await startSandbox({
    serviceUrl: `http://127.0.0.1:${port}`,
    serviceSecret: secret,
  });
  const service = serviceProcess({
    port,
    secret,
    zendeskOrigin: sandbox.assetsOrigin,
    webhookSecret: secret,
    zendeskToken: oauthToken,
    storeFolder: join(folder, "store"),
    policyFile: null,
    logFile: join(folder, "service.log"),
  });
  try {
    await service.ready();
    // The first one has the service read the customer's history; measured is what comes after.
    await openingOf(browser, sandbox);
    return await openingOf(browser, sandbox);
  } finally {
    await service.stop();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openingWithoutService(browser: Browser): Promise<Opening> {
  const sandbox = await startSandbox({ serviceUrl: null });
  try {
    return await openingOf(browser, sandbox);
  } finally {
    await sandbox.close();
  }
}

async function openingOf(browser: Browser, sandbox: Sandbox): Promise<Opening> {
  const files = await readPackageFolder(join(root, "dist/app"));
  const ticket = [...sandbox.account.tickets.values()].find(
    ({ requester_id, status }) => requester_id === protagonists.promoter && status === "open",
  );
  if (ticket === undefined) throw new Error("the sandbox has no open ticket of the promoter");
  const seenBefore = await pathsSeenBy(sandbox);
  const opening = await watchOpening(browser, sandbox, ticket.id, files);
  const seen = (await pathsSeenBy(sandbox)).slice(seenBefore.length);
  for (const { url } of opening.requests) {
    if (seen.includes(url)) continue;
    throw new Error(`the app asked for ${url}, and the sandbox saw no such request`);
  }
  return opening;
}

/** What the sandbox says was asked of it: the messages between frames must not be the only witness. */
async function pathsSeenBy(sandbox: Sandbox): Promise<readonly string[]> {
  const answer = await fetch(`${sandbox.assetsOrigin}/sandbox/requests`);
  const { requests } = objectOf(await answer.json());
  if (!Array.isArray(requests)) throw new Error("the sandbox gave no list of requests");
  return requests.map((request: unknown) => String(objectOf(request).path));
}

function firstLoadOf({ scripts }: Opening): FirstLoad {
  return { ...bytesOf(scripts), files: scripts.map(({ path }) => path) };
}

function requestsOf({ requests, messages, waves }: Opening): Requests {
  const zendesk = requests.filter(({ url }) => url.startsWith("/api/")).length;
  return { zendesk, service: requests.length - zendesk, waves, messages };
}
