import type { FollowUpSection, Today } from "../care/follow-up-section.ts";
import { followUpTag, ruleTagOf, tierTagOf } from "./follow-up-facts.ts";
import { stampOf } from "./stamp.ts";

/** What a team looks for among its follow-ups; `null` and an empty text: anything. */
export type FollowUpSearch = {
  readonly text: string;
  /** A user's id, or `none` for a follow-up that nobody has. */
  readonly assignee: string | null;
  readonly group: string | null;
  readonly rule: string | null;
  readonly tier: string | null;
  readonly tag: string | null;
};

/**
 * The queries of Zendesk's search that find the follow-ups of a section; together they find every
 * one, and some may find others too, which whoever reads them leaves out.
 *
 * Several `tags:` mean any of them, so that only the rarest tag is asked for.
 *
 * @example
 * followUpQueriesOf("today", anything, { at: 0, endsAt: 3_600_000 });
 * //=> ["type:ticket tags:care_follow_up status<solved due_date>=1970-01-01T00:00:00Z due_date<1970-01-01T01:00:00Z"]
 */
export function followUpQueriesOf(
  section: FollowUpSection,
  search: FollowUpSearch,
  { at, endsAt }: Today,
): readonly string[] {
  const due = {
    overdue: [`status<solved due_date<${stampOf(at)}`],
    today: [`status<solved due_date>=${stampOf(at)} due_date<${stampOf(endsAt)}`],
    next: [`status<solved due_date>=${stampOf(endsAt)}`, "status<solved due_date:none"],
    done: ["status>=solved"],
  }[section];
  return due.map((terms) => ["type:ticket", tagOf(search), terms, ...othersOf(search)].join(" "));
}

function tagOf({ tag, rule, tier }: FollowUpSearch): string {
  if (tag !== null) return `ticket_type:task tags:${tag}`;
  if (rule !== null) return `tags:${ruleTagOf(rule)}`;
  return `tags:${tier === null ? followUpTag : tierTagOf(tier)}`;
}

function othersOf({ assignee, group, text }: FollowUpSearch): readonly string[] {
  return [
    ...(assignee === null ? [] : [`assignee:${assignee}`]),
    ...(group === null ? [] : [`group:${group}`]),
    ...wordsOf(text),
  ];
}

/** A word with a sign in it would be read as a condition: quoted, it is looked for as it is. */
function wordsOf(text: string): readonly string[] {
  const words = text.replaceAll('"', " ").replace(/#(?=\d)/g, "");
  return words
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => (/^[\p{L}\p{N}]+$/u.test(word) ? word : `"${word}"`));
}
