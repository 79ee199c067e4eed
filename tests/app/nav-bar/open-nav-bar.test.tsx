import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { openNavBar } from "../../../src/app/nav-bar/open-nav-bar.tsx";
import { angryContext } from "../support/stories.ts";
import { aTicket, FakeTeam } from "./fake-team.ts";

configure({ asyncUtilTimeout: 5000 });

const ownTags = ["care_follow_up", "care_customer_501", "care_rule_r12"];
const aTeam = () =>
  new FakeTeam([
    aTicket({ id: 77, due_at: "2020-01-02T17:00:00Z", tags: [...ownTags, "vip"] }),
    aTicket({ id: 78, due_at: null, assignee_id: 12, tags: ["care_follow_up", "billing"] }),
  ]);

const aLongList = (count: number) =>
  new FakeTeam(Array.from({ length: count }, (_, index) => aTicket({ id: 1000 + index })));

const anInstallationAnswer = "an installation" as const;

/** A customer at risk as the service tells of them. */
const atRisk = (customerId: string, score: number) => ({
  customerId,
  at: angryContext.at,
  health: { ...angryContext.health, score },
  lifecycleStage: "active",
  tier: "gold",
  doNotContact: false,
  suggestion: angryContext.suggestions[0] ?? null,
});

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
    team.touch(78, { tags: ["care_follow_up", "vip"], due_at: "2020-01-05T17:00:00Z" });
    await open(team);
    const removeVipFrom = async (ticketId: string) => {
      const name = `Remove the tag vip from #${ticketId}`;
      (await rowOf(ticketId)).getByRole("button", { name }).focus();
      await userEvent.keyboard("{Enter}");
      await screen.findByText(`Removed vip from #${ticketId}.`);
    };
    await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Tag" }), "vip");
    await removeVipFrom("77");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("region", { name: /Follow-ups/ })),
    );
    await removeVipFrom("78");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("searchbox")));
  });

  it("still names the filter whose last follow-up is gone, and clears it", async () => {
    await open(aTeam());
    await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Tag" }), "vip");
    const row = await rowOf("77");
    await userEvent.click(row.getByRole("button", { name: "Remove the tag vip from #77" }));
    await screen.findByRole("heading", { name: "Nothing matches" });
    const filter = screen.getByRole<HTMLSelectElement>("combobox", { name: "Tag" });
    expect(filter.selectedOptions[0]?.textContent).toBe("vip");
    const [clear] = screen.getAllByRole("button", { name: "Clear filters" });
    if (clear !== undefined) await userEvent.click(clear);
    await rowOf("77");
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
    await screen.findByText(/Zendesk does not let you change #77/);
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

  it("tags everything that is selected, and takes it back", async () => {
    const team = aLongList(3);
    await open(team);
    await rowOf("1000");
    await userEvent.click(screen.getByRole("checkbox", { name: /Select all 3/ }));
    screen.getByText("3 selected");
    await userEvent.type(screen.getByLabelText("Which tag"), "q4");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Added q4 to 3 follow-ups.");
    expect(team.tickets.every(({ tags }) => tags.includes("q4"))).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Removed q4 from 3 follow-ups.");
    expect(team.tickets.some(({ tags }) => tags.includes("q4"))).toBe(false);
  });

  it("names each follow-up of a change that failed, and tries those again", async () => {
    const team = aLongList(3);
    await open(team);
    await rowOf("1000");
    team.touch(1001, { status: "closed" });
    team.touch(1002, { tags: ["care_follow_up", "theirs"] });
    await userEvent.click(screen.getByRole("checkbox", { name: /Select all/ }));
    await userEvent.type(screen.getByLabelText("Which tag"), "q4{Enter}");
    await screen.findByText("Added q4 to #1000.");
    screen.getByText("2 follow-ups were not changed");
    screen.getByText("Status: closed prevents ticket update");
    screen.getByText("Somebody changed it meanwhile");
    await userEvent.click(screen.getByRole("button", { name: "Try those again" }));
    await screen.findByText("Added q4 to #1002.");
    expect(team.tickets[2]?.tags).toEqual(["care_follow_up", "theirs", "q4"]);
  });

  it("assigns, moves and closes what is selected", async () => {
    const team = aLongList(2);
    await open(team);
    const act = async (name: string) => {
      await userEvent.click(screen.getByRole("checkbox", { name: /Select all/ }));
      await userEvent.selectOptions(
        screen.getByRole("combobox", { name: "What to do with them" }),
        name,
      );
    };
    await rowOf("1000");
    await act("Assign");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Choose a person or a group.");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Assign to" }), "Tomás Rey");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Assigned 2 follow-ups to Tomás Rey.");
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What to do with them" }),
      "Close",
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Result" }), "No answer");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Closed 2 follow-ups.");
    await screen.findByRole("heading", { name: "Nothing is overdue" });
    expect(team.tickets.map(({ status, assignee_id }) => [status, assignee_id])).toEqual([
      ["solved", 12],
      ["solved", 12],
    ]);
    await userEvent.click(screen.getByRole("button", { name: /^Done/ }));
    expect((await screen.findAllByText("No answer")).length).toBe(2);
  });

  it("tells of the tickets that closed follow-ups were made from, once these are closed", async () => {
    const team = new FakeTeam([
      aTicket({ id: 1000, external_id: "care:12:R04:1000" }),
      aTicket({ id: 12, type: "question", status: "closed", tags: ["care_follow_ups_open"] }),
    ]);
    await open(team);
    await userEvent.click((await rowOf("1000")).getByRole("checkbox"));
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What to do with them" }),
      "Close",
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Result" }), "No answer");
    const release = team.holdSearch();
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Closed #1000.");
    await screen.findByText("Tagging the tickets that they were made from: 0 of 1");
    release();
    await screen.findByText(
      "#12, from which it was made, is closed for good: its tag stays as it was.",
    );
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("draws only the rows in sight, and reaches every one by the arrow keys", async () => {
    await open(aLongList(900));
    (await rowOf("1000")).getByRole("checkbox").focus();
    await screen.findByText("900 follow-ups");
    expect(screen.getAllByRole("row").length).toBeLessThan(80);
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(document.activeElement?.closest("tr")?.dataset.ticket).toBe("1899"));
    await userEvent.keyboard("{ArrowUp}{Shift>}{ArrowUp}{ArrowUp}{/Shift}");
    await screen.findByText("3 selected");
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(document.activeElement?.closest("tr")?.dataset.ticket).toBe("1000"));
  });

  it("does not say that there is nothing where nothing was read yet, or could not be", async () => {
    const team = aTeam();
    team.refusal = ({ query }) =>
      query.query?.includes("status>=solved") === true
        ? { status: 500, headers: {}, body: {} }
        : null;
    const release = team.holdSearch();
    await open(team);
    expect(screen.getByRole("button", { name: /^Overdue/ }).textContent).toBe("Overdue");
    await userEvent.click(screen.getByRole("button", { name: "Board" }));
    const columnOf = async (name: RegExp) => {
      const heading = await screen.findByRole("heading", { name });
      return heading.closest("section")?.textContent;
    };
    expect(await columnOf(/^Today/)).toBe("TodayLoading");
    release();
    await waitFor(async () => expect(await columnOf(/^Today/)).toBe("Today (0)Nothing here."));
    await waitFor(async () => expect(await columnOf(/^Done/)).toBe("DoneCould not be read."));
    expect(screen.getByRole("button", { name: /^Done/ }).textContent).toBe("Done");
  });

  it("selects from one row to another with Shift", async () => {
    await open(aLongList(10));
    const user = userEvent.setup();
    await user.click((await rowOf("1002")).getByRole("checkbox"));
    await user.keyboard("{Shift>}");
    await user.click((await rowOf("1005")).getByRole("checkbox"));
    await user.keyboard("{/Shift}");
    await screen.findByText("4 selected");
  });

  it("selects on from the row that was selected last, wherever another order puts it", async () => {
    const dueOf = (day: number) => `2020-11-1${day}T17:00:00Z`;
    const days = [0, 1, 2, 3, 4, 5];
    await open(new FakeTeam(days.map((day) => aTicket({ id: 1000 + day, due_at: dueOf(day) }))));
    const user = userEvent.setup();
    await user.click((await rowOf("1001")).getByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: "Due" }));
    await waitFor(() =>
      expect(document.querySelector("tr[data-ticket]")?.getAttribute("data-ticket")).toBe("1005"),
    );
    (await rowOf("1001")).getByRole("checkbox").focus();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await screen.findByText("2 selected");
    expect((await rowOf("1000")).getByRole("checkbox")).toHaveProperty("checked", true);
  });

  it("keeps the keyboard at its row when others come in before it", async () => {
    const team = new FakeTeam([1003, 1004, 1005].map((id) => aTicket({ id })));
    await open(team);
    (await rowOf("1003")).getByRole("checkbox").focus();
    team.tickets.unshift(aTicket({ id: 1001 }), aTicket({ id: 1002 }));
    await userEvent.keyboard(" ");
    (screen.getByRole("button", { name: "Refresh" }) as HTMLButtonElement).click();
    await rowOf("1001");
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await screen.findByText("2 selected");
    expect((await rowOf("1004")).getByRole("checkbox")).toHaveProperty("checked", true);
  });

  it("selects no more what was closed, though it stays in sight on the board", async () => {
    await open(aLongList(2));
    await userEvent.click((await rowOf("1000")).getByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "Board" }));
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What to do with them" }),
      "Close",
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Result" }), "No answer");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByText("Closed #1000.");
    const box = await screen.findByRole("checkbox", { name: "Select follow-up #1000" });
    await waitFor(() => expect(box).toHaveProperty("checked", false));
    expect(screen.queryByText("1 selected")).toBeNull();
  });

  it("shows all sections side by side on the board", async () => {
    const team = aTeam();
    await open(team);
    await rowOf("77");
    await userEvent.click(screen.getByRole("button", { name: "Board" }));
    within(screen.getByRole("region", { name: "Overdue (1)" })).getByText(/bad rating/);
    within(await screen.findByRole("region", { name: "Next (1)" })).getByText(/bad rating/);
    within(await screen.findByRole("region", { name: "Done (0)" })).getByText("Nothing here.");
    await userEvent.click(screen.getByRole("button", { name: "Table" }));
    await rowOf("77");
  });

  it("keeps what is looked at in the page's address, and shows what an address asks for", async () => {
    const team = aTeam();
    await open(team);
    await rowOf("77");
    await userEvent.click(screen.getByRole("button", { name: /^Next/ }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Assignee" }), "Tomás Rey");
    await rowOf("78");
    await userEvent.click(screen.getByText("Columns"));
    await userEvent.click(screen.getByRole("checkbox", { name: "Group" }));
    const route = "follow-ups/next/assignee/12/columns/due.title.customer.assignee.group.rule.tags";
    expect(team.routed.at(-1)).toEqual(["routeTo", "nav_bar", "care-context", route]);
    document.body.replaceChildren();

    const again = aTeam();
    again.route = route;
    await open(again);
    (await rowOf("78")).getByText("Support");
    expect(screen.queryByRole("checkbox", { name: /#77/ })).toBeNull();
    again.goTo("status");
    await screen.findByText("Companion service");
  });

  it("finds by words, once the typing ends", async () => {
    const team = aTeam();
    await open(team);
    await rowOf("77");
    const before = team.requests.length;
    await userEvent.type(screen.getByRole("searchbox"), "nothing-like-it");
    await screen.findByRole("heading", { name: "Nothing matches" });
    const queries = team.requests.slice(before).map(({ query }) => query.query ?? "");
    expect(queries.every((query) => query === "" || query.endsWith('"nothing-like-it"'))).toBe(
      true,
    );
  });

  it("narrows to a tag by the list and by a click on a tag", async () => {
    const team = aTeam();
    team.touch(78, { due_at: "2020-01-05T17:00:00Z" });
    await open(team);
    await rowOf("77");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Tag" }), "billing");
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: /#77/ })).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    await userEvent.click((await rowOf("77")).getByRole("button", { name: "vip" }));
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: /#78/ })).toBeNull());
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Tag" }).value).toBe("vip");
  });

  it("says that there is nothing, and where it would come from", async () => {
    await open(new FakeTeam([]));
    await screen.findByRole("heading", { name: "Nothing is overdue" });
    await userEvent.click(screen.getByRole("button", { name: /^Next/ }));
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

  it("lists customers at risk with their reasons, and makes what is suggested a follow-up", async () => {
    const team = aTeam();
    const sourceId = Number(angryContext.suggestions[0]?.sourceTicketId);
    team.tickets.push(aTicket({ id: sourceId, type: "problem", tags: ["vip"] }));
    team.risk = (after) => ({
      customers: [atRisk(after === null ? "501" : "502", 22), atRisk("503", 25)],
      known: after === null ? { healths: 7, customers: 9 } : null,
      next: after === null ? "25:503" : null,
    });
    await open(team);
    await userEvent.click(screen.getByRole("tab", { name: "At risk" }));
    const table = within(await screen.findByRole("region", { name: "Customers at risk" }));
    // Whom Zendesk does not know is not shown.
    expect(table.getAllByRole("row")).toHaveLength(2);
    table.getByRole("button", { name: "Mira Osei" });
    table.getByText(/at most: spoke of leaving/);
    await userEvent.click(table.getByRole("button", { name: "Create follow-up for Mira Osei" }));
    await table.findByText(/^Follow-up .*created for you/);
    expect(team.tickets.at(-1)).toMatchObject({ requester_id: 11, type: "task" });
    const source = team.tickets.find(({ id }) => id === sourceId);
    await waitFor(() => expect(source?.tags).toEqual(["vip", "care_follow_ups_open"]));
    expect(table.queryByRole("button", { name: /^Create follow-up/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Load more" }));
    await screen.findByText(/^2 customers\. The service knows the health of 7 of 9 customers/);
    expect(await violationsIn(document.body)).toEqual([]);
  });

  it("calls tiers as the account does once the service says so, and as usual until then", async () => {
    const team = new FakeTeam([
      aTicket({ id: 77, tags: [...ownTags, "care_tier_gold"] }),
      aTicket({ id: 78, tags: [...ownTags, "care_tier_silver"] }),
    ]);
    const says = team.service;
    team.service = "timeout";
    team.risk = () => ({
      customers: [atRisk("501", 22)],
      known: { healths: 7, customers: 9 },
      next: null,
    });
    await open(team);
    await screen.findByRole("option", { name: "Gold" });
    if (typeof says !== "string") {
      team.service = { ...says, names: { care: null, tiers: { gold: "Gold circle" }, stages: {} } };
    }
    team.say("app.activated");
    await screen.findByRole("option", { name: "Gold circle" });
    screen.getByRole("option", { name: "Silver" });
    await userEvent.click(screen.getByRole("tab", { name: "At risk" }));
    await screen.findByText("Active · Gold circle");
  });

  it("does not say that nobody is at risk, but of how many it is known", async () => {
    await open(aTeam());
    await userEvent.click(screen.getByRole("tab", { name: "At risk" }));
    await screen.findByText(/Nobody's health is below 40, as far as it is known/);
    screen.getByText(/The service knows the health of 0 of 3 customers/);
  });

  it.each([
    [null, anInstallationAnswer, /needs the companion service/],
    ["https://care.example.com", "unreachable" as const, /The service did not answer/],
  ])("says what customers at risk need: %s", async (serviceUrl, service, said) => {
    const team = aTeam();
    team.serviceUrl = serviceUrl;
    if (service !== anInstallationAnswer) team.service = service;
    await open(team);
    await userEvent.click(screen.getByRole("tab", { name: "At risk" }));
    await screen.findByText(said);
  });

  it("goes from tab to tab with the arrow keys", async () => {
    await open(aTeam());
    screen.getByRole("tab", { name: "Follow-ups" }).focus();
    await userEvent.keyboard("{ArrowRight}{End}");
    const status = screen.getByRole("tab", { name: "Status" });
    await waitFor(() => expect(document.activeElement).toBe(status));
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
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe("في خطر");
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
      const status = screen.getAllByRole("tab").at(-1);
      if (status !== undefined) await userEvent.click(status);
      await screen.findByText("https://care.example.com");
      expect(await violationsIn(root)).toEqual([]);
    });
  });
});
