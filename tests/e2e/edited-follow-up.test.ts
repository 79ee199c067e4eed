import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../sandbox/account/staff.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { askApi, followUpsIn, newestTicketOf, openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** Kept for people to look at; not compared. */
const pictures = resolve(import.meta.dirname, "../../dist/screenshots");

type Audit = { readonly author_id: number };
type Mail = { readonly to: { readonly role: string } };

describe("a follow-up that an agent edits", () => {
  let whole: Whole;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  it("is created as it was written, and marked as done with what came of it", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const trigger = {
      id: 8100,
      title: "Welcome every new ticket",
      active: true,
      conditions: { all: [{ field: "update_type", operator: "is", value: "Create" }], any: [] },
      actions: [{ field: "notification_user", value: ["requester_id", "Hello", "Text"] }],
    };
    whole.sandbox.account.triggers.push(trigger);
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    await card.getByRole("button", { name: "Edit" }).click();
    const form = card.getByRole("form");
    await form.getByLabel("What to do").fill("Thank Maya by phone");
    await form.getByLabel("For", { exact: true }).selectOption({ label: "Noor Haddad" });
    await form.getByLabel("Tags").fill("anniversary");
    await form.getByLabel("Note for whoever does it").fill("She likes a call before noon.");
    await form.getByText(/“.?Welcome every new ticket.?” writes to the requester/).waitFor();
    await desk.page.screenshot({ path: resolve(pictures, "edit-light.png"), fullPage: true });
    await form.getByRole("button", { name: "Create follow-up" }).dblclick();
    await card.getByText(/Follow-up .*created/).waitFor();

    const made = (await followUpsIn(whole.sandbox)).filter(({ tags }) =>
      tags.includes(`care_customer_${protagonists.promoter}`),
    );
    expect(made).toHaveLength(1);
    const [task] = made;
    if (task === undefined) throw new Error("no task");
    const stored = whole.sandbox.account.tickets.get(task.id);
    expect(stored).toMatchObject({
      subject: "Thank Maya by phone: Maya Lindqvist",
      requester_id: staff.agent,
      assignee_id: staff.secondAgent,
      is_public: false,
    });
    expect(task.tags).toEqual(expect.arrayContaining(["care_edited", "anniversary"]));
    expect(task.tags.some((tag) => tag.startsWith("care_tier_"))).toBe(true);
    expect(stored?.description).toContain("She likes a call before noon.");

    const finish = card.getByRole("button", { name: `Mark follow-up #${task.id} as done` });
    await finish.click();
    await card.getByRole("button", { name: "Customer reached" }).click();
    await card.getByText(/Follow-up .*is done\./).waitFor();
    expect(whole.sandbox.account.tickets.get(task.id)).toMatchObject({ status: "solved" });
    expect(whole.sandbox.account.tickets.get(task.id)?.tags).toContain("care_result_reached");
    await expect.poll(() => finish.count()).toBe(0);

    const { audits } = await askApi<{ audits: readonly Audit[] }>(
      whole.sandbox,
      `tickets/${task.id}/audits`,
    );
    expect(audits.map(({ author_id }) => author_id)).toEqual([staff.agent, staff.agent]);
    const outbox = await fetch(`${whole.sandbox.assetsOrigin}/sandbox/outbox`);
    const { mails } = (await outbox.json()) as { mails: readonly Mail[] };
    expect(mails.filter(({ to }) => to.role === "end-user")).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("fits the narrowest tray, in the dark and from right to left", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const dark = await openDesk(whole, { ticketId, colorScheme: "dark", trayWidth: 320 });
    await dark.card(ticketId).getByRole("button", { name: "Edit" }).click();
    await dark.card(ticketId).getByRole("form").waitFor();
    await dark
      .card(ticketId)
      .locator("body")
      .evaluate((body) => {
        if (body.scrollWidth > body.clientWidth) throw new Error("wider than the tray");
      });
    await dark.page.screenshot({ path: resolve(pictures, "edit-dark-narrow.png"), fullPage: true });
    await dark.context.close();
    const arabic = await openDesk(whole, { ticketId, locale: "ar", trayWidth: 320 });
    await arabic.card(ticketId).getByRole("button", { name: "تعديل" }).click();
    await arabic.card(ticketId).getByRole("form").waitFor();
    await arabic.page.screenshot({ path: resolve(pictures, "edit-arabic.png"), fullPage: true });
    await arabic.context.close();
  });

  it("is put off for the team until somebody wants to see it again", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const desk = await openDesk(whole, { ticketId });
    const suggestions = desk.card(ticketId).getByRole("region", { name: "Suggested follow-ups" });
    const first = suggestions.getByRole("heading", { level: 3 }).first();
    const title = (await first.textContent()) ?? "";
    await suggestions.getByRole("button", { name: "Dismiss" }).click();
    await suggestions.getByRole("button", { name: "Tomorrow" }).click();
    await suggestions.getByText(/1.? put off/).waitFor();
    await expect.poll(() => first.textContent()).not.toBe(title);
    await suggestions.getByText(/Your colleagues do not see it either/).waitFor();

    const other = await openDesk(whole, { ticketId, as: staff.secondAgent });
    const theirs = other.card(ticketId).getByRole("region", { name: "Suggested follow-ups" });
    await theirs.getByText(/1.? put off/).waitFor();
    expect(await theirs.getByRole("heading", { level: 3 }).allTextContents()).not.toContain(title);
    await other.context.close();

    await suggestions.getByRole("button", { name: "Show again" }).click();
    await expect.poll(() => first.textContent()).toBe(title);
    await desk.context.close();
  });
});
