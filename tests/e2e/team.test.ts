import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountData } from "../../sandbox/account/records.ts";
import { staff } from "../../sandbox/account/staff.ts";
import { withManyFollowUps } from "../../sandbox/generator/many-follow-ups.ts";
import { askApi, type Desk, openDesk, untilServiceSays } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

type Audit = { readonly author_id: number; readonly events: readonly { readonly type: string }[] };
type Mail = { readonly to: { readonly role: string } };

const campaign = "autumn_campaign";
const count = 250;

/**
 * The account with 250 follow-ups more that are overdue and have one tag in common. They were made
 * from tickets of customers, three from each in the order in which they are due.
 */
async function startTeam(): Promise<Whole> {
  const changed = (data: AccountData, at: number): AccountData => {
    const many = withManyFollowUps(data, { count, seed: 7, at });
    const known = new Set(data.tickets.map(({ id }) => id));
    const overdueHoursOf = (id: number) => id % 400;
    const ranks = new Map(
      many.tickets
        .filter(({ id }) => !known.has(id))
        .toSorted((a, b) => overdueHoursOf(b.id) - overdueHoursOf(a.id))
        .map(({ id }, rank) => [id, rank]),
    );
    const sources = data.tickets.filter(
      ({ status, tags }) => status === "solved" && !tags.includes("care_follow_up"),
    );
    const tickets = many.tickets.map((ticket) => {
      const rank = ranks.get(ticket.id);
      if (rank === undefined) return ticket;
      const source = sources[Math.floor(rank / 3)];
      if (source === undefined) throw new Error("there are too few customers' tickets");
      const others = ticket.tags.filter((tag) => !tag.startsWith("care_customer_"));
      return {
        ...ticket,
        external_id: `care:${source.id}:R04:${ticket.id}`,
        due_at: new Date(at - overdueHoursOf(ticket.id) * 3_600_000 - 60_000).toISOString(),
        tags: [...others, `care_customer_${source.requester_id}`, campaign].sort(),
      };
    });
    return { ...many, tickets };
  };
  return startWhole({ changed });
}

const workspaceIn = (page: Page): FrameLocator =>
  page.frameLocator('[data-testid="app-frame-nav-bar"]');

