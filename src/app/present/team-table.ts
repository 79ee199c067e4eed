import { playbook } from "../../care/playbook/playbook.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedFollowUp } from "../load/team-list.ts";
import { type DueView, dueViewOf } from "./team-due.ts";
import {
  type FilterOptions,
  filterOptionsOf,
  isLeftBy,
  peoplesTagsOf,
  type TeamFilter,
} from "./team-tags.ts";

/** One line of the team's list, in words. */
export type TeamRow = {
  readonly ticketId: string;
  readonly due: DueView;
  /** Without the customer's name, which has a column of its own. */
  readonly title: string;
  readonly customer: { readonly id: string; readonly words: string } | null;
  readonly assignee: string | null;
  /** `null` for a follow-up that somebody wrote by hand. */
  readonly rule: { readonly id: string; readonly title: string } | null;
  readonly tags: readonly string[];
};

export type TeamTable = {
  /** Most overdue first; those without a due date last. */
  readonly rows: readonly TeamRow[];
  readonly openWords: string;
  /** `null` where nothing is overdue. */
  readonly overdueWords: string | null;
  /** How many the filter leaves out; `null` where it leaves out none. */
  readonly hiddenWords: string | null;
  readonly options: FilterOptions;
};

/** The team's list as it reads at a moment, narrowed by the filter. */
export function teamTableOf(
  all: readonly ListedFollowUp[],
  filter: TeamFilter,
  at: number,
  words: NavBarWords,
): TeamTable {
  const overdue = all.filter(({ followUp: { dueAt } }) => dueAt !== null && Date.parse(dueAt) < at);
  const left = all.filter((row) => isLeftBy(filter, row));
  const hidden = all.length - left.length;
  return {
    rows: left.toSorted(byUrgency).map((row) => teamRowOf(row, at, words)),
    openWords: words.translate("open", { count: all.length }),
    overdueWords:
      overdue.length === 0 ? null : words.translate("overdueCount", { count: overdue.length }),
    hiddenWords: hidden === 0 ? null : words.translate("hidden", { count: hidden }),
    options: filterOptionsOf(all, filter, (rule) => ruleNameOf(rule, words), words),
  };
}

function teamRowOf(row: ListedFollowUp, at: number, words: NavBarWords): TeamRow {
  const { followUp, customer } = row;
  const { rule } = followUp;
  return {
    ticketId: followUp.ticketId,
    due: dueViewOf(followUp.dueAt, at, words),
    title: titleOf(row, words),
    customer:
      customer === null
        ? null
        : {
            id: customer.id,
            words: customer.name ?? words.translate("customerById", { id: customer.id }),
          },
    assignee: row.assigneeName,
    rule: rule === null ? null : { id: rule, title: ruleTitleOf(rule, words) },
    tags: peoplesTagsOf(followUp.tags),
  };
}

/**
 * A subject as the app writes it is the rule's title, said in the person's language; what a person
 * wrote instead stays as it is.
 */
function titleOf(row: ListedFollowUp, words: NavBarWords): string {
  const { subject, customer, followUp } = row;
  if (subject === "") return words.translate("noSubject");
  const end = customer === null ? "" : `: ${customer.name ?? `customer ${customer.id}`}`;
  if (end === "" || !subject.endsWith(end)) return subject;
  const title = subject.slice(0, -end.length);
  const rule = playbook.find(({ id }) => id === followUp.rule);
  return rule !== undefined && rule.title === title ? words.ruleTitle(rule.id, title) : title;
}

function ruleNameOf(rule: string, words: NavBarWords): string {
  const title = ruleTitleOf(rule, words);
  return title === "" ? rule : words.translate("ruleName", { rule, title });
}

/** A rule that a newer version wrote has no title here: its id stands alone. */
function ruleTitleOf(rule: string, words: NavBarWords): string {
  return words.ruleTitle(rule, playbook.find(({ id }) => id === rule)?.title ?? "");
}

function byUrgency(one: ListedFollowUp, other: ListedFollowUp): number {
  const dueOf = ({ followUp }: ListedFollowUp) =>
    followUp.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(followUp.dueAt);
  return (
    dueOf(one) - dueOf(other) ||
    one.followUp.ticketId.length - other.followUp.ticketId.length ||
    (one.followUp.ticketId < other.followUp.ticketId ? -1 : 1)
  );
}
