import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SentimentLabel } from "../../../src/care/sentiment-label.ts";
import { arabicWords } from "../support/english-words.ts";
import { axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { aTicketInView } from "../support/stories.ts";

const ticket = () => within(screen.getByRole("region", { name: "This ticket" }));

afterEach(() => {
  vi.useRealTimers();
});

describe("SentimentRow", () => {
  it("takes an agent's word for how the ticket sounds, and says so where the button was", async () => {
    const said: SentimentLabel[] = [];
    const { user } = renderSidebar({
      correctSentiment: async (label) => {
        said.push(label);
        return true;
      },
    });
    expect(ticket().getByText(/Negative · from their words/)).toBeTruthy();
    await user.click(ticket().getByRole("button", { name: "Not right?" }));
    expect(await axeFindings()).toEqual([]);
    await user.click(ticket().getByRole("button", { name: "Neutral" }));
    await waitFor(() => expect(ticket().getByRole("status").textContent).toMatch(/^Thank you/));
    expect(said).toEqual(["neutral"]);
    expect(ticket().queryByRole("button", { name: "Not right?" })).toBeNull();
    expect(document.activeElement?.textContent).toContain("Thank you");
  });

  it("keeps the choice where the service did not", async () => {
    const { user } = renderSidebar({ correctSentiment: () => Promise.resolve(false) });
    await user.click(ticket().getByRole("button", { name: "Not right?" }));
    await user.click(ticket().getByRole("button", { name: "Positive" }));
    await waitFor(() =>
      expect(ticket().getByRole("status").textContent).toMatch(/^Could not be kept/),
    );
    expect(ticket().getByRole("button", { name: "Positive" })).toBeTruthy();
  });

  it("asks nothing about the customer's own rating, nor without the service", () => {
    renderSidebar({ state: { ticket: aTicketInView({ id: "4987" }) } });
    expect(ticket().getByText("Negative · from the rating")).toBeTruthy();
    expect(ticket().queryByRole("button", { name: "Not right?" })).toBeNull();
    const withoutService = { failure: "timeout", waitSeconds: null } as const;
    renderSidebar({ state: { content: { ...ready, withoutService } } });
    expect(ticket().queryByRole("button", { name: "Not right?" })).toBeNull();
  });

  it("speaks Arabic", async () => {
    const { user } = renderSidebar({ words: arabicWords });
    await user.click(screen.getByRole("button", { name: "غير صحيح؟" }));
    expect(screen.getByRole("button", { name: "محايد" })).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });
});