describe("the team's follow-ups", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startTeam();
  });
  afterAll(() => whole.stop());

  const idsOfCampaign = () =>
    [...whole.sandbox.account.tickets.values()]
      .filter(({ tags }) => tags.includes(campaign))
      .map(({ id }) => id);
  const tagsOf = (id: number) => whole.sandbox.account.tickets.get(id)?.tags ?? [];
  const as = (userId: number, method: string, path: string, body?: object) =>
    fetch(`${whole.sandbox.assetsOrigin}/api/v2/${path}`, {
      method,
      headers: { "x-sandbox-session": String(userId), "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const mailsToCustomers = async () => {
    const outbox = await fetch(`${whole.sandbox.assetsOrigin}/sandbox/outbox`);
    const { mails } = (await outbox.json()) as { mails: readonly Mail[] };
    return mails.filter(({ to }) => to.role === "end-user");
  };
  const openCampaign = async (userId: number): Promise<[Desk, FrameLocator]> => {
    const desk = await openDesk(whole, { as: userId });
    const workspace = workspaceIn(desk.page);
    await workspace.locator("tr[data-ticket]").first().waitFor();
    await workspace.getByLabel("Tag", { exact: true }).selectOption(campaign);
    await workspace.getByText(/^\d+ follow-ups$/).waitFor();
    return [desk, workspace];
  };
  const selectAll = async (workspace: FrameLocator) => {
    await workspace.getByLabel(/^Select all/).focus();
    await workspace.locator("body").press("Space");
  };

  it("are tagged 250 at once by a supervisor: each that fails is named, nobody's tag is lost, and it can be undone", async () => {
    const [desk, workspace] = await openCampaign(staff.teamLead);
    await workspace.getByText("250 follow-ups").waitFor();
    const ids = idsOfCampaign();
    const closed = ids.slice(10, 15);
    const deleted = ids.slice(120, 122);
    const contested = ids[200] ?? 0;
    const had = ids[30] ?? 0;
    for (const id of closed) {
      const ticket = whole.sandbox.account.tickets.get(id);
      if (ticket === undefined) throw new Error(`no ticket ${id}`);
      whole.sandbox.account.tickets.set(id, { ...ticket, status: "closed" });
    }
    for (const id of deleted)
      expect((await as(staff.admin, "DELETE", `tickets/${id}`)).status).toBe(204);
    await as(staff.secondAgent, "PUT", `tickets/${contested}/tags`, { tags: ["theirs"] });

    await selectAll(workspace);
    await workspace.getByText("250 selected").waitFor();
    await workspace.getByLabel("Which tag").fill("q4_call");
    await workspace.getByRole("button", { name: "Apply" }).click();
    await workspace.getByRole("progressbar").waitFor();
    await workspace.getByText("Added q4_call to 242 follow-ups.").waitFor({ timeout: 45_000 });
    await workspace.getByText("8 follow-ups were not changed").waitFor();
    for (const id of [...closed, ...deleted, contested]) {
      await workspace.getByRole("status").getByText(`#${id}`).first().waitFor();
      expect(tagsOf(id)).not.toContain("q4_call");
    }
    expect(tagsOf(contested)).toContain("theirs");
    await desk.page.screenshot({ path: "dist/screenshots/team-bulk.png" });

    const tagged = ids.filter((id) => tagsOf(id).includes("q4_call"));
    expect(tagged).toHaveLength(242);
    for (const id of [tagged[0], tagged[120], tagged.at(-1), had]) {
      const { audits } = await askApi<{ audits: readonly Audit[] }>(
        whole.sandbox,
        `tickets/${id}/audits`,
      );
      expect(audits.at(-1)?.author_id).toBe(staff.teamLead);
    }

    await workspace.getByRole("button", { name: "Undo" }).click();
    await workspace.getByText("Removed q4_call from 242 follow-ups.").waitFor({ timeout: 45_000 });
    expect(ids.filter((id) => tagsOf(id).includes("q4_call"))).toEqual([]);
    expect(tagsOf(contested)).toContain("theirs");
    expect(await mailsToCustomers()).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("are exported, and found again under the same address", async () => {
    const [desk, workspace] = await openCampaign(staff.teamLead);
    await workspace.getByRole("combobox", { name: "Assignee" }).selectOption("none");
    const foot = workspace.getByText(/^\d+ follow-ups$/);
    await expect.poll(async () => Number.parseInt(await foot.innerText(), 10)).toBeLessThan(200);
    await workspace.getByRole("button", { name: "Customer" }).first().click();
    const rows = workspace.locator("tr[data-ticket]");
    const firstRow = await rows.first().innerText();
    const shown = await foot.innerText();

    const saving = desk.page.waitForEvent("download");
    await workspace.getByRole("button", { name: "Export CSV" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("care-follow-ups-overdue.csv");
    const text = await readFile(await download.path(), "utf8");
    const lines = text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(lines[0]).toMatch(/^Ticket,State,Due,/);
    expect(lines).toHaveLength(Number.parseInt(shown, 10) + 1);
    expect(lines.slice(1).every((line) => line.includes(campaign))).toBe(true);

    const address = desk.page.url();
    expect(address).toContain("route=");
    await desk.page.reload();
    await workspace.getByText(shown, { exact: true }).waitFor();
    expect(desk.page.url()).toBe(address);
    expect(await workspace.getByRole("combobox", { name: "Assignee" }).inputValue()).toBe("none");
    await expect.poll(() => rows.first().innerText()).toBe(firstRow);
    await desk.context.close();
  });

  it("cannot be changed by a light agent, who reads that it is Zendesk who refuses, and why", async () => {
    const [desk, workspace] = await openCampaign(staff.lightAgent);
    const before = idsOfCampaign().map(tagsOf);
    await selectAll(workspace);
    await workspace.getByLabel("Which tag").fill("mine");
    await workspace.getByRole("button", { name: "Apply" }).click();
    await workspace.getByText(/Zendesk does not let you change 100 follow-ups/).waitFor();
    await workspace.getByText(/Zendesk says: “.*You do not have access/).waitFor();
    await workspace.getByText(/follow-ups were not tried/).waitFor();
    expect(idsOfCampaign().map(tagsOf)).toEqual(before);
    await desk.context.close();
  });

  it.each([
    ["an agent", staff.agent, [false]],
    ["an admin", staff.admin, [true, false]],
  ])(
    "are assigned and closed by %s, with the keyboard alone, and the tickets that they were made from are tagged",
    async (_, userId, doneAfter) => {
      const [desk, workspace] = await openCampaign(userId);
      const body = workspace.locator("body");
      await workspace.locator("tr[data-ticket] input[type=checkbox]").first().focus();
      await body.press("Space");
      await body.press("Shift+ArrowDown");
      await workspace.getByText("2 selected").waitFor();
      const chosen = await workspace
        .locator("tr[data-ticket]:has(input:checked)")
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-ticket"))));
      const ticketOf = (id: number) => whole.sandbox.account.tickets.get(id);
      const sourceOf = (id: number) => Number(ticketOf(id)?.external_id?.split(":")[1]);

      const act = workspace.getByLabel("What to do with them");
      await act.selectOption("assign");
      await workspace.getByLabel("Assign to").selectOption({ label: "Noor Haddad" });
      await workspace.getByRole("button", { name: "Apply" }).press("Enter");
      await workspace.getByText("Assigned 2 follow-ups to Noor Haddad.").waitFor();
      expect(chosen.map((id) => ticketOf(id)?.assignee_id)).toEqual([
        staff.secondAgent,
        staff.secondAgent,
      ]);

      await act.selectOption("close");
      await workspace.getByLabel("Result").selectOption("reached");
      await workspace.getByRole("button", { name: "Apply" }).press("Enter");
      await workspace.getByText("Closed 2 follow-ups.").waitFor();
      const lastAuthorsOf = async (id: number) => {
        const path = `tickets/${id}/audits`;
        const { audits } = await askApi<{ audits: readonly Audit[] }>(whole.sandbox, path);
        return audits.map(({ author_id }) => author_id).slice(-2);
      };
      for (const id of chosen) {
        expect(ticketOf(id)).toMatchObject({ status: "solved" });
        expect(tagsOf(id)).toContain("care_result_reached");
        expect(await lastAuthorsOf(id)).toEqual([userId, userId]);
      }
      await workspace.getByRole("progressbar").waitFor({ state: "detached" });
      const sources = [...new Set(chosen.map(sourceOf))];
      for (const id of sources) {
        const isOpen = idsOfCampaign().some(
          (one) => sourceOf(one) === id && ticketOf(one)?.status === "open",
        );
        const tags = tagsOf(id).filter((tag) => tag.startsWith("care_follow_ups_"));
        expect(tags).toEqual([isOpen ? "care_follow_ups_open" : "care_follow_ups_done"]);
        expect((await lastAuthorsOf(id)).at(-1)).toBe(userId);
      }
      expect(sources.map((id) => tagsOf(id).includes("care_follow_ups_done"))).toEqual(doneAfter);
      expect(await mailsToCustomers()).toEqual([]);
      await desk.context.close();
    },
  );

  it("are due another day by a supervisor, with the keyboard alone, and are found there", async () => {
    const [desk, workspace] = await openCampaign(staff.teamLead);
    const body = workspace.locator("body");
    await workspace.locator("tr[data-ticket] input[type=checkbox]").first().focus();
    await body.press("Space");
    await body.press("Shift+ArrowDown");
    await body.press("Shift+ArrowDown");
    await workspace.getByText("3 selected").waitFor();
    const chosen = await workspace
      .locator("tr[data-ticket]:has(input:checked)")
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-ticket"))));

    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await workspace.getByLabel("What to do with them").selectOption("due");
    await workspace.getByLabel("Due day").fill(day);
    await workspace.getByLabel("Due time").fill("15:30");
    await workspace.getByRole("button", { name: "Apply" }).press("Enter");
    await workspace.getByText(/^3 follow-ups are now due /).waitFor();
    const inLondon = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/London",
      dateStyle: "short",
      timeStyle: "short",
    });
    for (const id of chosen) {
      const { due_at: dueAt } = whole.sandbox.account.tickets.get(id) ?? {};
      expect(inLondon.format(new Date(dueAt ?? ""))).toBe(`${day} 15:30`);
      await workspace.locator(`tr[data-ticket="${id}"]`).waitFor({ state: "detached" });
    }
    await workspace.getByRole("button", { name: /^Next/ }).click();
    for (const id of chosen) await workspace.locator(`tr[data-ticket="${id}"]`).waitFor();
    expect(await mailsToCustomers()).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it("begin with customers at risk, of whom the service says how many it knows", async () => {
    await untilServiceSays(whole, "/v1/customers-at-risk");
    const desk = await openDesk(whole, { as: staff.teamLead });
    const workspace = workspaceIn(desk.page);
    await workspace.getByRole("tab", { name: "At risk" }).click();
    const said = workspace.getByText(/The service knows the health of .+ of .+ customers/);
    // While it reads the account, the service may answer too late.
    const again = workspace.getByRole("alert").getByRole("button");
    await expect
      .poll(
        async () => {
          if (await again.isVisible()) await again.click({ timeout: 2000 }).catch(() => undefined);
          return said.count();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(1);
    expect(desk.page.url()).toContain("route=at-risk");
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
