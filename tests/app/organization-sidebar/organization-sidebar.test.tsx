import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { arabic } from "../../../src/app/i18n/organization/ar.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { RollUpState } from "../../../src/app/load/organization-roll-up.ts";
import { OrganizationSidebar } from "../../../src/app/organization-sidebar/OrganizationSidebar.tsx";
import { Frame } from "../../../src/app/ui/Frame.tsx";
import { now } from "../../support/clock.ts";
import { arabicWords } from "../support/english-words.ts";
import { axeFindings } from "../support/render-sidebar.tsx";
import { oneLook, organizationInEnglish, threePeople } from "../support/roll-ups.ts";

const ready: RollUpState["content"] = {
  kind: "ready",
  rollUp: threePeople,
  isRefreshing: false,
  failure: null,
};
const failed: RollUpState["content"] = { kind: "failed", failure: { kind: "forbidden" } };
const inArabic = { card: arabicWords, page: wordsOf(arabic, "ar", "Asia/Riyadh") };

function renderRollUp(
  options: {
    content?: RollUpState["content"];
    language?: typeof organizationInEnglish;
    colorScheme?: "light" | "dark";
  } = {},
) {
  cleanup();
  vi.setSystemTime(now);
  const { content = ready, language = organizationInEnglish } = options;
  const state: RollUpState = { name: "Alder & Finch", content };
  const invokes: (readonly unknown[])[] = [];
  let reloads = 0;
  const host = {
    invoke: async (...said: readonly unknown[]) => {
      invokes.push(said);
    },
    ticketAddress: (ticketId: string) => `https://acme.zendesk.com/agent/tickets/${ticketId}`,
    isActive: () => true,
  };
  const rollUp = {
    state: () => state,
    subscribe: () => () => undefined,
    reload: () => {
      reloads += 1;
    },
  };
  const colorScheme = { now: () => options.colorScheme ?? "light", watch: () => () => undefined };
  const rendered = render(
    <Frame colorScheme={colorScheme} language={language.page} broken="Broken.">
      <OrganizationSidebar host={host} rollUp={rollUp} language={language} />
    </Frame>,
  );
  return { ...rendered, user: userEvent.setup(), invokes, reloads: () => reloads };
}

describe("OrganizationSidebar", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ["ready", ready],
    ["ready without the service", { ...ready, rollUp: oneLook } as RollUpState["content"]],
    ["loading", { kind: "loading" } as const],
    ["failed", failed],
  ])("has no accessibility fault when %s, in either scheme and direction", async (_, content) => {
    for (const look of [{}, { colorScheme: "dark" }, { language: inArabic }] as const) {
      renderRollUp({ content, ...look });
      expect(await axeFindings()).toEqual([]);
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    }
  });

  it("says whose people they are, and leads to each one's profile and tickets", async () => {
    const { user, invokes } = renderRollUp();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Alder & Finch");
    await user.click(screen.getByRole("button", { name: "Marta Lindqvist" }));
    await user.click(screen.getByRole("link", { name: /Make sure the fix holds/ }));
    expect(invokes).toEqual([
      ["routeTo", "user", "360001"],
      ["routeTo", "ticket", "81"],
    ]);
    expect(screen.getByText(/^The service still reads/)).toBeTruthy();
  });

  it("says what is missing where the service did not answer", () => {
    renderRollUp({ content: { ...ready, rollUp: oneLook } as RollUpState["content"] });
    expect(screen.getByText(/^From one look at Zendesk, just now/)).toBeTruthy();
    expect(screen.getByText(/^Missing without the service: /)).toBeTruthy();
    expect(screen.getByText(/^The service did not answer: it took too long/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "At risk" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Open follow-ups" })).toBeNull();
  });

  it("says that the service knows nobody of it yet", () => {
    const withoutService = { failure: "not-found", waitSeconds: null } as const;
    const rollUp = { ...oneLook, withoutService };
    renderRollUp({ content: { ...ready, rollUp } as RollUpState["content"] });
    expect(screen.getByText("The service knows nobody of this organization yet.")).toBeTruthy();
  });

  it("keeps the figures of last time where they could not be read again", async () => {
    const content = { ...ready, failure: { kind: "zendesk" } } as RollUpState["content"];
    const { user, reloads } = renderRollUp({ content });
    expect(screen.getByText("Zendesk could not be read.")).toBeTruthy();
    expect(screen.getByText("3 known · 2 not known yet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(reloads()).toBe(1);
  });

  it("tries again when it failed and is asked to, and keeps the keyboard's place", async () => {
    const { user, reloads } = renderRollUp({ content: failed });
    screen.getByRole("button", { name: "Try again" }).focus();
    await user.keyboard("{Enter}");
    expect(reloads()).toBe(1);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
  });

  it.each([258, 320, 722])("does not run over at %s px", (width) => {
    const { container } = renderRollUp();
    container.style.width = `${width}px`;
    expect(container.scrollWidth).toBeLessThanOrEqual(width);
  });
});
