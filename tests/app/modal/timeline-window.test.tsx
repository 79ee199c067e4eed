import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { arabic } from "../../../src/app/i18n/timeline/ar.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { TimelineState } from "../../../src/app/load/customer-timeline.ts";
import { TimelineWindow } from "../../../src/app/modal/TimelineWindow.tsx";
import { Frame } from "../../../src/app/ui/Frame.tsx";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { arabicWords } from "../support/english-words.ts";
import { axeFindings } from "../support/render-sidebar.tsx";
import { aTimeline, busyTimeline, inEnglish } from "../support/timelines.ts";

const ready: TimelineState["content"] = {
  kind: "ready",
  timeline: busyTimeline,
  withoutService: null,
};
const inArabic = {
  card: arabicWords,
  line: wordsOf(arabic, "ar", "Asia/Riyadh"),
  monthName: (firstOn: string) => firstOn,
};

function renderWindow(
  options: {
    content?: TimelineState["content"];
    subjects?: TimelineState["subjects"];
    language?: typeof inEnglish;
    colorScheme?: "light" | "dark";
  } = {},
) {
  cleanup();
  vi.setSystemTime(now);
  const { content = ready, subjects = new Map(), language = inEnglish } = options;
  const state = { content, subjects };
  const asked: string[] = [];
  const invokes: (readonly unknown[])[] = [];
  let reloads = 0;
  const host = {
    invoke: async (...said: readonly unknown[]) => {
      invokes.push(said);
    },
    ticketAddress: (ticketId: string) => `https://acme.zendesk.com/agent/tickets/${ticketId}`,
  };
  const timeline = {
    state: () => state,
    subscribe: () => () => undefined,
    reload: () => {
      reloads += 1;
    },
    readSubjects: (ids: readonly string[]) => {
      asked.push(...ids);
    },
  };
  const colorScheme = { now: () => options.colorScheme ?? "light", watch: () => () => undefined };
  const rendered = render(
    <Frame colorScheme={colorScheme} language={language.line} broken="Broken.">
      <TimelineWindow host={host} timeline={timeline} language={language} />
    </Frame>,
  );
  return { ...rendered, user: userEvent.setup(), asked, invokes, reloads: () => reloads };
}

describe("TimelineWindow", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const failed: TimelineState["content"] = { kind: "failed", failure: { kind: "zendesk" } };
  it.each([
    ["ready", ready],
    ["loading", { kind: "loading" } as const],
    ["failed", failed],
    ["empty", { ...ready, timeline: aTimeline(someFacts()) } as TimelineState["content"]],
  ])("has no accessibility fault when %s, in either scheme and direction", async (_, content) => {
    for (const look of [{}, { colorScheme: "dark" }, { language: inArabic }] as const) {
      renderWindow({ content, ...look });
      expect(await axeFindings()).toEqual([]);
    }
  });

  it("says whose it is, from where, and opens the ticket of an entry", async () => {
    const subjects = new Map([["13", { kind: "shown", subject: "The battery again" } as const]]);
    const { user, invokes, asked } = renderWindow({ subjects });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ana Diaz");
    expect(screen.getByText(/From the service, just now · 2 tickets read/)).toBeTruthy();
    expect(screen.getByText("By messaging now, by e-mail before")).toBeTruthy();
    expect(new Set(asked)).toEqual(new Set(["13", "77", "12"]));
    await user.click(screen.getByRole("link", { name: "The battery again" }));
    expect(invokes).toEqual([["routeTo", "ticket", "13"]]);
  });

  it("shows the chosen kinds and channels, and everything again", async () => {
    const { user } = renderWindow();
    const orders = screen.getByRole("button", { name: "Orders 1" });
    await user.click(orders);
    expect(orders.getAttribute("aria-pressed")).toBe("true");
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("1 entry");
    await user.click(screen.getByRole("button", { name: "e-mail 1" }));
    expect(screen.getByText("Nothing of this is in the timeline.")).toBeTruthy();
    await user.click(orders);
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });

  it("draws a thousand tickets a hundred at a time, without freezing", async () => {
    const tickets = Array.from({ length: 1000 }, (_, index) =>
      aTicket({ id: String(index + 1), createdAt: daysAgo(index + 1) }),
    );
    const timeline = aTimeline(someFacts({ tickets }));
    const { user } = renderWindow({ content: { ...ready, timeline } });
    expect(screen.getAllByRole("link")).toHaveLength(100);
    await user.click(screen.getByRole("button", { name: "900 older entries" }));
    expect(screen.getAllByRole("link")).toHaveLength(200);
    expect(screen.getByRole("status").textContent).toBe("1,000 entries");
  });

  it("says that older ones are left out, and what the agent's own view lacks", () => {
    const timeline = { ...busyTimeline, count: 4000, gaps: ["newest-tickets-only"] as const };
    const withoutService = { failure: "timeout", waitSeconds: null } as const;
    renderWindow({ content: { kind: "ready", timeline, withoutService } });
    expect(screen.getByText("Only the newest 6 of 4,000 are here.")).toBeTruthy();
    expect(screen.getByText("Missing: older tickets.")).toBeTruthy();
    expect(screen.getByText(/^The service did not answer/)).toBeTruthy();
  });

  it("tries again when it failed and is asked to", async () => {
    const { user, reloads } = renderWindow({ content: failed });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(reloads()).toBe(1);
  });

  it.each([320, 1100])("does not run over at %s px", (width) => {
    const { container } = renderWindow({
      subjects: new Map([["13", { kind: "shown", subject: "x".repeat(200) } as const]]),
    });
    container.style.width = `${width}px`;
    expect(container.scrollWidth).toBeLessThanOrEqual(width);
  });

  it("gives the keyboard to the window", () => {
    renderWindow();
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });
});
