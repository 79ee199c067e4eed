import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { openNavBar } from "../../../src/app/nav-bar/open-nav-bar.tsx";
import { aTicket, FakeTeam } from "./fake-team.ts";

configure({ asyncUtilTimeout: 5000 });

const ownTags = ["care_follow_up", "care_customer_501", "care_rule_r12"];
const aTeam = () =>
  new FakeTeam([
    aTicket({ id: 77, due_at: "2020-01-02T17:00:00Z", tags: [...ownTags, "vip"] }),
    aTicket({ id: 78, due_at: null, assignee_id: 12, tags: ["care_follow_up", "billing"] }),
  ]);

/** A page of its own, as in Zendesk: closing it ends the one before. */
async function open(team: FakeTeam): Promise<HTMLElement> {
  const root = document.createElement("div");
  document.body.append(root);
  await openNavBar(root, team.host());
  await screen.findByRole("heading", { level: 1 });
  return root;
}

async function violationsIn(root: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(root.ownerDocument);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const rowOf = async (ticketId: string) => {
  const checkbox = await screen.findByRole("checkbox", { name: `Select follow-up #${ticketId}` });
  const row = checkbox.closest("tr");
  if (row === null) throw new Error("no row");
  return within(row);
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("openNavBar", () => {
  it("shows each follow-up with due date, customer, assignee, rule and tags", async () => {
    await open(aTeam());
    const row = await rowOf("77");
    row.getByText("Overdue");
    row.getByRole("link", { name: /Answer the bad rating personally/ });
    row.getByRole("button", { name: "Mira Osei" });
    row.getByText("Ada Lindqvist");
    row.getByText("R12");
    row.getByRole("button", { name: "vip" });
    expect(row.queryByText(/care_/)).toBeNull();
  });

  it("opens the ticket and the customer in Zendesk", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    await userEvent.click(row.getByRole("link"));
    await userEvent.click(row.getByRole("button", { name: "Mira Osei" }));
    expect(team.routed).toEqual([
      ["routeTo", "ticket", "77"],
      ["routeTo", "user", "501"],
    ]);
  });

  it("adds a tag by keyboard alone, and gives the focus back", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    row.getByRole("button", { name: "Add tag to #77" }).focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("Call_Back{Enter}");
    await screen.findByText("Added call_back to #77.");
    expect(team.tickets[0]?.tags).toContain("call_back");
    await row.findByRole("button", { name: "call_back" });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Add tag"));
  });

  it("says what is wrong with a tag, and sends nothing", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    await userEvent.click(row.getByRole("button", { name: "Add tag to #77" }));
    await userEvent.keyboard("two words{Enter}");
    await row.findByText(/A tag is one word/);
    await userEvent.keyboard("{Escape}");
    expect(row.queryByRole("textbox")).toBeNull();
    expect(team.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("removes a tag", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    await userEvent.click(row.getByRole("button", { name: "Remove the tag vip from #77" }));
    await screen.findByText("Removed vip from #77.");
    expect(row.queryByRole("button", { name: "vip" })).toBeNull();
    expect(team.tickets[0]?.tags).toEqual(ownTags);
  });

  it("keeps the focus beside the tags after removing one", async () => {
    await open(aTeam());
    const row = await rowOf("77");
    row.getByRole("button", { name: "Remove the tag vip from #77" }).focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByText("Removed vip from #77.");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Add tag"));
  });

  it("keeps the focus in the list when a removed tag takes its row out of the filter", async () => {
    const team = aTeam();
    team.touch(78, { tags: ["care_follow_up", "vip"] });
    await open(team);
    const removeVipFrom = async (ticketId: string) => {
      const name = `Remove the tag vip from #${ticketId}`;
      (await rowOf(ticketId)).getByRole("button", { name }).focus();
      await userEvent.keyboard("{Enter}");
      await screen.findByText(`Removed vip from #${ticketId}.`);
    };
    await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "vip (2)");
    await removeVipFrom("77");
    expect(document.activeElement).toBe(screen.getByRole("region", { name: /open follow-ups/ }));
    await removeVipFrom("78");
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Show" }));
  });

  it("still names the filter whose last follow-up is gone, and how many it hides", async () => {
    await open(aTeam());
    const row = await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "vip (1)");
    screen.getByText("1 hidden by the filter");
    await userEvent.click(row.getByRole("button", { name: "Remove the tag vip from #77" }));
    await screen.findByRole("heading", { name: "Nothing matches" });
    const filter = screen.getByRole<HTMLSelectElement>("combobox", { name: "Show" });
    expect(filter.selectedOptions[0]?.textContent).toBe("vip (0)");
    screen.getByText("2 hidden by the filter");
    await userEvent.click(screen.getAllByRole("button", { name: "Show all" })[1] ?? filter);
    await rowOf("77");
    expect(screen.queryByText(/hidden by the filter/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it("gives Zendesk's refusal in words and leaves the tags as they are", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    team.refusal = ({ method }) =>
      method === "DELETE"
        ? { status: 403, headers: {}, body: { error: "Forbidden", description: "Not allowed." } }
        : null;
    await userEvent.click(row.getByRole("button", { name: "Remove the tag vip from #77" }));
    await screen.findByText(/Zendesk does not let you change the tags of #77/);
    screen.getByText(/Not allowed\./);
    row.getByRole("button", { name: "vip" });
  });

  it("tells of somebody else's change and shows it", async () => {
    const team = aTeam();
    await open(team);
    const row = await rowOf("77");
    team.touch(77, { tags: [...ownTags, "theirs"] });
    await userEvent.click(row.getByRole("button", { name: "Remove the tag vip from #77" }));
    await screen.findByText(/Somebody changed #77 meanwhile/);
    await row.findByRole("button", { name: "theirs" });
  });

  it("tags everything that is selected", async () => {
    const team = aTeam();
    await open(team);
    await rowOf("77");
    await userEvent.click(screen.getByRole("checkbox", { name: /Select all/ }));
    screen.getByText("2 selected");
    await userEvent.type(screen.getByRole("textbox", { name: "New tag" }), "q4");
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    await screen.findByText("Added q4 to 2 follow-ups.");
    expect(team.tickets.map(({ tags }) => tags.includes("q4"))).toEqual([true, true]);
  });

  it("narrows to a tag by the list and by a click on a tag", async () => {
    await open(aTeam());
    await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "billing (1)");
    expect(screen.queryByRole("checkbox", { name: /#77/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    await userEvent.click((await rowOf("77")).getByRole("button", { name: "vip" }));
    expect(screen.queryByRole("checkbox", { name: /#78/ })).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("tag:vip");
  });

  it("says that there is nothing, and where it would come from", async () => {
    await open(new FakeTeam([]));
    await screen.findByRole("heading", { name: "No open follow-ups" });
    screen.getByText(/When an agent accepts a suggestion/);
  });

  it.each([
    [403, /does not let you search tickets/],
    [429, /Try again in \d+ seconds/],
    [500, /did not answer as expected/],
  ])("says why nothing could be read on %i, and reads on wish", async (status, words) => {
    const team = aTeam();
    team.refusal = () => ({ status, headers: { "retry-after": "30" }, body: {} });
    await open(team);
    expect((await screen.findByRole("alert")).textContent).toMatch(words);
    team.refusal = null;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await rowOf("77");
  });

  it("goes from tab to tab with the arrow keys", async () => {
    await open(aTeam());
    screen.getByRole("tab", { name: "Follow-ups" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    const status = screen.getByRole("tab", { name: "Status" });
    expect(document.activeElement).toBe(status);
    expect(status.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement?.textContent).toBe("Follow-ups");
  });

  it("shows an admin who the service says it is", async () => {
    await open(aTeam());
    await userEvent.click(screen.getByRole("tab", { name: "Status" }));
    await screen.findByText("Working");
    screen.getByText("care-context, version 0.1.0");
    screen.getByText("1,234");
    expect(screen.queryByText(/Only an admin/)).toBeNull();
  });

  it("says what to do about a service that refuses, and asks it again", async () => {
    const team = aTeam();
    team.service = "refused";
    team.agent = { ...team.agent, role: "agent" };
    await open(team);
    await userEvent.click(screen.getByRole("tab", { name: "Status" }));
    await screen.findByText(/Check the service secret/);
    screen.getByText(/Only an admin can change/);
    team.service = "unreachable";
    await userEvent.click(screen.getByRole("button", { name: "Check again" }));
    await screen.findByText("Zendesk cannot reach the service.");
  });

  it("speaks Arabic from right to left", async () => {
    const team = aTeam();
    team.agent = { ...team.agent, locale: "ar" };
    await open(team);
    await screen.findByRole("tab", { name: "المتابعات" });
    await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
    screen.getByRole("tab", { name: "المتابعات" }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe("الحالة");
  });

  it("writes the service's name to the right of its version in Arabic", async () => {
    const team = aTeam();
    team.agent = { ...team.agent, locale: "ar" };
    await open(team);
    await userEvent.click(await screen.findByRole("tab", { name: "الحالة" }));
    const line = await screen.findByText(/care-context/);
    await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
    const leftOf = (part: string) => {
      const text = line.firstChild;
      const start = text?.textContent?.indexOf(part) ?? -1;
      if (text === null || start < 0) throw new Error(`no ${part}`);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + part.length);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf("care-context")).toBeGreaterThan(leftOf("الإصدار"));
    expect(leftOf("الإصدار")).toBeGreaterThan(leftOf("0.1.0"));
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    it.each(["en-GB", "ar"])("has nothing that axe finds wrong in %s", async (locale) => {
      const team = aTeam();
      team.colorScheme = colorScheme;
      team.agent = { ...team.agent, locale };
      const root = await open(team);
      const [first] = await screen.findAllByRole("checkbox");
      if (first !== undefined) await userEvent.click(first);
      expect(await violationsIn(root)).toEqual([]);
      const [, status] = screen.getAllByRole("tab");
      if (status !== undefined) await userEvent.click(status);
      await screen.findByText("https://care.example.com");
      expect(await violationsIn(root)).toEqual([]);
    });
  });
});
