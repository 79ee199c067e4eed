import { ruleIds } from "../../care/rules.ts";
import type { NamedId } from "../../care/team-people.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedFollowUp } from "../load/team-list.ts";
import { dueFilters } from "../load/team-view.ts";
import { ruleTitleOf } from "./team-rows.ts";
import type { TeamLook } from "./team-table.ts";
import { peoplesTagsOf } from "./team-tags.ts";
import { tierNameOf } from "./tier-name.ts";

/** One choice of a filter. */
export type FilterOption = { readonly value: string; readonly words: string };

export const filterNames = ["assignee", "group", "rule", "tier", "tag", "due"] as const;
export type FilterName = (typeof filterNames)[number];

export type FilterView = {
  readonly name: FilterName;
  readonly label: string;
  readonly any: string;
  /** Empty: anything. */
  readonly value: string;
  readonly options: readonly FilterOption[];
};

const labels: Readonly<Record<FilterName, NavBarKey>> = {
  assignee: "assignee",
  group: "group",
  rule: "rule",
  tier: "tier",
  tag: "tag",
  due: "due",
};

const dueKeys = { "7-days": "due7", "30-days": "due30", none: "noDue" } as const;

/**
 * What the list can be narrowed to: people and groups of the account, the rules, and the tiers and
 * tags of the follow-ups that are there. What it is narrowed to stays a choice.
 */
export function filtersOf(
  { sections, view, people, names }: TeamLook,
  words: NavBarWords,
): readonly FilterView[] {
  const rows = Object.values(sections).flatMap((section) => section.rows);
  const { search } = view;
  const options: Readonly<Record<FilterName, readonly FilterOption[]>> = {
    assignee: [
      { value: "none", words: words.translate("noAssignee") },
      ...peopleIn(rows, people.agents),
    ],
    group: [
      { value: "none", words: words.translate("noGroup") },
      ...people.groups.map(({ id, name }) => ({ value: id, words: name })),
    ],
    rule: ruleIds.map((rule) => ({
      value: rule,
      words: words.translate("ruleName", { rule, title: ruleTitleOf(rule, words) }),
    })),
    tier: valuesIn([...rows.map((row) => row.tier), search.tier]).map((tier) => ({
      value: tier,
      words: tierNameOf(tier, names, words),
    })),
    tag: valuesIn(rows.flatMap(({ followUp }) => peoplesTagsOf(followUp.tags))).map((tag) => ({
      value: tag,
      words: tag,
    })),
    due: dueFilters.map((due) => ({ value: due, words: words.translate(dueKeys[due]) })),
  };
  return filterNames.map((name) => {
    const value = (name === "due" ? view.due : search[name]) ?? "";
    return {
      name,
      label: words.translate(labels[name]),
      any: words.translate("filterAny"),
      value,
      options: withChosen(options[name], value),
    };
  });
}

function peopleIn(
  rows: readonly ListedFollowUp[],
  agents: readonly NamedId[],
): readonly FilterOption[] {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  for (const { followUp, assigneeName } of rows) {
    const { assigneeId } = followUp;
    if (assigneeId !== null && !names.has(assigneeId)) {
      names.set(assigneeId, assigneeName ?? assigneeId);
    }
  }
  return [...names]
    .map(([value, name]) => ({ value, words: name }))
    .toSorted((a, b) => a.words.localeCompare(b.words));
}

function valuesIn(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values)]
    .filter((value) => value !== null)
    .toSorted((a, b) => a.localeCompare(b));
}

function withChosen(options: readonly FilterOption[], value: string): readonly FilterOption[] {
  const isListed = value === "" || options.some((option) => option.value === value);
  return isListed ? options : [...options, { value, words: value }];
}
