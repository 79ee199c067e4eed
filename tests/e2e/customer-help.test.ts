import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../sandbox/account/staff.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { newestTicketOf, openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** Kept for people to look at; not compared. */
const pictures = resolve(import.meta.dirname, "../../dist/screenshots");

async function openPreferences(card: FrameLocator): Promise<void> {
  await card.locator("summary").filter({ hasText: "Preferences" }).click();
  await card.getByRole("button", { name: "Edit the preferences of this customer" }).click();
  await card.getByRole("form", { name: "Preferences of this customer" }).waitFor();
}

describe("what helps with the answer", () => {
  let whole: Whole;
  const userOf = (id: number) => whole.sandbox.account.users.get(id);
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  it("keeps what an agent learns of a customer's wishes, and heeds it at once", async () => {
    const id = protagonists.complainer;
    const ticketId = await newestTicketOf(whole.sandbox, id);
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    const suggestions = card.getByRole("region", { name: "Suggested follow-ups" });
    await suggestions.locator("summary").filter({ hasText: "Hello Derek Olsen" }).waitFor();
    await openPreferences(card);
    await card.getByLabel("Reach by").selectOption({ label: "Phone" });
    await card.getByLabel("Address as").fill("Mr Olsen");
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByText("Saved in Zendesk.").waitFor();
    expect(userOf(id)).toMatchObject({
      user_fields: { care_channel: "care_channel_phone", care_address_as: "Mr Olsen" },
    });
    // Zendesk tells the service, and the service the card.
    await suggestions.locator("summary").filter({ hasText: "Hello Mr Olsen" }).waitFor();

    await card.getByRole("button", { name: "Edit the preferences of this customer" }).click();
    await card.getByLabel("Do not contact").check();
    await desk.page.screenshot({ path: resolve(pictures, "preferences.png"), fullPage: true });
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByText("Asked not to be contacted: answer, but suggest nothing.").waitFor();
    await suggestions.getByText("Nothing to suggest right now.").waitFor();
    expect(userOf(id)?.tags).toContain("do_not_contact");
    expect(desk.complaints).toEqual([]);
    await desk.context.close();

    const later = await openDesk(whole, { ticketId, as: staff.secondAgent });
    const again = later.card(ticketId);
    const quiet = again.getByText("Nothing to suggest right now.");
    await again.getByRole("region", { name: "Suggested follow-ups" }).waitFor();
    // A colleague's card knows once Zendesk has told the service, which takes a second or two.
    await expect
      .poll(
        async () => {
          await again.getByRole("button", { name: "Refresh" }).click();
          return quiet.count();
        },
        { timeout: 15_000, interval: 1000 },
      )
      .toBe(1);
    await openPreferences(again);
    await again.getByLabel("Do not contact").uncheck();
    await again.getByRole("button", { name: "Save" }).click();
    await again.locator("summary").filter({ hasText: "Hello Mr Olsen" }).waitFor();
    expect(userOf(id)?.tags).not.toContain("do_not_contact");
    await later.context.close();
  });

  it("tags the ticket that a follow-up came from, until that is done", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const tagsNow = () => whole.sandbox.account.tickets.get(ticketId)?.tags ?? [];
    const before = tagsNow();
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    const suggestions = card.getByRole("region", { name: "Suggested follow-ups" });
    await suggestions.getByRole("button", { name: "Create follow-up" }).click();
    await suggestions.getByText(/^Follow-up .*created/).waitFor();
    expect(tagsNow().toSorted()).toEqual([...before, "care_follow_ups_open"].toSorted());
    await card.getByRole("button", { name: /^Mark follow-up .* as done$/ }).click();
    await card.getByRole("button", { name: "Customer reached" }).click();
    await card.getByText(/^Follow-up .*is done\.$/).waitFor();
    expect(tagsNow().toSorted()).toEqual([...before, "care_follow_ups_done"].toSorted());
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("says which open problem affects the customer, and opens it", async () => {
    const { tickets } = whole.sandbox.account;
    const all = [...tickets.values()];
    const problem = all.find(({ type, status }) => type === "problem" && status === "hold");
    const incident = all.find(({ problem_id: id }) => id !== null && id === problem?.id);
    if (problem === undefined || incident === undefined) throw new Error("there is no problem");
    const desk = await openDesk(whole, { ticketId: incident.id });
    const card = desk.card(incident.id);
    const link = card.getByRole("link", { name: problem.subject ?? "" });
    await link.waitFor();
    const count = all.filter(({ problem_id: id }) => id === problem.id).length;
    await card.getByText(new RegExp(`On hold · ${count} tickets of it · since`)).waitFor();
    await desk.page.screenshot({ path: resolve(pictures, "problem.png"), fullPage: true });
    await link.click();
    await desk.page.getByTestId(`tab-${problem.id}`).waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("puts a help center article that fits into the reply as a link, and says where there is none", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    const title = "Choosing tyres for gravel, rain and winter";
    await card.locator("summary").filter({ hasText: "Help center articles" }).click();
    const article = card.getByRole("link", { name: title });
    await article.waitFor();
    await card
      .getByText(/^Riding/)
      .first()
      .waitFor();
    await desk.page.screenshot({ path: resolve(pictures, "articles.png"), fullPage: true });
    const [page] = await Promise.all([desk.context.waitForEvent("page"), article.click()]);
    await page.getByText(title).waitFor();
    await page.close();

    const editor = desk.page.getByTestId(`reply-editor-${ticketId}`);
    await card.getByRole("button", { name: `Insert as link: ${title}` }).click();
    await card.getByText("The link is in your reply. Nothing was sent.").waitFor();
    const link = editor.locator("a");
    expect(await link.textContent()).toBe(title);
    expect(await link.getAttribute("href")).toMatch(/\/hc\/en-us\/articles\/\d+$/);
    expect(desk.complaints).toEqual([]);

    whole.sandbox.account.hasHelpCenter = false;
    const without = await openDesk(whole, { ticketId, as: staff.lightAgent });
    const bare = without.card(ticketId);
    await bare.locator("summary").filter({ hasText: "Help center articles" }).click();
    await bare.getByText("This brand has no help center.").waitFor();
    whole.sandbox.account.hasHelpCenter = true;
    await bare.getByRole("button", { name: "Search again" }).click();
    await bare.getByRole("link", { name: title }).waitFor();
    await without.context.close();
    await desk.context.close();
  });

  it("says to a light agent why it is not kept, and keeps what they typed", async () => {
    const id = protagonists.promoter;
    const ticketId = await newestTicketOf(whole.sandbox, id);
    const before = userOf(id);
    const desk = await openDesk(whole, { ticketId, as: staff.lightAgent });
    const card = desk.card(ticketId);
    await openPreferences(card);
    await card.getByLabel("Address as").fill("Ms Lindqvist");
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByText(/^Zendesk did not let you: /).waitFor();
    expect(await card.getByLabel("Address as").inputValue()).toBe("Ms Lindqvist");
    expect(userOf(id)).toBe(before);
    await desk.context.close();
  });
});
