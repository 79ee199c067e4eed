import { type FollowUpSection, followUpSections } from "../../care/follow-up-section.ts";
import type { FollowUpSearch } from "../../zendesk/follow-up-search.ts";
import { pairsIn, writtenPairs } from "./address-pairs.ts";
import { type CareView, careViewFrom, careViewPairsOf, initialCareView } from "./care-view.ts";
import {
  type CoachingView,
  coachingFrom,
  coachingRouteOf,
  initialCoaching,
} from "./coaching-view.ts";

export const teamPages = ["follow-ups", "care", "at-risk", "coaching", "status"] as const;
export type TeamPage = (typeof teamPages)[number];

export const teamColumns = [
  "due",
  "title",
  "customer",
  "assignee",
  "group",
  "rule",
  "tier",
  "tags",
] as const;
export type TeamColumn = (typeof teamColumns)[number];

/** How soon a follow-up is due, counted from now; `none`: it has no due date. */
export const dueFilters = ["7-days", "30-days", "none"] as const;
export type DueFilter = (typeof dueFilters)[number];

/** All that a person has chosen to see; the page's address holds it. */
export type TeamView = {
  readonly page: TeamPage;
  readonly section: FollowUpSection;
  readonly layout: "table" | "board";
  readonly search: FollowUpSearch;
  readonly due: DueFilter | null;
  readonly sort: { readonly by: TeamColumn; readonly isDescending: boolean };
  readonly columns: readonly TeamColumn[];
  readonly care: CareView;
  readonly coaching: CoachingView;
};

export const anySearch: FollowUpSearch = {
  text: "",
  assignee: null,
  group: null,
  rule: null,
  tier: null,
  tag: null,
};

export const initialView: TeamView = {
  page: "follow-ups",
  section: "overdue",
  layout: "table",
  search: anySearch,
  due: null,
  sort: { by: "due", isDescending: false },
  columns: ["due", "title", "customer", "assignee", "rule", "tags"],
  care: initialCareView,
  coaching: initialCoaching,
};

const searchFields = ["text", "assignee", "group", "rule", "tier", "tag"] as const;

/**
 * What stands in the page's address behind the app's own: the page and section, then a name and a
 * value for whatever is not as at first.
 *
 * @example
 * routeOf({ ...initialView, section: "today" }); //=> "follow-ups/today"
 */
export function routeOf(view: TeamView): string {
  const { page, section, layout, search, due, sort, columns } = view;
  if (page === "care") return [page, ...writtenPairs(careViewPairsOf(view.care))].join("/");
  if (page === "coaching") return `${page}/${coachingRouteOf(view.coaching)}`;
  if (page !== "follow-ups") return page;
  const isAsAtFirst = (name: "sort" | "columns") =>
    JSON.stringify(view[name]) === JSON.stringify(initialView[name]);
  const pairs: (readonly [string, string])[] = [
    ...(layout === "table" ? [] : [["layout", layout] as const]),
    ...searchFields.flatMap((name) => {
      const value = search[name];
      return value === null || value === "" ? [] : [[name, value] as const];
    }),
    ...(due === null ? [] : [["due", due] as const]),
    ...(isAsAtFirst("sort")
      ? []
      : [["sort", `${sort.by}${sort.isDescending ? ".down" : ""}`] as const]),
    ...(isAsAtFirst("columns") ? [] : [["columns", columns.join(".")] as const]),
  ];
  return [page, section, ...writtenPairs(pairs)].join("/");
}

/** The view that an address asks for; what it does not say, or says wrongly, is as at first. */
export function viewFrom(route: string): TeamView {
  const [page = "", ...after] = route.split("/").filter((segment) => segment !== "");
  if (page === "care") return { ...initialView, page, care: careViewFrom(pairsIn(after)) };
  const [section = "", ...rest] = after;
  const said = pairsIn(rest);
  if (page === "coaching") return { ...initialView, page, coaching: coachingFrom(section, said) };
  const search: FollowUpSearch = {
    text: said.get("text") ?? "",
    assignee: idOrNone(said.get("assignee")),
    group: idOrNone(said.get("group")),
    rule: said.get("rule") ?? null,
    tier: said.get("tier") ?? null,
    tag: said.get("tag") ?? null,
  };
  const [by, direction] = (said.get("sort") ?? "").split(".");
  const sortedBy = oneOf(teamColumns, by);
  const columns = (said.get("columns") ?? "").split(".").flatMap((name) => {
    const column = oneOf(teamColumns, name);
    return column === null ? [] : [column];
  });
  return {
    page: oneOf(teamPages, page) ?? initialView.page,
    section: oneOf(followUpSections, section) ?? initialView.section,
    layout: said.get("layout") === "board" ? "board" : "table",
    search,
    due: oneOf(dueFilters, said.get("due")),
    sort:
      sortedBy === null ? initialView.sort : { by: sortedBy, isDescending: direction === "down" },
    columns: columns.length === 0 ? initialView.columns : columns,
    care: initialView.care,
    coaching: initialCoaching,
  };
}

function oneOf<Name extends string>(names: readonly Name[], said: string | undefined): Name | null {
  return names.find((name) => name === said) ?? null;
}

function idOrNone(said: string | undefined): string | null {
  return said !== undefined && /^(?:none|[1-9]\d{0,18})$/.test(said) ? said : null;
}
