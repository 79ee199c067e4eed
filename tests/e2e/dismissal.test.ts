import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { openCardOfService, openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** Kept for people to look at; not compared. */
const pictures = resolve(import.meta.dirname, "../../dist/screenshots");

describe("an agent who does not want a suggestion", () => {
  let whole: Whole;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  it("says why, and is not asked again, on this card and on the next", async () => {
    const { desk, card, ticketId } = await openCardOfService(whole, protagonists.complainer);
    const suggestions = card.getByRole("region", { name: "Suggested follow-ups" });
    const first = suggestions.getByRole("heading", { level: 3 }).first();
    const title = (await first.textContent()) ?? "";
    await suggestions.getByRole("button", { name: "Dismiss" }).click();
    await desk.page.screenshot({ path: resolve(pictures, "dismissal-light.png") });
    await suggestions.getByRole("button", { name: "Already done" }).click();
    await suggestions.getByText(/^Dismissed/).waitFor();
    await expect.poll(() => first.textContent()).not.toBe(title);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();

    const later = await openDesk(whole, { ticketId, colorScheme: "dark", trayWidth: 320 });
    const again = later.card(ticketId).getByRole("region", { name: "Suggested follow-ups" });
    await again.getByRole("button", { name: "Dismiss" }).click();
    await again.getByRole("button", { name: /more$/ }).click();
    const titles = await again.getByRole("heading", { level: 3 }).allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain(title);
    await later.page.screenshot({ path: resolve(pictures, "dismissal-dark-narrow.png") });
    await later.context.close();

    const arabic = await openDesk(whole, { ticketId, locale: "ar", trayWidth: 320 });
    await arabic.card(ticketId).getByRole("button", { name: "رفض" }).click();
    await arabic.page.screenshot({ path: resolve(pictures, "dismissal-arabic.png") });
    await arabic.context.close();
  });
});
