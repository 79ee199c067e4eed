import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../sandbox/account/staff.ts";
import { openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** The first moment of the month so many months back, where the sandbox's policy counts days: UTC. */
function monthStart(monthsBack: number): number {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack);
}

describe("the team's figures", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole({ isReadQuickly: true });
  });
  afterAll(() => whole.stop());

  const open = async (options: Parameters<typeof openDesk>[1] = {}) => {
    const desk = await openDesk(whole, {
      as: staff.teamLead,
      viewport: { width: 1440, height: 1400 },
      ...options,
    });
    const page = desk.page.frameLocator('[data-testid="app-frame-nav-bar"]');
    await page.getByRole("tab").nth(1).click();
    const figures = page.getByRole("article").first();
    const again = page.getByRole("alert").getByRole("button");
    await figures.or(again).first().waitFor();
    // While it reads the account's history, the service may answer too late.
    while (await again.isVisible()) {
      await again.click({ timeout: 2000 }).catch(() => undefined);
      await figures.or(again).first().waitFor();
    }
    await figures.waitFor();
    return { ...desk, page };
  };
  /** Asks again until the service has worked everybody out. */
  const everybodyIn = async (page: FrameLocator) => {
    for (let times = 0; times < 60; times += 1) {
      if (await page.getByText(/Of 2\d\d customers\./).isVisible()) return;
      await page.getByRole("button", { name: "Refresh", exact: true }).click();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    throw new Error(`not everybody: ${await page.locator("main").innerText()}`);
  };
  /** The helpdesk's own first reply times, of tickets that customers opened since a moment. */
  const firstRepliesSince = (since: number): readonly number[] => {
    const { tickets, users } = whole.sandbox.account;
    return [...tickets.values()]
      .filter(
        ({ created_at: at, requester_id: id, status }) =>
          Date.parse(at) >= since && users.get(id)?.role === "end-user" && status !== "deleted",
      )
      .flatMap(({ metric_set: times }) => times?.reply_time_in_minutes.calendar ?? [])
      .sort((a, b) => a - b);
  };

  /** The helpdesk's own targets of tickets that customers opened since a moment: met and missed. */
  const targetsSince = (since: number) => {
    const { tickets, users, metricEvents } = whole.sandbox.account;
    const clocks = [...tickets.values()]
      .filter(
        ({ created_at: at, requester_id: id, status }) =>
          Date.parse(at) >= since && users.get(id)?.role === "end-user" && status !== "deleted",
      )
      .flatMap(({ id, status }) => {
        const isDone = status === "solved" || status === "closed";
        const events = metricEvents.get(id) ?? [];
        return [...new Set(events.map(({ metric }) => metric))].map((metric) => {
          const types = events.filter((one) => one.metric === metric).map(({ type }) => type);
          return {
            isTargeted: types.includes("apply_sla"),
            isMissed: types.includes("breach"),
            isOver:
              isDone || types.findLast((type) => /activate|pause|fulfill/.test(type)) === "fulfill",
          };
        });
      })
      .filter(({ isTargeted }) => isTargeted);
    const missed = clocks.filter(({ isMissed }) => isMissed).length;
    return { missed, met: clocks.filter(({ isMissed, isOver }) => isOver && !isMissed).length };
  };

  it("say of targets what the helpdesk's own clocks say", { timeout: 120_000 }, async () => {
    const { page, complaints, context } = await open();
    await everybodyIn(page);
    const targets = page.getByRole("article", { name: "SLA targets met" });
    const { met, missed } = targetsSince(monthStart(2));
    expect(met).toBeGreaterThan(5);
    expect(missed).toBeGreaterThan(5);
    const share = Math.round((met / (met + missed)) * 1000) / 10;
    await expect
      .poll(
        async () => {
          await page.getByRole("button", { name: "Refresh", exact: true }).click();
          return targets.locator("bdi").first().innerText();
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toBe(`${share}%`);
    await targets.getByRole("button").click();
    await targets.getByText(`${met + missed} counted`).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("say of first replies what the helpdesk measured, and lead to its tickets", async () => {
    const { page, complaints, context } = await open();
    await everybodyIn(page);
    const minutes = firstRepliesSince(monthStart(2));
    expect(minutes.length).toBeGreaterThan(100);
    const middle = minutes[Math.floor(minutes.length / 2)] ?? 0;
    const replies = page.getByRole("article", { name: "First reply" });
    const hours = Math.floor(middle / 60);
    await replies
      .getByText(new RegExp(`^${hours} hr`))
      .first()
      .waitFor();
    await replies.getByRole("button").click();
    await replies.getByText(`${minutes.length} counted`).waitFor();
    const link = replies.getByRole("link").first();
    const ticketId = /#(\d+)/.exec(await link.innerText())?.[1];
    await link.click();
    const opened = context.pages()[0]?.locator(`[data-testid="app-frame-${ticketId}"]`);
    await opened?.waitFor();
    expect(opened).toBeDefined();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("look at a segment, keep it in the address, and are saved as a table and a picture", async () => {
    const desk = await open();
    const { page } = desk;
    const brand = page.locator("option", { hasText: "Kestrel Outlet" });
    await page
      .getByLabel("Customers", { exact: true })
      .selectOption((await brand.getAttribute("value")) ?? "");
    await page.getByRole("heading", { level: 2, name: /Kestrel Outlet$/ }).waitFor();
    const top = desk.context.pages()[0];
    if (top === undefined) throw new Error("no page");
    const value = await page
      .getByRole("article", { name: "First reply" })
      .locator("bdi")
      .first()
      .innerText();
    const saving = top.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const lines = (await readFile(await (await saving).path(), "utf8")).split("\r\n");
    expect(lines.length).toBe(1 + 14 * 13 + 1);
    expect(lines[1]).toContain("Kestrel Outlet");
    const drawing = top.waitForEvent("download");
    await page.getByRole("button", { name: "Export PNG" }).click();
    const picture = await readFile(await (await drawing).path());
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.length).toBeGreaterThan(50_000);
    await top.reload();
    await page.getByRole("heading", { level: 2, name: /Kestrel Outlet$/ }).waitFor();
    const again = page.getByRole("article", { name: "First reply" }).locator("bdi").first();
    await expect.poll(() => again.innerText()).toBe(value);
    await desk.context.close();
  });

  it("lead to customers at risk, of whom one click makes a follow-up", async () => {
    const { page, context, complaints } = await open();
    await page.getByRole("tab", { name: "At risk", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "Derek Olsen" });
    await row.getByRole("button", { name: "Create follow-up" }).click();
    const said = await row.getByText(/^Follow-up #.*created for you/).innerText();
    const ticketId = Number(/#\D*(\d+)/.exec(said)?.[1]);
    expect(whole.sandbox.account.tickets.get(ticketId)).toMatchObject({
      type: "task",
      requester_id: staff.teamLead,
      is_public: false,
    });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" as const }],
    ["arabic", { locale: "ar" }],
    ["narrow", { viewport: { width: 760, height: 1400 } }],
  ])("fit their page: %s", async (name, options) => {
    const { page, context, complaints } = await open(options);
    await page.getByRole("img").first().waitFor();
    const overflow = await page
      .locator("html")
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    await context.pages()[0]?.screenshot({ path: `dist/screenshots/care-page-${name}.png` });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("say what they need where the service is away", async () => {
    await whole.stopService();
    const desk = await openDesk(whole, { as: staff.teamLead });
    const page = desk.page.frameLocator('[data-testid="app-frame-nav-bar"]');
    await page.getByRole("tab", { name: "Care", exact: true }).click();
    await page.getByText("The service did not answer.").waitFor();
    await desk.context.close();
  });
});
