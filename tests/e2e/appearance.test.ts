import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { newestTicketOf, openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Kept for people to look at; not compared. */
const pictures = resolve(import.meta.dirname, "../../dist/screenshots");

describe("the app in the browser", () => {
  let whole: Whole;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  const everybody = Object.keys(protagonists) as (keyof typeof protagonists)[];
  const hardest = ["complainer", "arabic", "longName"] as const;
  const looks = [
    { name: "light", colorScheme: "light", trayWidth: 348, locale: "en-US", who: everybody },
    { name: "dark", colorScheme: "dark", trayWidth: 348, locale: "en-US", who: hardest },
    { name: "narrow", colorScheme: "light", trayWidth: 320, locale: "en-US", who: hardest },
    { name: "narrowest", colorScheme: "light", trayWidth: 258, locale: "en-US", who: hardest },
    { name: "wide", colorScheme: "light", trayWidth: 722, locale: "en-US", who: hardest },
    { name: "arabic", colorScheme: "light", trayWidth: 348, locale: "ar", who: hardest },
    { name: "arabic-dark", colorScheme: "dark", trayWidth: 320, locale: "ar", who: hardest },
  ] as const;

  /** What the service tells of all customers: of a new account it may still say that it does not know. */
  const laterTabs = [
    ["care", /^(Care|الرعاية)$/],
    ["at-risk", /^(At risk|في خطر)$/],
    ["coaching", /^(Coaching|التوجيه)$/],
  ] as const;

  it.each(looks)("shows the card $name without a fault that axe can find", async (look) => {
    for (const who of look.who) {
      const customerId = protagonists[who];
      const ticketId = await newestTicketOf(whole.sandbox, customerId);
      const desk = await openDesk(whole, { ticketId, ...look });
      const card = desk.card(ticketId);
      await card.locator("main:not([aria-busy=true]) h2").first().waitFor();
      const frame = appFrameOf(desk.page);
      expect(await violationsIn(frame), who).toEqual([]);
      expect(await overflowIn(frame), `${who} is wider than the tray`).toBeLessThanOrEqual(0);
      expect(await frame.evaluate(() => document.documentElement.dir)).toBe(
        look.locale === "ar" ? "rtl" : "ltr",
      );
      await desk.page.screenshot({ path: resolve(pictures, `card-${who}-${look.name}.png`) });
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    }
  });

  it.each(looks.filter(({ name }) => ["light", "dark", "arabic"].includes(name)))(
    "shows the workspace $name without a fault that axe can find",
    async (look) => {
      const desk = await openDesk(whole, { ...look, as: 13 });
      const workspace = desk.page.frameLocator('[data-testid="app-frame-nav-bar"]');
      await workspace.getByRole("tab").first().waitFor();
      const seen = async (page: string) => {
        expect(await violationsIn(appFrameOf(desk.page)), page).toEqual([]);
        await desk.page.screenshot({ path: resolve(pictures, `${page}-${look.name}.png`) });
      };
      await workspace.locator("tr[data-ticket]").first().waitFor();
      await seen("follow-ups");
      await workspace.locator("tr[data-ticket] input[type=checkbox]").first().focus();
      await workspace.locator("body").press("Space");
      await seen("selected");
      await workspace.getByRole("button", { name: /^(Board|لوحة)$/ }).click();
      await workspace.getByRole("region").first().waitFor();
      await seen("board");
      for (const [page, tab] of laterTabs) {
        await workspace.getByRole("tab", { name: tab }).click();
        await workspace
          .getByRole("tabpanel")
          .locator("article, table, [data-garden-id='notifications.alert']")
          .first()
          .waitFor();
        await seen(page);
      }
      await workspace.getByRole("tab").last().click();
      await workspace.getByRole("tabpanel").getByRole("heading").first().waitFor();
      await seen("status");
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    },
  );

  it("changes its colours with the page", async () => {
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const desk = await openDesk(whole, { ticketId });
    await desk.card(ticketId).getByText("Maya Lindqvist").first().waitFor();
    const frame = appFrameOf(desk.page);
    const light = await backgroundOf(frame);
    await desk.page.getByLabel("Dark colours").click();
    await expect.poll(() => backgroundOf(frame)).not.toBe(light);
    await desk.context.close();
  });
});

function appFrameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("iframe.html"));
  if (frame === undefined) throw new Error("no frame of the app");
  return frame;
}

/** Each violation of any rule of axe, best practice included, with where it is. */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

async function overflowIn(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function backgroundOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
