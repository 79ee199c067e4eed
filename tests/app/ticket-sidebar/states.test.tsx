import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CardContent } from "../../../src/app/load/care-card.ts";
import { now } from "../../support/clock.ts";
import { arabicWords } from "../support/english-words.ts";
import { axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { angryContext, promoterContext, prospectContext } from "../support/stories.ts";

const states: readonly (readonly [string, CardContent])[] = [
  ["ready", ready],
  ["ready for a promoter", { ...ready, context: promoterContext }],
  ["ready for a prospect", { ...ready, context: prospectContext }],
  [
    "ready without the service",
    { ...ready, withoutService: { failure: "timeout", waitSeconds: null } },
  ],
  ["loading", { kind: "loading" }],
  ["without a requester", { kind: "no-requester" }],
  ["failed", { kind: "failed", failure: { kind: "forbidden" } }],
  ["rate-limited", { kind: "failed", failure: { kind: "rate-limited", retryAt: now + 30_000 } }],
];

describe("TicketSidebar", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(states)(
    "has no accessibility fault when %s, in either scheme",
    async (_name, content) => {
      for (const colorScheme of ["light", "dark"] as const) {
        renderSidebar({ state: { content }, colorScheme });
        expect(await axeFindings()).toEqual([]);
      }
    },
  );

  it("has one heading of the first level in every state", () => {
    for (const [, content] of states) {
      renderSidebar({ state: { content } });
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    }
  });

  it("says who the customer is and how they are", () => {
    renderSidebar();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Marta Lindqvist");
    expect(screen.getByText("Loyalty tier: Platinum")).toBeTruthy();
    expect(screen.getByRole("banner").textContent).toContain(
      "With us 3 years, 2 months · on record",
    );
    expect(screen.getByRole("img", { name: /^Sentiment of the last 5 tickets/ })).toBeTruthy();
    expect(screen.getByRole("region", { name: "This relationship" }).textContent).toContain(
      "Negative · 5 tickets · fairly sure",
    );
    expect(screen.getByRole("region", { name: "This ticket" }).textContent).toContain(
      "Open · high priority · problem",
    );
  });

  it("draws no line through one scored ticket, and says what a trend needs", () => {
    const { sentiment } = angryContext;
    if (!sentiment.known) throw new Error("The story has sentiment.");
    const one = { ...sentiment, trend: "unknown", tickets: sentiment.tickets.slice(-1) } as const;
    renderSidebar({
      state: { content: { ...ready, context: { ...angryContext, sentiment: one } } },
    });
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("banner").textContent).not.toMatch(/trend|falling/);
    expect(screen.getByText("no trend yet")).toBeTruthy();
    expect(screen.getByText("Too few for a trend, which needs 3.")).toBeTruthy();
  });

  it("gives a very long name two lines", () => {
    const name = "Maximiliana Wolfeschlegelsteinhausenbergerdorff ".repeat(6).trim();
    const context = { ...angryContext, customer: { ...angryContext.customer, name } };
    const { container } = renderSidebar({ state: { content: { ...ready, context } } });
    container.style.width = "258px";
    const heading = screen.getByRole("heading", { level: 1, name });
    expect(heading.getBoundingClientRect().height).toBe(40);
  });

  it("says that it is loading, to eyes and ears", () => {
    renderSidebar({ state: { content: { kind: "loading" } } });
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("true");
    expect(screen.getByRole("status").textContent).toMatch(/^Reading what is known/);
  });

  it("says what to do for a ticket without a requester", () => {
    renderSidebar({ state: { content: { kind: "no-requester" } } });
    expect(screen.getByText("This ticket has no requester yet.")).toBeTruthy();
  });

  it("has no ticket to speak of beside a new one, but a reply for the draft", async () => {
    const { user, invokes } = renderSidebar({
      place: "new-ticket",
      state: { ticket: null },
      page: { "ticket.requester": { id: 360001, name: "Marta Lindqvist" } },
    });
    expect(screen.queryByRole("region", { name: "This ticket" })).toBeNull();
    expect(screen.getByRole("region", { name: "This relationship" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Insert draft" }));
    await screen.findByText("The draft is in your reply. Nothing was sent.");
    expect(invokes).toEqual([["comment.appendText", expect.stringMatching(/Marta/)]]);
  });

  it("opens the customer's timeline in a window of Zendesk's page, and says where it could not", async () => {
    const { user, invokes, closeModal } = renderSidebar();
    const opener = screen.getByRole("button", { name: "Whole timeline" });
    await user.click(opener);
    expect(invokes).toEqual([["openModal", "assets/iframe.html#customer=360001"]]);
    opener.blur();
    closeModal();
    await waitFor(() => expect(document.activeElement).toBe(opener));
    const refusing = renderSidebar({ refuses: "openModal" });
    await refusing.user.click(screen.getByRole("button", { name: "Whole timeline" }));
    expect(
      await screen.findByRole("button", { name: "Could not be opened. Try again." }),
    ).toBeTruthy();
  });

  it("offers on a profile all but what needs a ticket or a reply", async () => {
    const { user, accepted } = renderSidebar({ place: "profile", state: { ticket: null } });
    expect(screen.queryByRole("region", { name: "This ticket" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Insert draft" })).toBeNull();
    for (const name of ["Create follow-up", "Edit", "Dismiss"]) {
      expect(screen.getByRole("button", { name })).toBeTruthy();
    }
    // The draft itself can be read and copied.
    expect(screen.getByText("Draft")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Create follow-up" }));
    expect(accepted).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);
  });

  it("says what failed and what still works, and tries again when asked", async () => {
    const { user, reloads } = renderSidebar({
      state: { content: { kind: "failed", failure: { kind: "zendesk" } } },
    });
    expect(screen.getByRole("alert").textContent).toBe(
      "Zendesk could not be read.Zendesk itself works as always.",
    );
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(reloads()).toBe(1);
  });

  it("keeps the keyboard's place when the failure is gone", async () => {
    const sidebar = renderSidebar({
      state: { content: { kind: "failed", failure: { kind: "zendesk" } } },
    });
    screen.getByRole("button", { name: "Try again" }).focus();
    await sidebar.user.keyboard("{Enter}");
    sidebar.become({ content: { kind: "loading" } });
    await screen.findByRole("status");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
  });

  it("waits as long as Zendesk asked before it can be tried again", async () => {
    const { user, reloads } = renderSidebar({
      state: {
        content: { kind: "failed", failure: { kind: "rate-limited", retryAt: now + 900 } },
      },
    });
    const wait = screen.getByRole("button", { name: "Try again in 1 s" });
    expect(wait.getAttribute("aria-disabled")).toBe("true");
    await user.click(wait);
    expect(reloads()).toBe(0);
    vi.setSystemTime(now + 1000);
    const retry = await screen.findByRole("button", { name: "Try again" }, { timeout: 3000 });
    await user.click(retry);
    expect(reloads()).toBe(1);
  });

  it("shows why the service did not answer, and every gap", () => {
    renderSidebar({
      state: {
        content: {
          ...ready,
          context: promoterContext,
          withoutService: { failure: "unreachable", waitSeconds: null },
        },
      },
    });
    const footer = screen.getByRole("contentinfo").textContent;
    expect(footer).toContain("The service did not answer: it could not be reached.");
    expect(footer).toContain("Missing: all but the first message of each ticket");
  });

  it("keeps the last figures with their age when a refresh failed", () => {
    renderSidebar({ state: { content: { ...ready, failure: { kind: "zendesk" } } } });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Marta Lindqvist");
    expect(screen.getByText(/^Could not be refreshed: Zendesk could not be read\./)).toBeTruthy();
  });

  it.each([
    ["suspended", "This customer is suspended in Zendesk. Replies may not reach them."],
    ["deleted", "This customer’s record is deleted in Zendesk."],
  ] as const)("warns of a %s customer", (state, words) => {
    const context = { ...angryContext, customer: { ...angryContext.customer, state } };
    renderSidebar({ state: { content: { ...ready, context } } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("tells agents when they are the requester", () => {
    const context = { ...angryContext, customer: { ...angryContext.customer, id: "11" } };
    renderSidebar({ state: { content: { ...ready, context } } });
    expect(screen.getByText("You are the requester of this ticket.")).toBeTruthy();
  });

  it("shows nothing of the earlier customer once another one is in view", () => {
    const sidebar = renderSidebar();
    expect(sidebar.container.textContent).toContain("Marta Lindqvist");
    sidebar.become({ customer: null, ticket: null, content: { kind: "loading" } });
    return screen.findByRole("status").then(() => {
      expect(sidebar.container.textContent).not.toContain("Marta");
      expect(sidebar.container.textContent).not.toContain("4987");
    });
  });

  it("forgets what was said about one customer when the next one comes", async () => {
    const sidebar = renderSidebar();
    await sidebar.user.click(screen.getByRole("button", { name: "Insert draft" }));
    await screen.findByText("The draft is in your reply. Nothing was sent.");
    sidebar.become({
      customer: { id: "360002", name: "Tomás" },
      content: { ...ready, context: promoterContext },
    });
    await screen.findByRole("heading", { level: 1, name: /^Tomás/ });
    expect(screen.queryByText("The draft is in your reply. Nothing was sent.")).toBeNull();
  });

  it("speaks Arabic from right to left, and says so to the page", () => {
    renderSidebar({ words: arabicWords });
    expect(document.documentElement.lang).toBe("ar");
    expect(document.documentElement.dir).toBe("rtl");
    expect(screen.getByRole("region", { name: "هذه العلاقة" })).toBeTruthy();
    renderSidebar();
    expect(document.documentElement.lang).toBe("en");
    expect(document.documentElement.dir).toBe("ltr");
  });

  it.each([258, 320, 348, 722])("does not run over at %s px", (width) => {
    const { container } = renderSidebar();
    container.style.width = `${width}px`;
    const frame = container.firstElementChild;
    expect(frame?.scrollWidth).toBeLessThanOrEqual(width);
  });

  it("shows the first suggestion's actions within a sidebar's usual height at 320 px", () => {
    const { container } = renderSidebar();
    container.style.width = "320px";
    const { bottom } = screen.getByRole("button", { name: "Insert draft" }).getBoundingClientRect();
    expect(bottom - container.getBoundingClientRect().top).toBeLessThanOrEqual(480);
  });
});
