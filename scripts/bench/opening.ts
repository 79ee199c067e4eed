import type { Browser, Frame, Page } from "playwright-core";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { PackageFile } from "../package/package-files.ts";
import { type TimedRequest, wavesOf } from "./waves.ts";

/** What happened between a click on a ticket and the card in its sidebar. */
export type Opening = {
  /** The app's scripts that were fetched before the card showed. */
  readonly scripts: readonly PackageFile[];
  readonly requests: readonly TimedRequest[];
  /** Messages from the app to Zendesk's page. */
  readonly messages: number;
  readonly waves: number;
};

/** A message between the app and the page around it, as either of them received it. */
type Seen = { readonly at: number; readonly text: string };

declare global {
  interface Window {
    careSeen: Seen[];
    /** When the card first stood there, by the frame's own clock. */
    careShownAt: number | null;
  }
}

const cardLimitMs = 20_000;

/** Opens a ticket in a browser that knows nothing yet, and watches until the card shows. */
export async function watchOpening(
  browser: Browser,
  sandbox: Sandbox,
  ticketId: number,
  files: readonly PackageFile[],
): Promise<Opening> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.careSeen = [];
      window.addEventListener(
        "message",
        ({ data }) => {
          const text = typeof data === "string" ? data : JSON.stringify(data);
          window.careSeen.push({ at: performance.timeOrigin + performance.now(), text });
        },
        true,
      );
      window.careShownAt = null;
      new MutationObserver(() => {
        if (document.querySelector('main[aria-busy="false"] h1') === null) return;
        window.careShownAt ??= performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(`${sandbox.origin}/?ticket=${ticketId}`);
    await cardIn(page, ticketId);
    const fetched = await fetchedBeforeCard(page, ticketId);
    const scripts = files.filter(
      ({ path }) => path.endsWith(".js") && fetched.includes(path.replace("assets/", "")),
    );
    const { sent, answered } = await messagesOf(page, ticketId);
    const requests = requestsOf(sent, answered);
    return { scripts, requests, messages: sent.length, waves: wavesOf(requests) };
  } finally {
    await context.close();
  }
}

async function cardIn(page: Page, ticketId: number): Promise<void> {
  await page
    .frameLocator(frameOf(ticketId))
    .locator('main[aria-busy="false"] h1')
    .waitFor({ timeout: cardLimitMs });
}

const frameOf = (ticketId: number) => `[data-testid="app-frame-${ticketId}"]`;

async function frameIn(page: Page, ticketId: number): Promise<Frame> {
  const frame = await (await page.locator(frameOf(ticketId)).elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error("the app's frame is not there");
  return frame;
}

/** The scripts asked for until the card stood there; what comes after it delays nobody. */
async function fetchedBeforeCard(page: Page, ticketId: number): Promise<readonly string[]> {
  const frame = await frameIn(page, ticketId);
  const addresses = await frame.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime <= (window.careShownAt ?? Number.POSITIVE_INFINITY))
      .map(({ name }) => name),
  );
  return addresses.map((address) => new URL(address).pathname.split("/").at(-1) ?? "");
}

async function messagesOf(page: Page, ticketId: number) {
  const frame = await frameIn(page, ticketId);
  const sent = await page.evaluate(() => window.careSeen);
  const answered = await frame.evaluate(() => window.careSeen);
  return { sent: sent.map(parsed), answered: answered.map(parsed) };
}

type Message = { readonly at: number; readonly key: string; readonly url: string | null };

function parsed({ at, text }: Seen): Message {
  const message: unknown = JSON.parse(text);
  const field = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null && name in value
      ? Object.entries(value).find(([key]) => key === name)?.[1]
      : undefined;
  const key = field(message, "key");
  const url = field(field(message, "message"), "url");
  return {
    at,
    key: typeof key === "string" ? key : "",
    url: typeof url === "string" ? url : null,
  };
}

/** `request:3` leaves the app; `zaf.request:3.done` or `.fail` comes back. */
function requestsOf(
  sent: readonly Message[],
  answered: readonly Message[],
): readonly TimedRequest[] {
  return sent
    .filter(({ key }) => /^request:\d+$/.test(key))
    .map(({ key, url, at }) => ({
      url: url ?? "",
      sentAt: at,
      answeredAt:
        answered.find((message) => new RegExp(`^zaf\\.${key}\\.(done|fail)$`).test(message.key))
          ?.at ?? null,
    }));
}
