import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { signedToken } from "../../scripts/signed-token.ts";
import { until, type Whole } from "./whole.ts";

const asTheService = { authorization: "Bearer sandbox-oauth-token" };

type Ticket = { readonly id: number; readonly status: string; readonly tags: readonly string[] };

/** Asks the sandbox's API with the rights of an admin. */
export async function askApi<Answer>(sandbox: Sandbox, path: string): Promise<Answer> {
  const response = await fetch(`${sandbox.assetsOrigin}/api/v2/${path}`, { headers: asTheService });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Answer;
}

/** The customer's newest ticket, which for the protagonists is an open one. */
export async function newestTicketOf(sandbox: Sandbox, customerId: number): Promise<number> {
  const query = new URLSearchParams({ "page[size]": "100", sort: "-id" });
  const { tickets } = await askApi<{ tickets: readonly Ticket[] }>(
    sandbox,
    `users/${customerId}/tickets/requested?${query}`,
  );
  const open = tickets.filter(({ status }) => status !== "solved" && status !== "closed");
  const newest = open.toSorted((a, b) => b.id - a.id)[0];
  if (newest === undefined) throw new Error(`customer ${customerId} has no open ticket`);
  return newest.id;
}

/** Every follow-up in the account. */
export async function followUpsIn(sandbox: Sandbox): Promise<
  readonly (Ticket & {
    readonly type: string;
    readonly due_at: string | null;
    readonly requester_id: number;
    readonly external_id: string | null;
    readonly is_public: boolean;
  })[]
> {
  const { results } = await askApi<{ results: never[] }>(
    sandbox,
    `search?${new URLSearchParams({ query: "type:ticket tags:care_follow_up" })}`,
  );
  return results;
}

/** Makes requests fail or dawdle; see docs/sandbox.md. */
export async function addFault(sandbox: Sandbox, fault: object): Promise<void> {
  const response = await fetch(`${sandbox.assetsOrigin}/sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(`the fault was refused: ${await response.text()}`);
}

export async function clearFaults(sandbox: Sandbox): Promise<void> {
  await fetch(`${sandbox.assetsOrigin}/sandbox/faults`, { method: "DELETE" });
}

export type DeskOptions = {
  readonly as?: number;
  readonly ticketId?: number;
  /** Another page than a ticket's, as the desk's address names it: `{ user: "1001" }`. */
  readonly at?: Readonly<Record<string, string>>;
  readonly colorScheme?: "light" | "dark";
  readonly locale?: string;
  readonly trayWidth?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
};

export type Desk = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The sidebar of a ticket, or of another spot by the name that the page gives it. */
  readonly card: (spot: number | string) => FrameLocator;
  /** What the page and its frames complained of. */
  readonly complaints: readonly string[];
};

/** A browser of its own on the helpdesk page. */
export async function openDesk(whole: Whole, options: DeskOptions = {}): Promise<Desk> {
  const context = await whole.browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const query = new URLSearchParams({ as: String(options.as ?? 11) });
  if (options.ticketId !== undefined) query.set("ticket", String(options.ticketId));
  else if (options.at !== undefined) {
    for (const [name, value] of Object.entries(options.at)) query.set(name, value);
  } else query.set("app", "nav_bar");
  if (options.colorScheme !== undefined) query.set("colorScheme", options.colorScheme);
  if (options.locale !== undefined) query.set("locale", options.locale);
  if (options.trayWidth !== undefined) query.set("tray", String(options.trayWidth));
  await page.goto(`${whole.sandbox.origin}/?${query}`);
  return {
    context,
    page,
    card: (spot) => page.frameLocator(`[data-testid="app-frame-${spot}"]`),
    complaints,
  };
}

/** Asks the service as the app does, signed for the account. */
export async function askService(whole: Whole, path: string): Promise<Response> {
  const token = await signedToken("sandbox", whole.serviceSecret, Date.now());
  return fetch(`${whole.serviceUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
}

/**
 * Waits until the service answers this in time, and so. The app waits 2.5 s for it, and on a busy
 * machine a service that has just started, and reads the whole account, takes longer now and then.
 */
export async function untilServiceSays(whole: Whole, path: string, said = /./): Promise<void> {
  await until(async () => {
    const askedAt = Date.now();
    const answer = await askService(whole, path);
    const isSaid = said.test(await answer.text());
    return answer.ok && isSaid && Date.now() - askedAt < 1000;
  });
}

/** The customer's newest ticket on a desk, with the card as the service gives it. */
export async function openCardOfService(
  whole: Whole,
  customerId: number,
): Promise<{ desk: Desk; card: FrameLocator; ticketId: number }> {
  await untilServiceSays(whole, `/v1/customers/${customerId}/care-context`);
  const ticketId = await newestTicketOf(whole.sandbox, customerId);
  const desk = await openDesk(whole, { ticketId });
  const card = desk.card(ticketId);
  await card.getByText(/^From the service/).waitFor();
  return { desk, card, ticketId };
}

/** What a person sees of a card: innerText leaves out what is hidden, textContent would not. */
export async function seenIn(card: FrameLocator): Promise<string> {
  return card.locator("main").innerText();
}
