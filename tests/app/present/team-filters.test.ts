import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/nav-bar/ar.ts";
import { english, type NavBarWords } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { anySearch, initialView, type TeamView } from "../../../src/app/load/team-view.ts";
import { type FilterName, filtersOf } from "../../../src/app/present/team-filters.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { listed } from "./team-rows-of.ts";

const words = wordsOf(english, "en-GB", "UTC");
const none = {
  rows: [],
  count: 0,
  isComplete: true,
  isReading: false,
  readAt: 0,
  failure: null,
};
const rows = [
  listed({ ticketId: "1", tags: ["vip", "care_follow_up"] }, { tier: "gold" }),
  listed(
    { ticketId: "2", tags: ["vip", "billing"], assigneeId: "99" },
    { assigneeName: "Old Hand" },
  ),
  listed({ ticketId: "3", assigneeId: null }, { tier: "silver" }),
];
const filter = (name: FilterName, view: Partial<TeamView> = {}, said: NavBarWords = words) => {
  const state = {
    sections: { overdue: { ...none, rows }, today: none, next: none, done: none },
    view: { ...initialView, ...view },
    people: {
      agents: [{ id: "11", name: "Ada Lindqvist" }],
      groups: [{ id: "501", name: "Support" }],
    },
    names: { ...defaultPolicy.names, tiers: { gold: "Gold circle" } },
  };
  const found = filtersOf(state, said).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no filter ${name}`);
  return found;
};
const valuesOf = (name: FilterName) => filter(name).options.map(({ value }) => value);

describe("filtersOf", () => {
  it("offers the account's people and groups, those of the list, and nobody", () => {
    expect(filter("assignee").options).toEqual([
      { value: "none", words: "Nobody" },
      { value: "11", words: "Ada Lindqvist" },
      { value: "99", words: "Old Hand" },
    ]);
    expect(filter("group").options).toEqual([
      { value: "none", words: "No group" },
      { value: "501", words: "Support" },
    ]);
  });

  it("offers each tag and tier of the list once, and none of the app's own tags", () => {
    expect(valuesOf("tag")).toEqual(["billing", "vip"]);
    expect(filter("tier").options).toEqual([
      { value: "gold", words: "Gold circle" },
      { value: "silver", words: "Silver" },
    ]);
  });

  it("offers every rule by its title, from right to left in Arabic", () => {
    expect(filter("rule").options).toContainEqual({
      value: "R04",
      words: "R04 Answer the bad rating personally",
    });
    const arabicWords = wordsOf(arabic, "ar", "UTC");
    const option = filter("rule", {}, arabicWords).options.find(({ value }) => value === "R04");
    const title = arabicWords.ruleTitle("R04", "none");
    expect(option?.words).toContain(`\u200f\u2068R04\u2069 \u2068${title}\u2069`);
  });

  it.each([
    ["tag", "gone", "gone"],
    ["rule", "R99", "R99"],
    ["tier", "very_gold", "Very gold"],
    ["assignee", "77", "77"],
  ] as const)("keeps the %s that the list is narrowed to as a choice", (name, value, said) => {
    const narrowed = filter(name, { search: { ...anySearch, [name]: value } });
    expect(narrowed.value).toBe(value);
    expect(narrowed.options.at(-1)).toEqual({ value, words: said });
  });

  it("says what is chosen of the due date", () => {
    expect(filter("due").value).toBe("");
    expect(filter("due", { due: "30-days" }).value).toBe("30-days");
  });
});
