import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../sandbox/account/staff.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import {
  askApi,
  askService,
  type Desk,
  followUpsIn,
  newestTicketOf,
  openCardOfService,
} from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

type Comments = { readonly comments: readonly { readonly body: string }[] };

/** What the card says beyond support: health, events, and the words behind a fact. */
describe("the card of a customer whom the service knows well", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  const openCard = (customerId: number) => openCardOfService(whole, customerId);

  async function end(desk: Desk): Promise<void> {
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  }

  const relationshipIn = (card: FrameLocator) =>
    card.getByRole("region", { name: "This relationship" });
  const suggestionsIn = (card: FrameLocator) =>
    card.getByRole("region", { name: "Suggested follow-ups" });

  it("says why an angry customer is at risk, and what they answered", async () => {
    const { desk, card } = await openCard(protagonists.complainer);
    const relationship = relationshipIn(card);
    const health = relationship.locator("summary", { hasText: "at risk" });
    expect(await health.innerText()).toMatch(
      /^\d+ \(−\d+\)\s+changed by −\d+\s+· at risk · 8 of 9 signals$/,
    );
    await health.click();
    const panel = relationship.getByRole("listitem");
    await panel.filter({ hasText: "Recommendation" }).getByText("Would recommend us: 2").waitFor();
    await panel.filter({ hasText: "Payments" }).getByText("A payment failed").waitFor();
    await relationship.getByText("30 at most: spoke of leaving").waitFor();
    expect(await relationship.innerText()).toMatch(/NPS answer\s+2 of 10 · detractor · /);
    await end(desk);
  });

  it("shows the words behind a fact only when they are asked for", async () => {
    const { desk, card } = await openCard(protagonists.complainer);
    const suggestions = suggestionsIn(card);
    await suggestions.getByRole("button", { name: /more$/ }).click();
    // By keyboard: the frame is still growing, and a click would land where the button was.
    await suggestions.getByRole("button", { name: "Talk before they leave" }).press("Enter");
    const fact = suggestions
      .getByRole("listitem")
      .filter({ hasText: /^Spoke of cancelling or leaving/ });
    expect(await card.locator("main").innerText()).not.toContain("I will cancel");
    await fact.getByRole("button", { name: "Show the words" }).click();
    const words = await fact.locator("blockquote").innerText();
    expect(words).toMatch(/I will cancel my service plan/);
    // One sentence, not the message.
    expect(words).not.toMatch(/Nobody called|manager/);
    await end(desk);
  });

  it("shows a promoter's good health and answer, and thanks her", async () => {
    const { desk, card } = await openCard(protagonists.promoter);
    const text = await relationshipIn(card).innerText();
    expect(text).toMatch(/Health\s+\d+[^·]* · good · 8 of 9 signals/);
    expect(text).toMatch(/NPS answer\s+10 of 10 · promoter · /);
    await suggestionsIn(card)
      .getByRole("heading", { name: "Thank them for staying with us" })
      .waitFor();
    await end(desk);
  });

  it("quotes nothing of a sensitive matter", async () => {
    const { desk, card } = await openCard(await bereavedCustomer());
    const suggestions = suggestionsIn(card);
    await suggestions.getByText("Hand over to the trained group, gently").waitFor();
    await suggestions.getByText(/^A sensitive matter was mentioned/).waitFor();
    const health = relationshipIn(card).locator("summary", { hasText: "signals" });
    await health.click();
    await relationshipIn(card).getByText("60 at most: sensitive matter").waitFor();
    expect(await suggestions.getByRole("button", { name: "Show the words" }).count()).toBe(0);
    expect(await card.locator("main").innerText()).not.toMatch(/passed away|husband|paperwork/);
    await end(desk);
  });

  it("makes an accepted suggestion a task that is due while somebody works", async () => {
    const openedAt = Date.now();
    const { desk, card } = await openCard(protagonists.promoter);
    await card.getByRole("button", { name: "Create follow-up" }).click();
    await card.getByText(/^Follow-up #\d+ created for you/).waitFor();
    const task = (await followUpsIn(whole.sandbox)).find(({ tags }) =>
      tags.includes(`care_customer_${protagonists.promoter}`),
    );
    expect(task).toMatchObject({ type: "task", is_public: false });
    const dueAt = new Date(task?.due_at ?? Number.NaN);
    // Without a schedule of its own an account works Monday to Friday until 17:00; in the last hour
    // before that, a task is given an hour all the same.
    const closesAt = new Date(dueAt).setUTCHours(17, 0, 0, 0);
    const lateMs = dueAt.getTime() - Math.max(closesAt, openedAt + 3_600_000);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(60_000);
    expect([1, 2, 3, 4, 5]).toContain(dueAt.getUTCDay());
    expect(dueAt.getTime()).toBeGreaterThan(Date.now());
    await end(desk);
  });

  it("is up to date within seconds of a change in Zendesk", async () => {
    const readAt = async (): Promise<string> => {
      const path = `/v1/customers/${protagonists.complainer}/care-context`;
      const answer = await askService(whole, path);
      return ((await answer.json()) as { freshness: { asOf: string } }).freshness.asOf;
    };
    const before = await readAt();
    // What was read this recently is not read again, unless a webhook tells of a change.
    expect(await readAt()).toBe(before);
    const written = await fetch(`${whole.sandbox.origin}/api/v2/tickets.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-sandbox-session": `${staff.teamLead}`,
      },
      body: JSON.stringify({
        ticket: { requester_id: protagonists.complainer, comment: { body: "They called." } },
      }),
    });
    expect(written.status).toBe(201);
    await expect.poll(readAt, { timeout: 15_000 }).not.toBe(before);
  });

  /** One of those whose story is that of R14. */
  async function bereavedCustomer(): Promise<number> {
    for (let customerId = 1007; customerId <= 1038; customerId += 1) {
      const ticketId = await newestTicketOf(whole.sandbox, customerId).catch(() => null);
      if (ticketId === null) continue;
      const { comments } = await askApi<Comments>(whole.sandbox, `tickets/${ticketId}/comments`);
      if (comments.some(({ body }) => body.includes("passed away"))) return customerId;
    }
    throw new Error("nobody in the account was bereaved");
  }
});
