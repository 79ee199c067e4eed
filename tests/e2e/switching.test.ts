import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { addFault, clearFaults, newestTicketOf, openDesk, seenIn } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

const names: Readonly<Record<number, string>> = {
  [protagonists.promoter]: "Maya Lindqvist",
  [protagonists.complainer]: "Derek Olsen",
  [protagonists.prospect]: "Priya Nair",
};

describe("changing the requester while answers are slow", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
  });
  afterEach(() => clearFaults(whole.sandbox));
  afterAll(() => whole.stop());

  it.each([
    ["with the service", true],
    ["without it", false],
  ])("A→B→A never shows the wrong customer, %s", async (_name, isServed) => {
    if (!isServed) await whole.stopService();
    const ticketId = await newestTicketOf(whole.sandbox, protagonists.promoter);
    const desk = await openDesk(whole, { ticketId });
    const card = desk.card(ticketId);
    await card.getByText("Maya Lindqvist").first().waitFor();

    // What the card begins to show, beside whom the app was last told of: both as its frame sees it,
    // since the page itself is ahead of what it tells.
    const frame = desk.page.frames().find((each) => each.url().includes("iframe.html"));
    if (frame === undefined) throw new Error("no frame of the app");
    await frame.evaluate((first: number) => {
      const shown: { name: string; toldId: number }[] = [];
      let toldId = first;
      window.addEventListener("message", ({ data }) => {
        const message = typeof data === "string" ? JSON.parse(data) : data;
        if (message.key === "zaf.ticket.requester.id.changed") toldId = Number(message.message);
      });
      const look = () => {
        const name = document.querySelector("h1, h2")?.textContent ?? "";
        if (shown.at(-1)?.name !== name) shown.push({ name, toldId });
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { shown });
    }, protagonists.promoter);

    // The first asked answers last.
    await addFault(whole.sandbox, {
      match: { path: `(customers/${protagonists.complainer}/|users/${protagonists.complainer}/)` },
      delayMs: 1500,
    });
    for (const id of [
      protagonists.complainer,
      protagonists.prospect,
      protagonists.complainer,
      protagonists.promoter,
    ]) {
      await desk.page.getByText("Change requester").locator("visible=true").click();
      await desk.page.getByLabel("Find a customer").locator("visible=true").fill(String(id));
      await desk.page.getByTestId(`choose-requester-${id}`).click();
      await desk.page
        .getByTestId(`requester-${ticketId}`)
        .filter({ hasText: names[id] ?? "" })
        .waitFor();
      await desk.page.waitForTimeout(id === protagonists.complainer ? 400 : 100);
    }
    await card.getByText("Maya Lindqvist").first().waitFor();
    await desk.page.waitForTimeout(2000);
    const shown = await frame.evaluate(
      () => (window as unknown as { shown: { name: string; toldId: number }[] }).shown,
    );
    expect(shown.at(-1)?.name).toContain("Maya Lindqvist");
    expect(shown.at(-1)?.toldId).toBe(protagonists.promoter);
    for (const { name, toldId } of shown) {
      const person = Object.values(names).find((each) => name.includes(each));
      if (person !== undefined) expect(person).toBe(names[toldId]);
    }
    await desk.context.close();
    if (!isServed) await whole.startService();
  });

  it("keeps each ticket's card to itself when an agent goes from tab to tab", async () => {
    const [first, second] = await Promise.all([
      newestTicketOf(whole.sandbox, protagonists.complainer),
      newestTicketOf(whole.sandbox, protagonists.prospect),
    ]);
    await addFault(whole.sandbox, {
      match: { path: `customers/${protagonists.complainer}/` },
      delayMs: 1200,
    });
    const desk = await openDesk(whole, { ticketId: first });
    await desk.page.goto(`${whole.sandbox.origin}/?ticket=${first}&ticket=${second}&as=11`);
    await desk.card(second).getByText("Priya Nair").first().waitFor();
    await desk.page.getByTestId(`tab-${first}`).click();
    await desk.card(first).getByText("Derek Olsen").first().waitFor();
    expect(await seenIn(desk.card(first))).not.toContain("Priya Nair");
    await desk.page.getByTestId(`tab-${second}`).click();
    expect(await seenIn(desk.card(second))).not.toContain("Derek Olsen");
    await desk.context.close();
  });
});
