import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { openCardOfService, openDesk } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** Kept for people to look at; not compared. */
const pictures = resolve(import.meta.dirname, "../../dist/screenshots");

describe("an agent who says that a ticket sounds different", () => {
  let whole: Whole;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  it("is believed, on this card and on the next", async () => {
    const { desk, card, ticketId } = await openCardOfService(whole, protagonists.complainer);
    const ticket = card.getByRole("region", { name: "This ticket" });
    await ticket.getByText("Negative · from triage").waitFor();
    await ticket.getByRole("button", { name: "Not right?" }).click();
    await desk.page.screenshot({ path: resolve(pictures, "correction-light.png") });
    await ticket.getByRole("button", { name: "Neutral" }).click();
    await ticket.getByText("Thank you. That counts from now on.").waitFor();
    await ticket.getByText("Neutral · corrected by an agent").waitFor();
    await desk.page.screenshot({ path: resolve(pictures, "correction-kept.png") });
    expect(desk.complaints).toEqual([]);
    await desk.context.close();

    const later = await openDesk(whole, { ticketId, colorScheme: "dark", trayWidth: 320 });
    const again = later.card(ticketId).getByRole("region", { name: "This ticket" });
    await again.getByText("Neutral · corrected by an agent").waitFor();
    await again.getByRole("button", { name: "Not right?" }).click();
    await later.page.screenshot({ path: resolve(pictures, "correction-dark-narrow.png") });
    await later.context.close();

    const arabic = await openDesk(whole, { ticketId, locale: "ar", trayWidth: 320 });
    await arabic.card(ticketId).getByRole("button", { name: "غير صحيح؟" }).click();
    await arabic.page.screenshot({ path: resolve(pictures, "correction-arabic.png") });
    await arabic.context.close();
  });
});
