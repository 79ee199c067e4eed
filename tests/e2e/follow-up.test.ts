import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../sandbox/account/staff.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import {
  addFault,
  askApi,
  clearFaults,
  followUpsIn,
  newestTicketOf,
  openDesk,
  untilServiceSays,
} from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

type Audit = { readonly author_id: number; readonly events: readonly object[] };
type Mail = { readonly to: { readonly id: number; readonly role: string } };

/** A customer's row, in whichever section it is due; that is not the same all day long. */
async function rowOf(workspace: FrameLocator, customer: string): Promise<Locator> {
  const row = workspace.getByRole("row").filter({ hasText: customer });
  for (const section of [/^Next/, /^Today/]) {
    await workspace.getByRole("button", { name: section }).click();
    const isThere = await row.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return row;
  }
  throw new Error(`${customer} has no follow-up`);
}

describe("a suggestion", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
  });
  afterEach(() => clearFaults(whole.sandbox));
  afterAll(() => whole.stop());

  const mailsToCustomers = async (): Promise<readonly Mail[]> => {
    const outbox = await fetch(`${whole.sandbox.assetsOrigin}/sandbox/outbox`);
    const { mails } = (await outbox.json()) as { mails: readonly Mail[] };
    return mails.filter(({ to }) => to.role === "end-user");
  };

  it("becomes one task on a double click, which a supervisor tags; the customer is sent nothing", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const desk = await openDesk(whole, { ticketId, as: 11 });
    const card = desk.card(ticketId);
    await card.getByRole("button", { name: "Create follow-up" }).dblclick();
    await card.getByText(/Follow-up #\d+ created/).waitFor();

    const made = (await followUpsIn(whole.sandbox)).filter(({ tags }) =>
      tags.includes(`care_customer_${protagonists.promoter}`),
    );
    expect(made).toHaveLength(1);
    const [task] = made;
    if (task === undefined) throw new Error("no task");
    expect(task).toMatchObject({ type: "task", requester_id: 11, is_public: false });
    expect(task.tags).toEqual(
      expect.arrayContaining(["care_follow_up", "care_customer_1001", "care_rule_r31"]),
    );
    expect(task.external_id).toBe(`care:${ticketId}:R31:7-years`);
    expect(task.due_at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await card.getByRole("heading", { name: "Follow-ups", exact: true }).waitFor();

    // Whoever opens the ticket next, by the service's word, sees the follow-up and no suggestion.
    const path = `/v1/customers/${protagonists.promoter}/care-context`;
    await untilServiceSays(whole, path, new RegExp(`"ticketId":"${task.id}"`));
    const next = await openDesk(whole, { ticketId, as: 15 });
    await next.card(ticketId).getByText(`#${task.id}`).first().waitFor();
    expect(
      await next.card(ticketId).getByRole("button", { name: "Create follow-up" }).count(),
    ).toBe(0);
    await next.context.close();

    const supervisor = await openDesk(whole, { as: 12 });
    const workspace = supervisor.page.frameLocator('[data-testid="app-frame-nav-bar"]');
    const row = await rowOf(workspace, "Maya Lindqvist");
    await row.getByRole("button", { name: /^Add tag/ }).click();
    await row.getByRole("textbox").fill("team_spring");
    await row.getByRole("textbox").press("Enter");
    await row.getByText("team_spring").waitFor();

    const { audits } = await askApi<{ audits: readonly Audit[] }>(
      whole.sandbox,
      `tickets/${task.id}/audits`,
    );
    expect(audits.map(({ author_id }) => author_id)).toEqual([11, 12]);
    expect(await mailsToCustomers()).toEqual([]);

    // The outbox is seen to work: a public reply does reach the customer.
    await desk.page.getByTestId(`reply-editor-${ticketId}`).fill("Hello Maya");
    await desk.page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect
      .poll(async () => (await mailsToCustomers()).map(({ to }) => to.id))
      .toEqual([protagonists.promoter]);
    await desk.context.close();
    await supervisor.context.close();
  });

  it.each([
    ["an agent", staff.secondAgent],
    ["a supervisor", staff.teamLead],
    ["an admin", staff.admin],
  ])("becomes one task of %s, who clicks twice while the answer is lost", async (_name, userId) => {
    const before = new Set((await followUpsIn(whole.sandbox)).map(({ id }) => id));
    const mailsBefore = await mailsToCustomers();
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    await addFault(whole.sandbox, {
      match: { method: "POST", path: "/api/v2/tickets" },
      drop: "dropAnswer",
      times: 1,
    });
    const desk = await openDesk(whole, { ticketId, as: userId });
    const card = desk.card(ticketId);
    await card.getByRole("button", { name: "Create follow-up" }).dblclick();
    await card.getByText(/Follow-up #\d+ created/).waitFor();
    const made = (await followUpsIn(whole.sandbox)).filter(({ id }) => !before.has(id));
    expect(made).toHaveLength(1);
    const { audits } = await askApi<{ audits: readonly Audit[] }>(
      whole.sandbox,
      `tickets/${made[0]?.id}/audits`,
    );
    expect(audits.map(({ author_id }) => author_id)).toEqual([userId]);
    expect(await mailsToCustomers()).toEqual(mailsBefore);
    await desk.context.close();
  });

  it("leaves a draft in the reply editor, after what the agent wrote", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const desk = await openDesk(whole, { ticketId });
    const editor = desk.page.getByTestId(`reply-editor-${ticketId}`);
    await editor.fill("I am on it.");
    const card = desk.card(ticketId);
    await card.getByRole("button", { name: "Insert draft" }).click();
    await card.getByText("The draft is in your reply. Nothing was sent.").waitFor();
    const text = (await editor.textContent()) ?? "";
    expect(text.startsWith("I am on it.")).toBe(true);
    expect(text).toContain("Hello Derek Olsen,");
    await desk.context.close();
  });

  it("tells a light agent in Zendesk's words that they may not create one", async () => {
    const before = (await followUpsIn(whole.sandbox)).length;
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
    const desk = await openDesk(whole, { ticketId, as: 14 });
    const card = desk.card(ticketId);
    await card.getByRole("button", { name: "Create follow-up" }).click();
    await card.getByText(/Zendesk did not let you create it/).waitFor();
    expect((await followUpsIn(whole.sandbox)).length).toBe(before);
    await desk.context.close();
  });

  it("cannot be tagged by a light agent, who reads Zendesk's refusal", async () => {
    const desk = await openDesk(whole, { as: 14 });
    const workspace = desk.page.frameLocator('[data-testid="app-frame-nav-bar"]');
    const row = await rowOf(workspace, "Maya Lindqvist");
    await row.getByRole("button", { name: /^Add tag/ }).click();
    await row.getByRole("textbox").fill("mine");
    await row.getByRole("textbox").press("Enter");
    await workspace
      .getByText(/Zendesk (did not let|refused|does not let)/)
      .first()
      .waitFor();
    await desk.context.close();
  });
});
