import type { Names } from "../../care/care-context.ts";
import { sectionOf, type Today } from "../../care/follow-up-section.ts";
import { playbook } from "../../care/playbook/playbook.ts";
import type { NamedId } from "../../care/team-people.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedFollowUp } from "../load/team-list.ts";
import type { DueView } from "./team-due.ts";
import { dueViewOf } from "./team-due.ts";
import { peoplesTagsOf } from "./team-tags.ts";
import { tierNameOf } from "./tier-name.ts";

/** One line of the team's list, in words. */
export type TeamRow = {
  readonly ticketId: string;
  readonly due: DueView;
  /** ISO 8601 in UTC; `null` without a due date. */
  readonly dueAt: string | null;
  /** Without the customer's name, which has a column of its own. */
  readonly title: string;
  readonly customer: { readonly id: string; readonly words: string } | null;
  readonly assignee: string | null;
  readonly group: string | null;
  /** `null` for a follow-up that somebody wrote by hand. */
  readonly rule: { readonly id: string; readonly title: string } | null;
  /** The customer's when it was accepted. */
  readonly tier: string | null;
  readonly tags: readonly string[];
};

/** What the account calls its groups, tiers and stages. */
export type Called = {
  readonly groups: readonly NamedId[];
  readonly names: Names;
};

export function teamRowOf(
  row: ListedFollowUp,
  today: Today,
  { groups, names }: Called,
  words: NavBarWords,
): TeamRow {
  const { followUp, customer, groupId } = row;
  const { rule } = followUp;
  const isDone = sectionOf(followUp, today) === "done";
  return {
    ticketId: followUp.ticketId,
    due: isDone ? doneViewOf(row, words) : dueViewOf(followUp.dueAt, today.at, words),
    dueAt: followUp.dueAt,
    title: titleOf(row, words),
    customer:
      customer === null
        ? null
        : {
            id: customer.id,
            words: customer.name ?? words.translate("customerById", { id: customer.id }),
          },
    assignee: row.assigneeName ?? followUp.assigneeId,
    group: groupId === null ? null : (groups.find(({ id }) => id === groupId)?.name ?? groupId),
    rule: rule === null ? null : { id: rule, title: ruleTitleOf(rule, words) },
    tier: row.tier === null ? null : tierNameOf(row.tier, names, words),
    tags: peoplesTagsOf(followUp.tags),
  };
}

export const resultKeys = {
  reached: "resultReached",
  resolved: "resultResolved",
  "no-answer": "resultNoAnswer",
  "not-needed": "resultNotNeeded",
} as const;

/** What carrying it out brought, where somebody said. */
function doneViewOf({ result, followUp: { dueAt } }: ListedFollowUp, words: NavBarWords): DueView {
  return {
    words: words.translate(result === null ? "done" : resultKeys[result]),
    exact: dueAt === null ? null : words.translate("wasDue", { when: words.dateTime(dueAt) }),
    isOverdue: false,
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

/** A rule that a newer version wrote has no title here: its id stands alone. */
export function ruleTitleOf(rule: string, words: NavBarWords): string {
  return words.ruleTitle(rule, playbook.find(({ id }) => id === rule)?.title ?? "");
}
