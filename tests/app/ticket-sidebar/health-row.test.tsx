import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { SidebarWords } from "../../../src/app/i18n/en.ts";
import type { Health } from "../../../src/care/health-parts.ts";
import { daysAgo } from "../../support/clock.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { axeFindings, ready, renderSidebar, type Sidebar } from "../support/render-sidebar.tsx";
import { angryContext, promoterContext, prospectContext } from "../support/stories.ts";

const { health: angryHealth } = angryContext;
if (!angryHealth.known) throw new Error("The story has a health.");
const lastVisit = { at: daysAgo(2), health: { ...angryHealth, score: 52, caps: [] } };

function renderHealth(options: { words?: SidebarWords; colorScheme?: "light" | "dark" } = {}) {
  return renderSidebar({ ...options, state: { content: { ...ready, lastVisit } } });
}

function renderHealthOf(health: Health) {
  return renderSidebar({ state: { content: { ...ready, context: { ...angryContext, health } } } });
}

/** The details, whatever the language, once the browser has opened them. */
async function opened({ container }: Sidebar): Promise<HTMLDetailsElement> {
  const details = container.querySelector("dd details");
  if (!(details instanceof HTMLDetailsElement)) throw new Error("There are no details.");
  details.open = true;
  await waitFor(() => expect(details.childElementCount).toBe(2));
  return details;
}

const relationship = () => within(screen.getByRole("region", { name: "This relationship" }));
function summary(): HTMLElement {
  const found = relationship().getByText("6 of 9 signals").closest("summary");
  if (found === null) throw new Error("There is no summary.");
  return found;
}
const sum = "From 50, these points lead to 52:";
/** The panel's parts come after the browser has opened it. */
const shown = (words: string | RegExp) => relationship().findByText(words);

afterEach(() => {
  vi.useRealTimers();
});

describe("HealthRow", () => {
  it("says score, change, word and grounds in one line", () => {
    const { container } = renderHealth();
    container.style.width = "320px";
    expect(summary().textContent).toBe("30 (−22)changed by −22 · at risk · 6 of 9 signals");
    expect(within(summary()).getByText("(−22)").getAttribute("aria-hidden")).toBe("true");
    const oneLine = relationship()
      .getByText(/^12,400/)
      .getBoundingClientRect().height;
    expect(summary().getBoundingClientRect().height).toBe(oneLine);
    expect(relationship().queryByText(sum)).toBeNull();
  });

  it("shows what it is made of when asked, by keyboard alone, and hides it again", async () => {
    renderHealth();
    summary().focus();
    // The browser's own keys: it is the browser that opens details.
    await userEvent.keyboard("{Enter}");
    expect(await shown(sum)).toBeTruthy();
    expect(await shown("30 at most: spoke of leaving")).toBeTruthy();
    expect(await shown("Not known: Recommendation, Usage and Payments.")).toBeTruthy();
    expect(
      await shown("−22 since your visit 2 days ago, because: spoke of leaving −22."),
    ).toBeTruthy();
    const items = relationship().getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toContain(
      "+7EngagementLast ticket, #501220 Nov 2026",
    );
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(relationship().queryByText(sum)).toBeNull());
  });

  it("opens the ticket that a fact is from", async () => {
    const { user, invokes } = renderHealth();
    await user.click(summary());
    const name = "Rated bad, ticket #4987";
    await user.click(await relationship().findByRole("link", { name }));
    expect(invokes).toEqual([["routeTo", "ticket", "4987"]]);
  });

  it("has no accessibility fault when it is open, in either scheme and direction", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const words of [englishWords, arabicWords]) {
        await opened(renderHealth({ words, colorScheme }));
        expect(await axeFindings()).toEqual([]);
      }
    }
  });

  it.each([
    ["English", englishWords],
    ["Arabic", arabicWords],
  ] as const)("stays within the narrowest sidebar in %s", async (_name, words) => {
    const sidebar = renderHealth({ words });
    const { container } = sidebar;
    container.style.width = "258px";
    const details = await opened(sidebar);
    const panel = details.lastElementChild?.getBoundingClientRect();
    const block = details.closest("dl")?.getBoundingClientRect();
    expect(panel?.left).toBe(block?.left);
    expect(panel?.right).toBe(block?.right);
    expect(container.scrollWidth).toBe(258);
  });

  it("has nothing of a change where there is none", () => {
    renderSidebar({ state: { content: { ...ready, context: promoterContext } } });
    expect(summary().textContent).toBe("97 · good · 6 of 9 signals");
  });

  it("says why health is unknown, with nothing to open", () => {
    renderHealthOf({ known: false, reason: "too-few-signals" });
    expect(relationship().getByText("Too little is known to say")).toBeTruthy();
    expect(relationship().queryByText(/signals$/)).toBeNull();
  });

  it("is not there for a prospect", () => {
    renderSidebar({ state: { content: { ...ready, context: prospectContext } } });
    expect(relationship().queryByText("Health")).toBeNull();
  });
});
