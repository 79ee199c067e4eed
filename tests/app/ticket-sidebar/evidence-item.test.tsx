import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CareContext } from "../../../src/care/care-context.ts";
import type { Evidence } from "../../../src/care/figure.ts";
import { arabicWords } from "../support/english-words.ts";
import { axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { angryContext } from "../support/stories.ts";

const leaving = angryContext.suggestions.filter(({ rule }) => rule === "R12");
/** The story with the one suggestion that stands on what the customer said. */
const context: CareContext = { ...angryContext, suggestions: leaving };
const content = { ...ready, context };
const words = "I want to cancel my plan.";

const item = () => within(screen.getByRole("list", { name: "Because" })).getByRole("listitem");
const show = () => within(item()).getByRole("button", { name: "Show the words" });

afterEach(() => {
  vi.useRealTimers();
});

describe("EvidenceItem", () => {
  it("asks for the words only when the agent does, and shows them below the fact", async () => {
    const asked: Evidence[] = [];
    const readQuote = async (evidence: Evidence) => {
      asked.push(evidence);
      return words;
    };
    const { user } = renderSidebar({ state: { content }, readQuote });
    expect(asked).toEqual([]);
    await user.click(show());
    const quote = await within(item()).findByText(words);
    expect(quote.tagName).toBe("BLOCKQUOTE");
    expect(quote.closest("[aria-live=polite]")).not.toBeNull();
    expect(asked).toEqual([leaving[0]?.evidence[0]]);
    expect(within(item()).queryByRole("button")).toBeNull();
  });

  it("says that the words are gone", async () => {
    const { user } = renderSidebar({ state: { content }, readQuote: () => Promise.resolve(null) });
    await user.click(show());
    expect(await within(item()).findByText("The words are not there any more.")).toBeTruthy();
  });

  it("says that Zendesk refused, keeps the keyboard, and can be asked again", async () => {
    let refusals = 1;
    const readQuote = async () => {
      refusals -= 1;
      if (refusals >= 0) throw new Error("403");
      return words;
    };
    const { user } = renderSidebar({ state: { content }, readQuote });
    await user.click(show());
    await within(item()).findByText("Zendesk did not let the words be read. The ticket has them.");
    await waitFor(() => expect(document.activeElement).toBe(show()));
    await user.click(show());
    expect(await within(item()).findByText(words)).toBeTruthy();
    expect(within(item()).queryByText(/did not let/)).toBeNull();
  });

  it("asks once however often it is pressed while it reads, by keyboard alone", async () => {
    let answer: (quote: string) => void = () => undefined;
    const readQuote = vi.fn(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    const { user } = renderSidebar({ state: { content }, readQuote });
    show().focus();
    await user.keyboard("{Enter}{Enter}");
    const reading = await within(item()).findByRole("button", { name: "Reading…" });
    expect(reading.getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Enter}");
    expect(readQuote).toHaveBeenCalledTimes(1);
    answer(words);
    const quote = await within(item()).findByText(words);
    // The button is gone, and the next Tab goes on from here.
    expect(document.activeElement?.contains(quote)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it("offers no words behind a fact that stands on none", () => {
    const rated = angryContext.suggestions.filter(({ rule }) => rule === "R04");
    renderSidebar({
      state: { content: { ...ready, context: { ...context, suggestions: rated } } },
    });
    expect(screen.queryByRole("button", { name: "Show the words" })).toBeNull();
  });

  it("has no accessibility fault with its words, in either scheme and direction", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const readQuote of [async () => words, async () => null]) {
        const { user } = renderSidebar({ state: { content }, colorScheme, readQuote });
        await user.click(show());
        await within(item()).findByText(/I want to cancel|not there any more/);
        expect(await axeFindings()).toEqual([]);
      }
    }
    const arabic = renderSidebar({
      state: { content },
      words: arabicWords,
      readQuote: async () => words,
    });
    await arabic.user.click(screen.getByRole("button", { name: "إظهار الكلمات" }));
    // An English sentence runs its own way in an Arabic card.
    const quote = await screen.findByText(words);
    expect(getComputedStyle(quote).direction).toBe("ltr");
    expect(await axeFindings()).toEqual([]);
  });

  it("puts the day on the last line of a fact that is too long for one", () => {
    const { container } = renderSidebar({ state: { content } });
    container.style.width = "258px";
    const fact = within(item()).getByRole("link").getBoundingClientRect();
    const day = within(item()).getByText("20 Nov 2026").getBoundingClientRect();
    expect(day.bottom).toBeLessThanOrEqual(item().getBoundingClientRect().bottom);
    expect(day.right).toBeCloseTo(item().getBoundingClientRect().right, 0);
    expect(day.bottom).toBeGreaterThanOrEqual(fact.bottom - 2);
    expect(container.scrollWidth).toBe(258);
  });
});
