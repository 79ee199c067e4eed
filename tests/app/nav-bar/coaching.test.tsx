import { configure, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { openNavBar } from "../../../src/app/nav-bar/open-nav-bar.tsx";
import { aCoachingCase } from "../support/a-coaching-case.ts";
import { aTicket, FakeTeam } from "./fake-team.ts";

configure({ asyncUtilTimeout: 5000 });

const address = "coaching/1/days/90/until/2026-11-22";

/** The page at an address, of a team whose samples have one ticket on each side. */
async function open(change: (team: FakeTeam) => void = () => {}): Promise<FakeTeam> {
  const team = new FakeTeam([
    aTicket({ id: 77, subject: "Broken again" }),
    aTicket({ id: 78, subject: "Where is it?" }),
    aTicket({ id: 90 }),
  ]);
  team.route = address;
  team.coaching = ({ seed }) => ({
    known: true,
    watchedDays: 14,
    followed: [aCoachingCase()],
    ignored:
      seed === "1"
        ? [aCoachingCase({ ticketId: "78", decision: { kind: "undecided" }, afterwards: [] })]
        : [],
  });
  change(team);
  const root = document.createElement("div");
  document.body.append(root);
  await openNavBar(root, team.host());
  await screen.findByRole("heading", { level: 1 });
  return team;
}
const side = async (name: string) => within(await screen.findByRole("region", { name }));

afterEach(() => document.body.replaceChildren());

describe("Coaching", () => {
  it("shows what was followed beside what was not, with what came after, and opens it", async () => {
    const team = await open();
    const followed = within(
      (await side("Followed")).getByRole("article", { name: "Broken again" }),
    );
    followed.getByText(/R04/);
    followed.getByText("Accepted on 22 Oct 2026");
    followed.getByText("In the 14 days after");
    followed.getByText("Opened a ticket");
    await userEvent.click(followed.getByRole("link", { name: "Broken again" }));
    await userEvent.click(followed.getByRole("link", { name: "Follow-up #90, done" }));
    expect(team.routed.slice(-2)).toEqual([
      ["routeTo", "ticket", "77"],
      ["routeTo", "ticket", "90"],
    ]);
    const ignored = await side("Not followed");
    ignored.getByText(/nobody decided/);
    ignored.getByText("Nothing that we know of");
    screen.getByText(/It is not a score of anybody/);
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("calls tickets that do not open by their number, and says why", async () => {
    await open((team) => {
      team.tickets = [
        aTicket({ id: 77, subject: "Broken again", status: "deleted" }),
        aTicket({ id: 90, status: "deleted" }),
      ];
    });
    const followed = within(
      (await side("Followed")).getByRole("article", { name: "#77 · deleted" }),
    );
    const said = (await side("Followed")).getByRole("article").textContent;
    expect(said).toContain("Follow-up #90, done · deleted");
    expect(said).toContain("#78 · deleted, or not shown to you by Zendesk");
    expect(followed.queryByRole("link")).toBeNull();
    expect(followed.queryByText("Broken again")).toBeNull();
  });

  it("draws another sample, and keeps which one in the page's address", async () => {
    const team = await open();
    await side("Followed");
    await userEvent.click(screen.getByRole("button", { name: "Draw another sample" }));
    (await side("Not followed")).getByText(/None of this kind was drawn/);
    expect(team.routed.at(-1)?.at(-1)).toMatch(/^coaching\/2\/days\/90\/until\/\d{4}-\d\d-\d\d$/);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Rule" }), "R04");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Decided within" }), "30");
    expect(team.routed.at(-1)?.at(-1)).toMatch(/^coaching\/2\/days\/30\/until\/.+\/rule\/R04$/);
  });

  it("puts the day of the first sample into the address", async () => {
    const team = await open((each) => {
      each.route = "";
    });
    await userEvent.click(screen.getByRole("tab", { name: "Coaching" }));
    await side("Followed");
    expect(team.routed.at(-1)?.at(-1)).toMatch(/^coaching\/1\/days\/90\/until\/\d{4}-\d\d-\d\d$/);
  });

  it("says that there are too few decisions", async () => {
    await open((team) => {
      team.coaching = () => ({ known: false, reason: "too-few" });
    });
    await screen.findByText("Too few decisions for a sample");
  });

  it("says that it needs the service where there is none", async () => {
    await open((team) => {
      team.serviceUrl = null;
    });
    await screen.findByText(/A sample needs the companion service/);
  });

  it.each([
    ["unreachable", null, /The service did not answer/],
    [null, 403, /does not let you/],
    [null, 429, /Try again in \d+ seconds/],
  ] as const)(
    "says why none could be drawn (%s, %s), and draws on wish",
    async (away, status, said) => {
      let isAway = true;
      const team = await open((each) => {
        if (away !== null) each.service = away;
        each.refusal = ({ path }) =>
          isAway && status !== null && path.endsWith("/show_many")
            ? { status, headers: { "retry-after": "30" }, body: {} }
            : null;
      });
      expect((await screen.findByRole("alert")).textContent).toMatch(said);
      isAway = false;
      if (away !== null) team.service = new FakeTeam([]).service;
      await userEvent.click(screen.getByRole("button", { name: "Try again" }));
      await side("Followed");
      expect(screen.queryByRole("alert")).toBeNull();
    },
  );

  it("is not there for who is an agent and nothing more", async () => {
    let draws = 0;
    await open((each) => {
      each.agent = { ...each.agent, role: "agent" };
      each.coaching = () => {
        draws += 1;
        return { known: false, reason: "too-few" };
      };
    });
    await screen.findByRole("tab", { name: "Follow-ups", selected: true });
    expect(screen.queryByRole("tab", { name: "Coaching" })).toBeNull();
    expect(draws).toBe(0);
  });

  it("is there for a role of the account's own, such as a team lead's", async () => {
    await open((each) => {
      each.agent = { ...each.agent, role: "7012" };
    });
    await side("Followed");
  });
});
