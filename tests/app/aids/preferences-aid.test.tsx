import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CardAids } from "../../../src/app/load/care-card.ts";
import type {
  PreferencesOutcome,
  PreferencesReading,
} from "../../../src/app/load/preferences-outcome.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import type { PreferencesChange } from "../../../src/care/preferences.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { agent, axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { angryContext } from "../support/stories.ts";

const editable: PreferencesReading = {
  kind: "read",
  preferences: { channel: "phone", addressAs: null, doNotContact: false, locale: "de" },
  locales: ["en-US", "de", "ar"],
  hasFields: true,
};

function contextWith(preferences: Partial<CareContext["care"]["preferences"]>): CareContext {
  const { care } = angryContext;
  return {
    ...angryContext,
    care: { ...care, preferences: { ...care.preferences, ...preferences } },
  };
}

function renderAid(
  options: {
    readonly reading?: PreferencesReading;
    readonly outcome?: PreferencesOutcome;
    readonly context?: CareContext;
    readonly arabic?: boolean;
    readonly colorScheme?: "light" | "dark";
  } = {},
) {
  const changes: PreferencesChange[] = [];
  const aids: Partial<CardAids> = {
    readPreferences: async () => options.reading ?? editable,
    savePreferences: async (_customerId, change) => {
      changes.push(change);
      return options.outcome ?? { kind: "saved" };
    },
  };
  const context = options.context ?? contextWith({ channel: "phone", locale: "de" });
  const locale = options.arabic === true ? "ar" : "en-GB";
  const sidebar = renderSidebar({
    aids,
    words: options.arabic === true ? arabicWords : englishWords,
    colorScheme: options.colorScheme ?? "light",
    state: { content: { ...ready, context }, agent: { ...agent, locale } },
  });
  return { ...sidebar, changes };
}

type Rendered = ReturnType<typeof renderAid>;

const title = (name: string) => screen.findByRole("heading", { name });

async function opened({ user }: Rendered, name = "Preferences"): Promise<void> {
  await user.click(await title(name));
}

async function edited(rendered: Rendered): Promise<HTMLElement> {
  await opened(rendered);
  await rendered.user.click(await screen.findByRole("button", { name: /^Edit the preferences/ }));
  return screen.findByRole("form", { name: "Preferences of this customer" });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("PreferencesAid", () => {
  it("says in one line what is known, and each of it once it is opened", async () => {
    const rendered = renderAid();
    const summary = (await title("Preferences")).closest("summary");
    expect(summary?.innerText.replace(/\s+/g, " ")).toBe("Preferences Phone · German");
    expect(screen.queryByText("Reach by")).toBeNull();
    await opened(rendered);
    expect(await screen.findByText("Reach by")).toBeTruthy();
    expect(screen.getByText("Address as").nextElementSibling?.textContent).toBe("Not recorded");
  });

  it("saves what was changed alone, by keyboard, and says so", async () => {
    const rendered = renderAid();
    const form = within(await edited(rendered));
    const { user } = rendered;
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText("Reach by")));
    await user.type(form.getByLabelText("Address as"), " Dr. Lindqvist{Enter}");
    expect(await screen.findByText("Saved in Zendesk.")).toBe(document.activeElement);
    expect(rendered.changes).toEqual([{ addressAs: "Dr. Lindqvist" }]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("asks Zendesk for nothing where nothing was changed", async () => {
    const rendered = renderAid();
    const form = within(await edited(rendered));
    await rendered.user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Nothing was changed.")).toBeTruthy();
    expect(rendered.changes).toEqual([]);
  });

  it.each<[PreferencesOutcome, string | RegExp]>([
    [{ kind: "refused", detail: "You may not." }, "Zendesk did not let you: You may not."],
    [{ kind: "refused", detail: null }, /^Zendesk does not let you change this customer/],
    [{ kind: "invalid", detail: "Locale: no." }, "Zendesk does not take it: Locale: no."],
    [{ kind: "conflict" }, /^Somebody else was changing/],
    [{ kind: "rate-limited", seconds: 12 }, "Zendesk asks to wait 12 seconds. Try again then."],
    [{ kind: "failed", detail: null }, /^Zendesk did not answer as it should/],
    [{ kind: "not-kept" }, /^Zendesk did not keep all of it/],
  ])("keeps what was typed where it is not saved: %j", async (outcome, words) => {
    const rendered = renderAid({ outcome });
    const form = within(await edited(rendered));
    await rendered.user.type(form.getByLabelText("Address as"), "Dr. Lindqvist");
    await rendered.user.click(form.getByLabelText("Do not contact"));
    await rendered.user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(form.getByLabelText<HTMLInputElement>("Address as").value).toBe("Dr. Lindqvist");
    expect(form.getByLabelText<HTMLInputElement>("Do not contact").checked).toBe(true);
    expect(rendered.changes).toEqual([{ addressAs: "Dr. Lindqvist", doNotContact: true }]);
  });

  it("says why there is nothing to edit, and lets it be tried again", async () => {
    const rendered = renderAid({ reading: { kind: "rate-limited", seconds: 3 } });
    await opened(rendered);
    const edit = await screen.findByRole("button", { name: /^Edit the preferences/ });
    await rendered.user.click(edit);
    expect(await screen.findByText(/asks to wait 3 seconds/)).toBeTruthy();
    expect(edit.getAttribute("aria-disabled")).toBe("false");
  });

  it("leaves out what the account has no fields for", async () => {
    const form = within(await edited(renderAid({ reading: { ...editable, hasFields: false } })));
    expect(form.getByText(/has no fields for the rest/)).toBeTruthy();
    expect(form.getByLabelText("Language")).toBeTruthy();
    expect(form.queryByLabelText("Reach by")).toBeNull();
  });

  it("says where it is the organisation that asks for no contact", async () => {
    const form = within(await edited(renderAid({ context: contextWith({ doNotContact: true }) })));
    expect(form.getByText(/^A tag or their organisation asks/)).toBeTruthy();
  });

  it("gives up on Escape, with nothing changed", async () => {
    const rendered = renderAid();
    await edited(rendered);
    await rendered.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Edit"));
    expect(rendered.changes).toEqual([]);
  });

  it.each([
    ["light", false],
    ["dark", true],
  ] as const)(
    "has no accessibility fault in %s (from right to left: %s)",
    async (scheme, arabic) => {
      const rendered = renderAid({ colorScheme: scheme, arabic });
      await opened(rendered, arabic ? "التفضيلات" : "Preferences");
      await rendered.user.click(
        await screen.findByRole("button", { name: arabic ? /^تعديل تفضيلات/ : /^Edit the pref/ }),
      );
      await screen.findByRole("form");
      rendered.container.style.width = "258px";
      expect(rendered.container.scrollWidth).toBe(258);
      expect(await axeFindings()).toEqual([]);
    },
  );

  it("says where the aids could not be fetched", async () => {
    const rendered = renderSidebar({ fetchAids: () => Promise.reject(new Error("offline")) });
    expect(await screen.findByText(/could not be fetched/)).toBeTruthy();
    expect(rendered.container.querySelector("footer")).not.toBeNull();
  });
});
