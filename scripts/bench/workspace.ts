import type { Browser, CDPSession, Page } from "playwright-core";
import type { AccountData } from "../../sandbox/account/records.ts";
import { staff } from "../../sandbox/account/staff.ts";
import { hourStartOf } from "../../sandbox/generator/days.ts";
import { generateAccount } from "../../sandbox/generator/generate-account.ts";
import { withManyFollowUps } from "../../sandbox/generator/many-follow-ups.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { buildIfStale } from "../start/build-if-stale.ts";
import { launchChromium } from "./chromium-of-bench.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";

/** What the team's list costs with so many follow-ups. */
export type WorkspaceSize = {
  readonly followUps: number;
  /** From the click on the app to the first rows; the best of the rounds. */
  readonly firstRowsMs: number;
  /** Of JavaScript, after all that is read by itself has been read; the best of the rounds. */
  readonly heapMegabytes: number;
  /** Elements of the table, of whatever is drawn. */
  readonly rowsDrawn: number;
  /** Of Zendesk's API, until nothing more is asked for. */
  readonly requests: number;
};

export type WorkspaceFigures = {
  readonly sizes: readonly WorkspaceSize[];
  /** The large list by the small one. */
  readonly growth: { readonly firstRows: number; readonly heap: number };
  readonly rounds: number;
  readonly version: string;
  readonly machine: Machine & { readonly chromium: string };
};

const counts = [100, 10_000] as const;
const rounds = 5;
const quietMs = 700;
const frame = '[data-testid="app-frame-nav-bar"]';

/**
 * Opens the workspace in a browser on sandboxes with few and with many follow-ups, by turns, so
 * that a slow moment of the machine falls on both.
 */
export async function benchWorkspace(): Promise<WorkspaceFigures> {
  const browser = await launchChromium();
  try {
    // Its output is JSON and nothing else.
    await buildIfStale(() => undefined);
    const at = hourStartOf(Date.now());
    const account = generateAccount({ seed: 1, at });
    const sandboxes = [];
    for (const count of counts) {
      const data = withManyFollowUps(withoutFollowUps(account), { count, seed: 7, at });
      sandboxes.push(await startSandbox({ data, serviceUrl: null }));
    }
    const seen: {
      firstRowsMs: number;
      heapMegabytes: number;
      rowsDrawn: number;
      requests: number;
    }[][] = counts.map(() => []);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, sandbox] of sandboxes.entries()) {
        const opening = await openingOf(browser, sandbox.origin);
        // The first one warms the server and the browser's caches.
        if (round > 0) seen[index]?.push(opening);
      }
    }
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    const sizes = counts.map((followUps, index): WorkspaceSize => {
      const openings = seen[index] ?? [];
      const best = (of: "firstRowsMs" | "heapMegabytes") =>
        Math.min(...openings.map((opening) => opening[of]));
      return {
        followUps,
        firstRowsMs: Math.round(best("firstRowsMs")),
        heapMegabytes: Math.round(best("heapMegabytes") * 10) / 10,
        rowsDrawn: openings.at(-1)?.rowsDrawn ?? 0,
        requests: openings.at(-1)?.requests ?? 0,
      };
    });
    const [small, large] = sizes;
    if (small === undefined || large === undefined) throw new Error("nothing was measured");
    return {
      sizes,
      growth: {
        firstRows: Math.round((large.firstRowsMs / small.firstRowsMs) * 100) / 100,
        heap: Math.round((large.heapMegabytes / small.heapMegabytes) * 100) / 100,
      },
      rounds,
      version: productVersion(),
      machine: { ...thisMachine(), chromium: browser.version() },
    };
  } finally {
    await browser.close();
  }
}

/** The generated account has a few of its own. */
function withoutFollowUps(data: AccountData): AccountData {
  return { ...data, tickets: data.tickets.filter(({ tags }) => !tags.includes("care_follow_up")) };
}

async function openingOf(browser: Browser, origin: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let requests = 0;
    let lastAt = Date.now();
    page.on("request", (request) => {
      if (!request.url().includes("/api/v2/")) return;
      requests += 1;
      lastAt = Date.now();
    });
    await page.goto(`${origin}/?as=${staff.teamLead}`);
    await page.getByRole("button", { name: "Care Context" }).waitFor();
    // Zendesk's own page asks for its list of tickets first.
    await page.waitForLoadState("networkidle");
    requests = 0;
    const clickedAt = performance.now();
    await page.getByRole("button", { name: "Care Context" }).click();
    const rows = page.frameLocator(frame).locator("tr[data-ticket]");
    await rows.first().waitFor({ timeout: 30_000 });
    const firstRowsMs = performance.now() - clickedAt;
    while (Date.now() - lastAt < quietMs) await page.waitForTimeout(50);
    return {
      firstRowsMs,
      heapMegabytes: (await heapOf(page, session)) / 1_048_576,
      rowsDrawn: await rows.count(),
      requests,
    };
  } finally {
    await context.close();
  }
}

/** What the app's frame holds of memory once the garbage is collected. */
async function heapOf(page: Page, pageSession: CDPSession): Promise<number> {
  const handle = await page.locator(frame).elementHandle();
  const app = await handle?.contentFrame();
  if (app === null || app === undefined) throw new Error("the app's frame is not there");
  // The frame is of another site, so of a process of its own where the browser isolates sites.
  const session = await page
    .context()
    .newCDPSession(app)
    .catch(() => pageSession);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
