import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ProblemsReading } from "../../../src/app/load/care-card.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { agent, axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { angryContext } from "../support/stories.ts";

const problems = [{ ticketId: "90", incidentIds: ["5012"], isUnsolvedHere: true }];
const known: ProblemsReading = {
  kind: "read",
  problems: [
    {
      ticketId: "90",
      subject: "Checkout <b>is</b> down",
      status: "hold",
      openedAt: "2026-11-14T08:00:00.000Z",
      incidents: 14,
    },
  ],
};

function renderProblems(
  reading: Promise<ProblemsReading>,
  options: { arabic?: boolean; colorScheme?: "light" | "dark" } = {},
) {
  const asked: (readonly string[])[] = [];
  const isArabic = options.arabic === true;
  const sidebar = renderSidebar({
    words: isArabic ? arabicWords : englishWords,
    colorScheme: options.colorScheme ?? "light",
    state: {
      content: { ...ready, context: { ...angryContext, problems } },
      agent: { ...agent, locale: isArabic ? "ar" : "en-GB" },
    },
    aids: {
      readProblems: (ids) => {
        asked.push(ids);
        return reading;
      },
    },
  });
  return { ...sidebar, asked };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("ProblemNotices", () => {
  it("stands there from the first moment, and says what it is once it is read", async () => {
    let answer: (reading: ProblemsReading) => void = () => undefined;
    const reading = new Promise<ProblemsReading>((resolve) => {
      answer = resolve;
    });
    const { asked, user, invokes } = renderProblems(reading);
    expect(screen.getByText("Ticket #5012 is part of problem #90.")).toBeTruthy();
    await waitFor(() => expect(asked).toEqual([["90"]]));
    expect(screen.getByText("Ticket #5012 is part of problem #90.")).toBeTruthy();
    answer(known);
    const link = await screen.findByRole("link", { name: "Checkout <b>is</b> down" });
    expect(screen.getByText("On hold · 14 tickets of it · since 14 Nov 2026")).toBeTruthy();
    expect(screen.queryByText(/is part of problem/)).toBeNull();
    await user.click(link);
    expect(invokes).toEqual([["routeTo", "ticket", "90"]]);
  });

  it("claims nothing of a problem that came in since, until it is read too", async () => {
    const { become } = renderProblems(Promise.resolve(known));
    await screen.findByRole("link", { name: "Checkout <b>is</b> down" });
    const [first] = problems;
    if (first === undefined) throw new Error("there is one");
    const more = [first, { ...first, ticketId: "91" }];
    const said: string[] = [];
    const watching = new MutationObserver(() => said.push(document.body.textContent ?? ""));
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    become({ content: { ...ready, context: { ...angryContext, problems: more } } });
    await screen.findByText(/problem #91\. Zendesk does not let you see it/);
    watching.disconnect();
    const atFirst = said.find((text) => text.includes("problem #91."));
    expect(atFirst).toBeDefined();
    expect(atFirst).not.toContain("Zendesk does not let you see it");
  });

  it("asks Zendesk for nothing where there is no problem", async () => {
    const readProblems = vi.fn();
    renderSidebar({ aids: { readProblems } });
    await screen.findByRole("heading", { name: "Preferences" });
    expect(readProblems).not.toHaveBeenCalled();
  });

  it.each([
    ["light", false],
    ["dark", true],
  ] as const)(
    "has no accessibility fault in %s (from right to left: %s)",
    async (scheme, arabic) => {
      const sidebar = renderProblems(Promise.resolve(known), { colorScheme: scheme, arabic });
      await screen.findByRole("link", { name: "Checkout <b>is</b> down" });
      sidebar.container.style.width = "258px";
      expect(sidebar.container.scrollWidth).toBe(258);
      expect(await axeFindings()).toEqual([]);
    },
  );
});
