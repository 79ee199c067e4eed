import type { NavBarKey } from "../i18n/nav-bar/en.ts";
import type { TeamColumn } from "../load/team-view.ts";

/** What a column is called. */
export const columnKeys: Readonly<Record<TeamColumn, NavBarKey>> = {
  due: "due",
  title: "followUp",
  customer: "customer",
  assignee: "assignee",
  group: "group",
  rule: "rule",
  tier: "tier",
  tags: "tags",
};
