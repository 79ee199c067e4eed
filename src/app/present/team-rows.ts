import { sectionOf, type Today } from "../../care/follow-up-section.ts";
import { playbook } from "../../care/playbook/playbook.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedFollowUp } from "../load/team-list.ts";
import type { DueView } from "./team-due.ts";
import { dueViewOf } from "./team-due.ts";
import { peoplesTagsOf } from "./team-tags.ts";

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

/** A group's name by its id. */
export type GroupName = (groupId: string) => string | null;

export function teamRowOf(
  row: ListedFollowUp,
  today: Today,
  groupName: GroupName,
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
    group: groupId === null ? null : (groupName(groupId) ?? groupId),
    rule: rule === null ? null : { id: rule, title: ruleTitleOf(rule, words) },
    tier: tierNameOf(row.tier),
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
 * A tier as its tag has it, to be read.
 *
 * @example
 * tierNameOf("very_gold"); //=> "Very gold"
 */
export function tierNameOf(tier: string | null): string | null {
  if (tier === null || tier === "") return null;
  const name = tier.replaceAll("_", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
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
