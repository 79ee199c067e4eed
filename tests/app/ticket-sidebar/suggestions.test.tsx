import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FollowUpOutcome } from "../../../src/app/load/follow-up-outcome.ts";
import { now } from "../../support/clock.ts";
import { axeFindings, ready, renderSidebar } from "../support/render-sidebar.tsx";
import { angryContext, promoterContext } from "../support/stories.ts";

const suggestionCount = angryContext.suggestions.length;
const created: FollowUpOutcome = {
  kind: "created",
  followUp: {
    ticketId: "900",
    rule: "R04",
    createdAt: "2026-11-22T10:00:00.000Z",
    dueAt: "2026-11-24T17:00:00.000Z",
    state: "open",
    assigneeId: "11",
    tags: ["care_follow_up"],
  },
};

const suggestions = () => within(screen.getByRole("region", { name: "Suggested follow-ups" }));
const button = (name: string | RegExp) => screen.getByRole("button", { name });

afterEach(() => {
  vi.useRealTimers();
});

describe("Suggestions", () => {
  it("opens one and counts the others", () => {
    renderSidebar();
    expect(suggestions().getAllByRole("heading", { level: 3 })).toHaveLength(1);
    expect(button(`${suggestionCount - 1} more`).getAttribute("aria-expanded")).toBe("false");
  });

  it("lists the others when asked, and opens another one instead, by keyboard alone", async () => {
    const { user } = renderSidebar();
    button(/more$/).focus();
    await user.keyboard("{Enter}");
    expect(suggestions().getAllByRole("heading", { level: 3 })).toHaveLength(suggestionCount);
    expect(await axeFindings()).toEqual([]);
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Answer the bad rating personally");
    button("Talk before they leave").focus();
    await user.keyboard("[Space]");
    expect(button("Talk before they leave").getAttribute("aria-expanded")).toBe("true");
    expect(button("Answer the bad rating personally").getAttribute("aria-expanded")).toBe("false");
    expect(screen.getAllByRole("button", { name: "Insert draft" })).toHaveLength(1);
  });

  it("says so when there is nothing to suggest", () => {
    const context = { ...angryContext, suggestions: [] };
    renderSidebar({ state: { content: { ...ready, context } } });
    expect(screen.getByText("Nothing to suggest right now.")).toBeTruthy();
  });

  it("opens the ticket behind a fact in Zendesk, and has its address for a new tab", async () => {
    const { user, invokes } = renderSidebar();
    const link = screen.getByRole("link", { name: "Rated bad, ticket #4987" });
    expect(link.getAttribute("href")).toBe("https://acme.zendesk.com/agent/tickets/4987");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    await user.click(link);
    expect(invokes).toEqual([["routeTo", "ticket", "4987"]]);
  });

  it("adds the draft to the reply", async () => {
    const { user, invokes } = renderSidebar();
    await user.click(button("Insert draft"));
    expect(await screen.findByText("The draft is in your reply. Nothing was sent.")).toBeTruthy();
    expect(invokes).toEqual([["comment.appendText", angryContext.suggestions[0]?.draft]]);
  });

  it("adds the draft once on a double click, also where the editor is quick", async () => {
    const { user, invokes } = renderSidebar();
    await user.dblClick(button("Insert draft"));
    await screen.findByText("The draft is in your reply. Nothing was sent.");
    await new Promise(requestAnimationFrame);
    expect(invokes).toHaveLength(1);
    await user.click(button("Insert draft"));
    await vi.waitFor(() => expect(invokes).toHaveLength(2));
  });

  it("adds the draft once however often it is asked for while the editor is slow", async () => {
    let finish: () => void = () => undefined;
    const editor = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { user, invokes } = renderSidebar({ editor });
    button("Insert draft").focus();
    await user.keyboard("{Enter}{Enter}");
    expect(button("Insert draft").getAttribute("aria-disabled")).toBe("true");
    finish();
    await screen.findByText("The draft is in your reply. Nothing was sent.");
    expect(invokes).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(button("Insert draft")));
  });

  it("writes nothing and says so when another ticket is in the editor", async () => {
    const { user, invokes } = renderSidebar({ page: { "ticket.id": 9 } });
    await user.click(button("Insert draft"));
    await screen.findByText("Not inserted: another ticket is open in the editor now.");
    expect(invokes).toEqual([]);
  });

  it("says what to do when the editor refuses", async () => {
    const { user } = renderSidebar({ refuses: "comment.appendText" });
    await user.click(button("Insert draft"));
    const words = await screen.findByText(/^The draft could not be inserted/);
    expect(words.getAttribute("role")).toBe("status");
    await user.click(screen.getByText("Draft"));
    expect(
      screen.getByText(/^Hello Marta Lindqvist,\s+I have read/, { selector: "p" }),
    ).toBeTruthy();
  });

  it("names the draft's language where it is not the customer's", () => {
    renderSidebar({ state: { content: { ...ready, context: promoterContext } } });
    expect(screen.getByText("Draft in English")).toBeTruthy();
  });

  it("asks why a suggestion is dismissed, and says what comes of it", async () => {
    const dismissed: unknown[] = [];
    const { user } = renderSidebar({
      dismissSuggestion: async ({ rule }, reason) => {
        dismissed.push([rule, reason]);
        return true;
      },
    });
    await user.click(button("Dismiss"));
    expect(button("Dismiss").getAttribute("aria-expanded")).toBe("true");
    expect(await screen.findByRole("group", { name: "Why not?" })).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Already done"));
    const words = await screen.findByText(/^Dismissed\. It rests for this customer/);
    expect(dismissed).toEqual([[angryContext.suggestions[0]?.rule, "already-done"]]);
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  it("keeps a suggestion that could not be dismissed, and says what to do", async () => {
    const { user } = renderSidebar({ dismissSuggestion: async () => false });
    await user.click(button("Dismiss"));
    await user.click(await screen.findByRole("button", { name: "Not true" }));
    await screen.findByText("Could not be dismissed: the service did not keep it. Try again.");
    expect(button("Not true").getAttribute("aria-disabled")).toBe("false");
  });

  it("says that dismissing needs the service, where the account has none", async () => {
    let asked = 0;
    const withoutService = { failure: "not-set-up", waitSeconds: null } as const;
    const { user } = renderSidebar({
      state: { content: { ...ready, withoutService } },
      dismissSuggestion: async () => {
        asked += 1;
        return true;
      },
    });
    await user.click(button("Dismiss"));
    await user.click(await screen.findByRole("button", { name: "Bad moment" }));
    await screen.findByText(/^Dismissing needs the companion service/);
    expect(asked).toBe(0);
  });

  it("puts a suggestion off for this agent, says so, and shows it again on wish", async () => {
    const { user, putOffs, become } = renderSidebar();
    await user.click(button("Dismiss"));
    await user.click(await screen.findByRole("button", { name: "In 3 days" }));
    const words = await screen.findByText("Put off for you. Your colleagues still see it.");
    expect(putOffs).toEqual([[angryContext.suggestions[0]?.rule, 3]]);
    await waitFor(() => expect(document.activeElement).toBe(words));
    become({ content: { ...ready, putOff: 2 } });
    await screen.findByText(/^2 put off\./);
    await user.click(button("Show again"));
    expect(putOffs.at(-1)).toBe("woken");
    expect(words.textContent).toBe("");
  });

  it("puts a suggestion off once on a double click, and asks nothing of it once it is back", async () => {
    const { user, putOffs, become } = renderSidebar();
    await user.click(button("Dismiss"));
    await user.dblClick(await screen.findByRole("button", { name: "In 3 days" }));
    await screen.findByText("Put off for you. Your colleagues still see it.");
    expect(putOffs).toHaveLength(1);
    become({ content: { ...ready, putOff: 1 } });
    await screen.findByText(/^1 put off\./);
    become({ content: ready });
    await vi.waitFor(() => expect(screen.queryByText(/^1 put off\./)).toBeNull());
    expect(screen.queryByRole("button", { name: "In 3 days" })).toBeNull();
  });

  it("says where a suggestion is put off for everybody", async () => {
    const { user } = renderSidebar({ putsOffForAll: true });
    await user.click(button("Dismiss"));
    await user.click(await screen.findByRole("button", { name: "Tomorrow" }));
    expect(await screen.findByText(/^Put off\. Your colleagues do not see it/)).toBeTruthy();
  });

  it("lets the agent change all of a follow-up before it is created", async () => {
    const { user, made } = renderSidebar({ createFollowUp: async () => created });
    await user.click(button("Edit"));
    const form = within(await screen.findByRole("form", { name: "Before it is created" }));
    const title = form.getByLabelText<HTMLInputElement>("What to do");
    expect(title.value).toBe("Answer the bad rating personally");
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(await axeFindings()).toEqual([]);
    await user.clear(title);
    await user.type(title, "Call on Monday");
    fireEvent.change(form.getByLabelText("Due day"), { target: { value: "2026-11-30" } });
    fireEvent.change(form.getByLabelText("Time"), { target: { value: "09:30" } });
    await user.selectOptions(form.getByLabelText("For"), await form.findByText("Noor Haddad"));
    await user.type(form.getByLabelText("Tags"), "VIP retention");
    await user.type(form.getByLabelText("Note for whoever does it"), "Ask for the invoice.");
    await user.click(form.getByRole("button", { name: "Create follow-up" }));
    await screen.findByText(/^Follow-up .?#?.?900.? created/);
    expect(made).toEqual([
      {
        title: "Call on Monday",
        dueAt: Date.parse("2026-11-30T09:30:00Z"),
        assignee: { kind: "agent", id: "15" },
        tags: ["vip", "retention"],
        note: "Ask for the invoice.",
      },
    ]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("says in the form what is wrong with it, and keeps what was written", async () => {
    const { user, made } = renderSidebar();
    await user.click(button("Edit"));
    const form = within(await screen.findByRole("form", { name: "Before it is created" }));
    await user.clear(form.getByLabelText("What to do"));
    fireEvent.change(form.getByLabelText("Due day"), { target: { value: "2020-01-01" } });
    await user.type(form.getByLabelText("Tags"), "care_follow_up{Enter}");
    expect(form.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      "Say what is to be done.",
      "That is past. Choose a later moment.",
      expect.stringMatching(/^.?care_follow_up.? is no tag/),
    ]);
    expect(await axeFindings()).toEqual([]);
    expect(made).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("has what was written again after Escape or another panel, with the keyboard where it was", async () => {
    const { user } = renderSidebar();
    await user.click(button("Edit"));
    const note = () => screen.findByLabelText("Note for whoever does it");
    await user.type(await note(), "Call after ten");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(button("Edit")));
    await user.keyboard("{Enter}");
    expect(await note()).toHaveProperty("value", "Call after ten");
    await user.click(button("Dismiss"));
    await user.click(button("Edit"));
    expect(await note()).toHaveProperty("value", "Call after ten");
    await user.click(button("Cancel"));
    await waitFor(() => expect(document.activeElement).toBe(button("Edit")));
    await user.keyboard("{Enter}");
    expect(await note()).toHaveProperty("value", "");
  });

  it("warns of triggers that would write to somebody", async () => {
    const { user } = renderSidebar({
      readTriggerWarnings: async () => [
        { reach: "customer", title: "Welcome" },
        { reach: "outside", title: "To the CRM" },
        { reach: "outside", title: "To the shop" },
      ],
    });
    await user.click(button("Edit"));
    await screen.findByText(/trigger “.?Welcome.?” writes to the customer/);
    screen.getByText(/“.?To the CRM.?” passes new tickets on .*1.? more trigger like this/);
  });

  it("asks for one follow-up on a double click, and says what became of it", async () => {
    let finish: (outcome: FollowUpOutcome) => void = () => undefined;
    const answer = new Promise<FollowUpOutcome>((resolve) => {
      finish = resolve;
    });
    const { user, accepted } = renderSidebar({ createFollowUp: () => answer });
    await user.dblClick(button("Create follow-up"));
    expect(button("Creating…").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Creating…"));
    expect(accepted).toHaveLength(1);
    finish(created);
    const words = await screen.findByText(
      "Follow-up #900 created for you. The customer was not told.",
    );
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  it("quotes Zendesk's refusal, keeps the suggestion, and can be tried again", async () => {
    const { user, accepted } = renderSidebar({
      createFollowUp: () => Promise.resolve({ kind: "refused", detail: "Not for you." }),
    });
    await user.click(button("Create follow-up"));
    await screen.findByText("Zendesk did not let you create it: Not for you.");
    await waitFor(() => expect(document.activeElement).toBe(button("Create follow-up")));
    await user.click(button("Create follow-up"));
    expect(accepted).toHaveLength(2);
  });

  it("offers no draft where the follow-up is the team's own business", async () => {
    const [first] = angryContext.suggestions;
    if (first === undefined) throw new Error("The story has suggestions.");
    const internal = {
      ...first,
      rule: "R16",
      title: "Make one plan for several risks",
      draft: "",
    } as const;
    const context = { ...angryContext, suggestions: [internal] };
    const { user, accepted } = renderSidebar({ state: { content: { ...ready, context } } });
    expect(suggestions().getByText("Make one plan for several risks")).toBeTruthy();
    expect(suggestions().queryByText(/^Draft/)).toBeNull();
    expect(suggestions().queryByRole("button", { name: "Insert draft" })).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Create follow-up"));
    expect(accepted).toEqual([internal]);
  });

  it("says how far one may go without asking, beside the day", () => {
    const [first] = angryContext.suggestions.map((one) => ({ ...one, goodwillLimit: 50 }));
    if (first === undefined) throw new Error("The story has suggestions.");
    const context = { ...angryContext, suggestions: [first] };
    renderSidebar({ state: { content: { ...ready, context } } });
    expect(suggestions().getByText(/^· due|due/, { selector: "p" }).textContent).toMatch(
      / · due [^·]+ · Up to 50 without asking$/,
    );
  });

  it.each([
    ["with suggestions", angryContext.suggestions],
    ["without any", []],
  ])("says which rules the team's own decisions silenced, %s", async (_name, left) => {
    const precision = { value: 0.05, low: 0.01, high: 0.16, samples: 40 };
    const mutedRules = [{ rule: "R06", precision }] as const;
    const context = { ...angryContext, suggestions: left, mutedRules };
    const { user } = renderSidebar({ state: { content: { ...ready, context } } });
    const detail = suggestions().getByText(/wanted 2 of 40 times$/);
    expect(detail.checkVisibility()).toBe(false);
    await user.click(
      suggestions().getByText("1 rule rests here: your team dismissed it too often."),
    );
    await vi.waitFor(() => expect(detail.checkVisibility()).toBe(true));
    expect(await axeFindings()).toEqual([]);
  });
});

describe("FollowUps", () => {
  it("lists what was accepted, with its state in words and a link", async () => {
    const { user, invokes } = renderSidebar({
      state: { content: { ...ready, context: promoterContext } },
    });
    const list = within(screen.getByRole("region", { name: "Follow-ups" }));
    expect(list.getByText("overdue · was due yesterday")).toBeTruthy();
    await user.click(list.getByRole("link", { name: /#81$/ }));
    expect(invokes).toEqual([["routeTo", "ticket", "81"]]);
  });

  it("marks one as done with what came of it, and says so", async () => {
    const completed: unknown[] = [];
    const { user } = renderSidebar({
      state: { content: { ...ready, context: promoterContext } },
      completeFollowUp: async (...what) => {
        completed.push(what);
        return { kind: "done" };
      },
    });
    expect(screen.queryByRole("button", { name: "Mark follow-up #77 as done" })).toBeNull();
    await user.click(button("Mark follow-up #81 as done"));
    await screen.findByRole("group", { name: "What came of it?" });
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Customer reached"));
    const words = await screen.findByText("Follow-up #81 is done.");
    expect(completed).toEqual([["81", "reached"]]);
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  it.each([
    [{ kind: "refused", detail: "Not yours." }, "Zendesk did not let you close #81: Not yours."],
    [{ kind: "rate-limited", seconds: 30 }, "Zendesk asks to wait 30 seconds. Try again then."],
    [{ kind: "failed", detail: null }, "#81 could not be closed. Try again."],
  ] as const)("says why one could not be closed: %o", async (outcome, said) => {
    const { user } = renderSidebar({
      state: { content: { ...ready, context: promoterContext } },
      completeFollowUp: async () => outcome,
    });
    await user.click(button("Mark follow-up #81 as done"));
    await user.click(await screen.findByRole("button", { name: "No answer" }));
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("status")
          .map(({ textContent }) => (textContent ?? "").replace(/[\u2066-\u2069]/g, "")),
      ).toContain(said),
    );
  });

  it("is not there when there are none", () => {
    renderSidebar();
    expect(screen.queryByRole("region", { name: "Follow-ups" })).toBeNull();
  });
});

describe("FreshnessLine", () => {
  it("waits as long as Zendesk asked before it can be refreshed again", async () => {
    const failure = { kind: "rate-limited", retryAt: now + 30_000 } as const;
    const { user, reloads } = renderSidebar({ state: { content: { ...ready, failure } } });
    expect(button("Try again in 30 s").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Try again in 30 s"));
    expect(reloads()).toBe(0);
  });

  it("keeps the keyboard on the refresh button, which asks nothing while it refreshes", async () => {
    const sidebar = renderSidebar();
    const refresh = screen.getByRole("button", { name: "Refresh" });
    refresh.focus();
    await sidebar.user.keyboard("{Enter}");
    sidebar.become({ content: { ...ready, isRefreshing: true } });
    expect(await screen.findByRole("button", { name: "Refreshing…" })).toBe(refresh);
    await waitFor(() => expect(document.activeElement).toBe(refresh));
    expect(refresh.getAttribute("aria-disabled")).toBe("true");
    await sidebar.user.keyboard("{Enter}");
    expect(sidebar.reloads()).toBe(1);
    sidebar.become({ content: ready });
    await screen.findByRole("button", { name: "Refresh" });
    await sidebar.user.keyboard("{Enter}");
    expect(sidebar.reloads()).toBe(2);
  });

  it("says a failed refresh aloud, in a region that was there before", async () => {
    const sidebar = renderSidebar();
    const region = within(screen.getByRole("contentinfo")).getByRole("status");
    expect(region.textContent).toBe("");
    sidebar.become({ content: { ...ready, failure: { kind: "zendesk" } } });
    await within(region).findByText(/^Could not be refreshed/);
  });
});
