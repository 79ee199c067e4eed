import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DEFAULT_THEME } from "@zendeskgarden/react-theming";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { english } from "../../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../../src/app/i18n/words.ts";
import { draw } from "../../../../src/app/nav-bar/care/save-picture.ts";
import { openNavBar } from "../../../../src/app/nav-bar/open-nav-bar.tsx";
import { careReportOf } from "../../../../src/app/present/care-report.ts";
import { defaultPolicy } from "../../../../src/care/policy.ts";
import { segmentKinds } from "../../../../src/care/team/segment.ts";
import { aCareAnswer } from "../../support/care-answer.ts";
import { FakeTeam } from "../fake-team.ts";

configure({ asyncUtilTimeout: 5000 });

/** A service that answers what is asked for. */
function aTeam(): FakeTeam {
  const team = new FakeTeam([]);
  team.figures = ({ months = "3", last = "2026-11", by, value = "" }) => {
    const kind = segmentKinds.find((one) => one === by);
    const segment = kind === undefined ? null : { by: kind, value };
    return aCareAnswer({ months: Number(months), last, segment });
  };
  return team;
}

async function open(team: FakeTeam): Promise<HTMLElement> {
  const root = document.createElement("div");
  document.body.append(root);
  team.route = team.route === "" ? "care" : team.route;
  await openNavBar(root, team.host());
  await screen.findByRole("heading", { level: 1 });
  return root;
}

const tile = async (name: string) => within(await screen.findByRole("article", { name }));

afterEach(() => {
  document.body.replaceChildren();
});

describe("CarePage", () => {
  it("shows both lenses side by side, with values, changes and charts", async () => {
    await open(aTeam());
    const service = within(await screen.findByRole("region", { name: "Service: how we answered" }));
    const csat = within(service.getByRole("article", { name: "Satisfaction (CSAT)" }));
    csat.getByText(/^\d+(\.\d)?%$/, { selector: "p bdi" });
    csat.getByRole("img", { name: /^Satisfaction \(CSAT\) by month: Dec 20/ });
    const care = within(screen.getByRole("region", { name: "Care: how relationships stand" }));
    care.getByRole("article", { name: "Retention" });
    screen.getByText(/Compared with/);
    expect((await axe.run(document)).violations).toEqual([]);
  });

  it("opens what a figure means, its months as a table, and the tickets behind it", async () => {
    const team = aTeam();
    team.refusal = ({ path }) =>
      path.endsWith("/show_many") ? { status: 200, headers: {}, body: { tickets: [] } } : null;
    await open(team);
    const csat = await tile("Satisfaction (CSAT)");
    await userEvent.click(csat.getByRole("button", { name: "Details: Satisfaction (CSAT)" }));
    csat.getByText(/the share of good ones/);
    csat.getByText(/with 95% confidence/);
    expect(csat.getAllByRole("row")).toHaveLength(13);
    const notShown = await csat.findAllByText(/deleted, or not shown to you by Zendesk$/);
    expect(notShown).toHaveLength(20);
    expect(csat.queryByRole("link")).toBeNull();
    expect((await axe.run(document)).violations).toEqual([]);
    await userEvent.click(csat.getByRole("button", { name: /^Details/ }));
    expect(csat.queryByRole("table")).toBeNull();
  });

  it("looks at other months and at a segment, and keeps both in the address", async () => {
    const team = aTeam();
    await open(team);
    await tile("Satisfaction (CSAT)");
    await userEvent.selectOptions(screen.getByLabelText("Period"), "12 months");
    await userEvent.selectOptions(screen.getByLabelText("Customers"), "Gold (8)");
    await screen.findByRole("heading", { level: 2, name: /Gold$/ });
    expect(team.routed.at(-1)).toEqual([
      "routeTo",
      "nav_bar",
      "care-context",
      "care/months/12/tier/gold",
    ]);
  });

  it("shows what an address asks for", async () => {
    const team = aTeam();
    team.route = "care/months/1/last/2026-10/brand/601";
    await open(team);
    await screen.findByRole("heading", { level: 2, name: /^Oct 2026 · / });
  });

  it("tells nothing of few customers", async () => {
    const team = aTeam();
    team.figures = () => aCareAnswer({}, []);
    await open(team);
    const csat = await tile("Satisfaction (CSAT)");
    csat.getByText("Nothing to count");
    expect(csat.queryByRole("img")).toBeNull();
    screen.getByText("Nothing was decided in these months.");
  });

  it("keeps the figures of last time where the service fails, and says so", async () => {
    const team = aTeam();
    await open(team);
    await tile("Satisfaction (CSAT)");
    team.service = "unreachable";
    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await screen.findByText("These are the figures of last time");
    await tile("Satisfaction (CSAT)");
    team.service = new FakeTeam([]).service;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it.each([
    [null, /need the companion service/],
    ["https://care.example.com", /The service did not answer/],
  ])("says what it needs without the service: %s", async (serviceUrl, said) => {
    const team = aTeam();
    team.serviceUrl = serviceUrl;
    team.service = "unreachable";
    await open(team);
    await screen.findByText(said);
  });

  it("gives the figures away as a table and as a picture", async () => {
    const names: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    await open(aTeam());
    await tile("Satisfaction (CSAT)");
    await userEvent.click(screen.getByRole("button", { name: "Export CSV" }));
    await userEvent.click(screen.getByRole("button", { name: "Export PNG" }));
    await waitFor(() => expect(names).toEqual(["care-2026-11.csv", "care-2026-11.png"]));
    click.mockRestore();
  });

  it("speaks Arabic from right to left", async () => {
    const team = aTeam();
    team.agent = { ...team.agent, locale: "ar" };
    await open(team);
    await screen.findByRole("region", { name: "الخدمة: كيف أجبنا" });
    expect(document.documentElement.dir).toBe("rtl");
    expect((await axe.run(document)).violations).toEqual([]);
  });

  it.each([
    ["left to right", false],
    ["right to left", true],
  ])("draws a picture from %s: names where reading begins, charts at the other side", (_, rtl) => {
    const words = wordsOf(english, "en-GB", "UTC");
    const called = { brands: [], names: defaultPolicy.names };
    const { lenses } = careReportOf(aCareAnswer(), null, called, words);
    const canvas = document.createElement("canvas");
    draw(canvas, { title: "Care", subtitle: "Nov 2026", lenses }, { ...DEFAULT_THEME, rtl });
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas");
    const inked = (fromX: number, toX: number) => {
      const { data } = pen.getImageData(fromX, 0, toX - fromX, 220);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) count += 1;
      return count;
    };
    const half = canvas.width / 2;
    // The title stands at the beginning of reading.
    expect(inked(0, half) > inked(half, canvas.width)).toBe(!rtl);
    expect(inked(0, canvas.width)).toBeGreaterThan(1000);
  });
});
