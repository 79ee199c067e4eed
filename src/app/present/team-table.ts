import { millisecondsInDay } from "../../care/calendar.ts";
import type { Names } from "../../care/care-context.ts";
import {
  bySection,
  type FollowUpSection,
  followUpSections,
  sectionOf,
  type Today,
} from "../../care/follow-up-section.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamState } from "../load/team-board.ts";
import type { ListedFollowUp } from "../load/team-list.ts";
import type { TeamColumn, TeamView } from "../load/team-view.ts";
import { type TeamRow, teamRowOf } from "./team-rows.ts";

/** A section of the list: what of it is there, in the order that is asked for. */
export type SectionView = {
  readonly section: FollowUpSection;
  readonly name: string;
  readonly rows: readonly TeamRow[];
  /** All there are, also those that have not been read; `null` until something was read. */
  readonly count: number | null;
  /** Whether it was never read because that failed. */
  readonly isFailed: boolean;
  /** False where Zendesk has more of them than are read. */
  readonly isComplete: boolean;
};

export type TeamTable = Readonly<Record<FollowUpSection, SectionView>>;

const sectionKeys = {
  overdue: "sectionOverdue",
  today: "sectionToday",
  next: "sectionNext",
  done: "sectionDone",
} as const;

/** What is listed, whom it can be given to, and what the account calls its tiers. */
export type TeamLook = Pick<TeamState, "sections" | "view" | "people"> & { readonly names: Names };

/** The team's list as it reads at a moment. */
export function teamTableOf(
  { sections, view, people: { groups }, names }: TeamLook,
  today: Today,
  words: NavBarWords,
): TeamTable {
  const listed = bySection((): ListedFollowUp[] => []);
  for (const row of newestOf(followUpSections.flatMap((section) => sections[section].rows))) {
    if (isWanted(row, view, today)) listed[sectionOf(row.followUp, today)].push(row);
  }
  const isNarrowed = view.due !== null;
  return bySection((section): SectionView => {
    const rows = sorted(
      listed[section].map((one) => ({
        listed: one,
        row: teamRowOf(one, today, { groups, names }, words),
      })),
      view.sort,
    );
    const { count, isComplete, readAt, failure } = sections[section];
    return {
      section,
      name: words.translate(sectionKeys[section]),
      rows,
      count:
        readAt === null
          ? null
          : isComplete || isNarrowed
            ? rows.length
            : Math.max(count, rows.length),
      isFailed: readAt === null && failure !== null,
      isComplete,
    };
  });
}

/** A follow-up that one section has from before a change and another from after it counts once. */
function newestOf(rows: readonly ListedFollowUp[]): Iterable<ListedFollowUp> {
  const byTicket = new Map<string, ListedFollowUp>();
  for (const row of rows) {
    const known = byTicket.get(row.followUp.ticketId);
    const isNewer =
      known === undefined || Date.parse(row.updatedStamp) > Date.parse(known.updatedStamp);
    if (isNewer) byTicket.set(row.followUp.ticketId, row);
  }
  return byTicket.values();
}

/** Zendesk's search narrows as far as it can; this says exactly. Only it knows the free text. */
function isWanted(row: ListedFollowUp, { search, due }: TeamView, { at }: Today): boolean {
  const { followUp, groupId } = row;
  const { assignee, group, rule, tier, tag } = search;
  const isOf = (wanted: string | null, id: string | null) =>
    wanted === null || (wanted === "none" ? id === null : id === wanted);
  return (
    isOf(assignee, followUp.assigneeId) &&
    isOf(group, groupId) &&
    (rule === null || followUp.rule === rule) &&
    (tier === null || row.tier === tier) &&
    (tag === null || followUp.tags.includes(tag)) &&
    isDueWithin(followUp.dueAt, due, at)
  );
}

function isDueWithin(dueAt: string | null, due: TeamView["due"], at: number): boolean {
  if (due === null) return true;
  if (due === "none" || dueAt === null) return due === "none" && dueAt === null;
  return Date.parse(dueAt) < at + (due === "7-days" ? 7 : 30) * millisecondsInDay;
}

type Sortable = { readonly listed: ListedFollowUp; readonly row: TeamRow };

function sorted(
  list: readonly Sortable[],
  { by, isDescending }: TeamView["sort"],
): readonly TeamRow[] {
  const order = compare(by);
  const sign = isDescending ? -1 : 1;
  return list
    .toSorted((a, b) => sign * order(a, b) || byTicket(a.row.ticketId, b.row.ticketId))
    .map(({ row }) => row);
}

/** What is not there comes last. */
function compare(by: TeamColumn): (a: Sortable, b: Sortable) => number {
  if (by === "due") {
    const dueOf = ({ listed: { followUp } }: Sortable) =>
      followUp.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(followUp.dueAt);
    return (a, b) => dueOf(a) - dueOf(b);
  }
  const textOf = ({ row }: Sortable): string | null => {
    switch (by) {
      case "title":
        return row.title;
      case "customer":
        return row.customer?.words ?? null;
      case "assignee":
        return row.assignee;
      case "group":
        return row.group;
      case "rule":
        return row.rule?.id ?? null;
      case "tier":
        return row.tier;
      case "tags":
        return row.tags[0] ?? null;
    }
  };
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one.localeCompare(other);
  };
}

function byTicket(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}
