import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import {
  addFault,
  clearFaults,
  newestTicketOf,
  openCardOfService,
  openDesk,
  seenIn,
} from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

describe("when the service is away", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
    await whole.stopService();
  });
  afterEach(() => clearFaults(whole.sandbox));
  afterAll(() => whole.stop());

  it("the card still says who this is and what to do, and names what is missing", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    await card.getByText(/The service did not answer/).waitFor();
    const text = await seenIn(card);
    expect(text).toContain("Derek Olsen");
    expect(text).toMatch(/From your own view of Zendesk/);
    expect(text).toMatch(/Missing: .*first message of each ticket/);
    expect(text).toMatch(/Create follow-up/);
    await desk.context.close();
  });

  it("asks Zendesk three things at once, and nothing else", async () => {
    await fetch(`${whole.sandbox.assetsOrigin}/sandbox/requests`, { method: "DELETE" });
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    await fetch(`${whole.sandbox.assetsOrigin}/sandbox/requests`, { method: "DELETE" });
    const desk = await openDesk(whole, { ticketId });
    await desk
      .card(ticketId)
      .getByText(/From your own view of Zendesk/)
      .waitFor();
    const seen = await fetch(`${whole.sandbox.assetsOrigin}/sandbox/requests`);
    const { requests } = (await seen.json()) as {
      requests: readonly { kind: string; path: string }[];
    };
    // The page's own requests end in .json; the app asked the service first.
    const asked = requests
      .filter(({ kind, path }) => kind === "proxy" || !/\.json(\?|$)/.test(path))
      .map(({ kind, path }) => (kind === "proxy" ? "the service" : path.replace(/\?.*/, "")));
    expect(asked[0]).toBe("the service");
    expect(asked.slice(1).sort()).toEqual([
      "/api/v2/search",
      `/api/v2/users/${protagonists.promoter}`,
      `/api/v2/users/${protagonists.promoter}/tickets/requested`,
    ]);
    await desk.context.close();
  });

  it("says how long Zendesk asked to wait, and waits", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    await addFault(whole.sandbox, {
      match: { path: "/tickets/requested" },
      status: 429,
      body: "Number of allowed API requests per minute exceeded",
      headers: { "retry-after": "7" },
    });
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    await card.getByText(/asked this account to wait/).waitFor();
    const retry = card.getByRole("button", { name: /Try again/ });
    expect(await retry.isDisabled()).toBe(true);
    await clearFaults(whole.sandbox);
    await desk.context.close();
  });

  it("says that Zendesk failed, and recovers on a click", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    await addFault(whole.sandbox, {
      match: { path: "/tickets/requested" },
      status: 500,
      body: "x",
    });
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    await card.getByText("Zendesk could not be read.").waitFor();
    await clearFaults(whole.sandbox);
    await card.getByRole("button", { name: "Try again" }).click();
    await card.getByText(/With us 7 years/).waitFor();
    await desk.context.close();
  });

  it("the workspace lists follow-ups, and its status page says that the service is away", async () => {
    const desk = await openDesk(whole, { as: 13 });
    const workspace = desk.page.frameLocator('[data-testid="app-frame-nav-bar"]');
    await workspace.getByRole("tab", { name: "Status" }).click();
    await workspace.getByText("Zendesk cannot reach the service.").waitFor();
    await workspace.getByText("What works without the service").waitFor();
    await desk.context.close();
  });

  it("asks the service again once it is back", async () => {
    await whole.startService();
    const { desk } = await openCardOfService(whole, protagonists.prospect);
    await desk.context.close();
  });
});
