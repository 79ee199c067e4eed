import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { askApi, followUpsIn, newestTicketOf, openDesk, seenIn } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

describe("the card in other places than beside a ticket", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  it("stands beside a new ticket as soon as its requester is chosen, and fills the first reply", async () => {
    const desk = await openDesk(whole, { at: { ticket: "new" } });
    const { page } = desk;
    const card = desk.card("new-ticket");
    await card.getByText("This ticket has no requester yet.").waitFor();
    await chooseRequester(page, protagonists.complainer);
    await card.getByRole("heading", { level: 1, name: "Derek Olsen" }).waitFor();
    expect(await seenIn(card)).not.toContain("This ticket");
    await page.getByTestId("reply-editor-0").fill("Dear Derek, ");
    await card.getByRole("button", { name: "Insert draft" }).click();
    await card.getByText("The draft is in your reply. Nothing was sent.").waitFor();
    expect(await page.getByTestId("reply-editor-0").innerText()).toMatch(
      /^Dear Derek,[\s\S]*Hello Derek Olsen/,
    );
    await page.getByLabel("Subject").fill("A call about the refund");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText(/^Ticket #\d+ created$/).waitFor();
    // It is an ordinary ticket from then on, with the card of one.
    await page
      .locator("section[aria-label^='Ticket ']:not([hidden]) h1")
      .filter({ hasText: "A call about the refund" })
      .waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("never shows one requester's figures under another one's name", async () => {
    const desk = await openDesk(whole, { at: { ticket: "new" } });
    const card = desk.card("new-ticket");
    await chooseRequester(desk.page, protagonists.complainer);
    await card.getByRole("heading", { level: 1, name: "Derek Olsen" }).waitFor();
    await chooseRequester(desk.page, protagonists.promoter);
    await card.getByRole("heading", { level: 1, name: "Maya Lindqvist" }).waitFor();
    expect(await seenIn(card)).not.toContain("Derek");
    await desk.context.close();
  });

  it("stands on a profile, where follow-ups are made and closed as beside a ticket", async () => {
    const desk = await openDesk(whole, { at: { user: String(protagonists.complainer) } });
    const card = desk.card(`user-${protagonists.complainer}`);
    await card.getByRole("heading", { level: 1, name: "Derek Olsen" }).waitFor();
    const text = await seenIn(card);
    expect(text).toContain("This relationship");
    expect(text).not.toMatch(/This ticket|Insert draft/);
    await card.getByRole("button", { name: "Create follow-up" }).click();
    const said = card.getByText(/^Follow-up #\d+ created for you/);
    await said.waitFor();
    const id = /#(\d+)/.exec(await said.innerText())?.[1];
    const made = (await followUpsIn(whole.sandbox)).find((one) => String(one.id) === id);
    expect(made?.tags).toContain(`care_customer_${protagonists.complainer}`);
    await card.getByRole("button", { name: `Mark follow-up #${id} as done` }).click();
    await card.getByRole("button", { name: "Problem solved" }).click();
    await card.getByText(`Follow-up #${id} is done.`).waitFor();
    const source = whole.sandbox.account.tickets.get(Number(made?.external_id?.split(":")[1]));
    expect(source?.tags).toContain("care_follow_ups_done");
    expect(source?.tags).not.toContain("care_follow_ups_open");
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("lets a light agent see a profile, and says what Zendesk did not let them do", async () => {
    const desk = await openDesk(whole, { at: { user: String(protagonists.promoter) }, as: 14 });
    const card = desk.card(`user-${protagonists.promoter}`);
    await card.getByRole("heading", { level: 1, name: "Maya Lindqvist" }).waitFor();
    await card.getByRole("button", { name: "Create follow-up" }).first().click();
    await card.getByText(/Zendesk did not let you create it/).waitFor();
    await desk.context.close();
  });

  it("opens the whole timeline from the card, shows what is chosen, and opens a ticket from it", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const desk = await openDesk(whole, { ticketId });
    const { page } = desk;
    await desk.card(ticketId).getByRole("button", { name: "Whole timeline" }).click();
    const timeline = desk.card("modal");
    await timeline.getByRole("heading", { level: 1, name: "Derek Olsen" }).waitFor();
    // What a ticket is about is read from Zendesk, as this agent may read it.
    const older = timeline.getByRole("link", { name: "Charged twice?" });
    await older.waitFor();
    const text = await seenIn(timeline);
    expect(text).toMatch(/From the service/);
    expect(text).toMatch(/By e-mail now, by chat before/);
    expect(text).toMatch(/Payment failed/);
    await timeline.getByRole("button", { name: /^chat \d+$/ }).click();
    await expect.poll(() => timeline.getByRole("link").count()).toBe(1);
    await older.click();
    await page
      .locator("section[aria-label^='Ticket ']:not([hidden]) h1")
      .filter({ hasText: "Charged twice?" })
      .waitFor();
    await expect.poll(() => page.getByTestId("app-frame-modal").count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("closes the timeline with the keyboard, and the card is where one was", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const desk = await openDesk(whole, { ticketId });
    const opener = desk.card(ticketId).getByRole("button", { name: "Whole timeline" });
    await opener.press("Enter");
    const timeline = desk.card("modal");
    await timeline.getByRole("heading", { level: 2 }).first().waitFor();
    await desk.page.keyboard.press("Escape");
    await expect.poll(() => desk.page.getByTestId("app-frame-modal").count()).toBe(0);
    await expect
      .poll(() => opener.evaluate((button) => button.ownerDocument.activeElement === button))
      .toBe(true);
    await desk.context.close();
  });

  it("says without the service who somebody is, what happened, and how an organization stands", async () => {
    await whole.stopService();
    const desk = await openDesk(whole, { at: { user: String(protagonists.promoter) } });
    const card = desk.card(`user-${protagonists.promoter}`);
    await card.getByText(/From your own view of Zendesk/).waitFor();
    await card.getByRole("button", { name: "Whole timeline" }).click();
    const timeline = desk.card("modal");
    await timeline.getByText(/From your own view of Zendesk/).waitFor();
    await timeline.getByRole("link", { name: "Warranty claim: Heron cargo bike" }).waitFor();
    await desk.page.getByRole("button", { name: "Close", exact: true }).click();
    await desk.page.getByRole("button", { name: "Alder & Finch" }).click();
    const organization = desk.card("organization-4001");
    await organization.getByText(/^From one look at Zendesk/).waitFor();
    const text = await seenIn(organization);
    const query = new URLSearchParams({ query: "type:ticket organization:4001 status<solved" });
    const open = await askApi<{ count: number }>(whole.sandbox, `search?${query}`);
    expect(text).toMatch(/4 known/);
    expect(text).toContain(`${open.count} open`);
    expect(text).toMatch(/Missing without the service/);
    await organization.getByRole("button", { name: "Maya Lindqvist" }).click();
    await card.getByRole("heading", { level: 1, name: "Maya Lindqvist" }).waitFor();
    await desk.context.close();
  });
});

async function chooseRequester(page: Page, customerId: number): Promise<void> {
  await page.getByText("Choose requester").click();
  await page.getByLabel("Find a customer").fill(String(customerId));
  await page.getByTestId(`choose-requester-${customerId}`).click();
}
