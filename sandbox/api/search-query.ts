import type { TicketRecord, UserRecord } from "../account/records.ts";
import { groups } from "../account/staff.ts";

/** One condition of a search, such as `status<solved` or `-tags:vip`. */
export type SearchTerm = {
  readonly field: string | null;
  readonly operator: ":" | "<" | ">" | "<=" | ">=";
  readonly value: string;
  readonly isNegated: boolean;
};

/**
 * Splits a query as Zendesk's search reads it: words, `field:value`, comparisons, quotes and a
 * minus for "not".
 *
 * @example
 * searchTermsOf('tags:vip "late parcel"').length; //=> 2
 */
export function searchTermsOf(query: string): readonly SearchTerm[] {
  const pattern = /(-)?(?:([a-z_]+)(<=|>=|:|<|>))?("([^"]*)"|\S+)/gi;
  return [...query.matchAll(pattern)].map((match) => ({
    field: match[2]?.toLowerCase() ?? null,
    operator: operatorFrom(match[3]),
    value: match[5] ?? match[4] ?? "",
    isNegated: match[1] === "-",
  }));
}

function operatorFrom(text: string | undefined): SearchTerm["operator"] {
  return text === "<" || text === ">" || text === "<=" || text === ">=" ? text : ":";
}

const statusOrder = ["new", "open", "pending", "hold", "solved", "closed"];
const priorityOrder = ["low", "normal", "high", "urgent"];

/** Whom the search knows by id, to compare names and addresses. */
export type People = {
  readonly user: (id: number) => UserRecord | undefined;
  readonly meId: number;
};

/** Tells whether a ticket fits every term; several `tags:` or statuses mean any of them. */
export function ticketMatcher(
  terms: readonly SearchTerm[],
  people: People,
): (ticket: TicketRecord) => boolean {
  const required = terms.filter((term) => !term.isNegated);
  const alternatives = [...groupedBy(required, groupOf).values()];
  const excluded = terms.filter((term) => term.isNegated);
  return (ticket) =>
    alternatives.every((group) => group.some((term) => ticketFits(ticket, term, people))) &&
    excluded.every((term) => !ticketFits(ticket, term, people));
}

function groupOf(term: SearchTerm): string {
  const isAnyOf = term.field !== null && term.operator === ":";
  return isAnyOf ? `${term.field}` : `${term.field}${term.operator}${term.value}`;
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function ticketFits(ticket: TicketRecord, term: SearchTerm, people: People): boolean {
  const value = term.value.toLowerCase();
  switch (term.field) {
    case "tags":
      return value === "none" ? ticket.tags.length === 0 : ticket.tags.includes(value);
    case "status":
      return orderFits(statusOrder, ticket.status, value, term.operator);
    case "priority":
      return orderFits(priorityOrder, ticket.priority, value, term.operator);
    case "ticket_type":
      return (ticket.type ?? "none") === value;
    case "external_id":
      return (ticket.external_id ?? "none") === term.value;
    case "requester":
    case "requester_id":
      return personFits(ticket.requester_id, value, people);
    case "assignee":
    case "assignee_id":
      return personFits(ticket.assignee_id, value, people);
    case "group":
    case "group_id":
      return groupFits(ticket.group_id, value);
    case "organization":
    case "organization_id":
      return String(ticket.organization_id ?? "none") === value;
    case "submitter":
      return personFits(ticket.submitter_id, value, people);
    case "created":
      return instantFits(ticket.created_at, term);
    case "updated":
      return instantFits(ticket.updated_at, term);
    case "due_date":
      return instantFits(ticket.due_at, term);
    case "solved":
      return instantFits(ticket.metric_set?.solved_at ?? null, term);
    case "subject":
      return containsWords(ticket.subject ?? "", value);
    case "description":
      return containsWords(ticket.description ?? "", value);
    case "via":
      return ticket.via.channel === value;
    case null:
      return (
        String(ticket.id) === value ||
        containsWords(`${ticket.subject ?? ""} ${ticket.description ?? ""}`, value) ||
        containsWords(people.user(ticket.requester_id)?.name ?? "", value)
      );
    default:
      return false;
  }
}

/** Whether a user fits every term. */
export function userMatches(user: UserRecord, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => userFits(user, term) !== term.isNegated);
}

function userFits(user: UserRecord, term: SearchTerm): boolean {
  const value = term.value.toLowerCase();
  switch (term.field) {
    case "role":
      return user.role === value;
    case "tags":
      return user.tags.includes(value);
    case "external_id":
      return user.external_id === term.value;
    case "email":
      return (user.email ?? "").toLowerCase() === value;
    case "name":
      return containsWords(user.name, value);
    case null:
      return containsWords(`${user.name} ${user.email ?? ""}`, value);
    default:
      return false;
  }
}

function orderFits(
  order: readonly string[],
  actual: string | null,
  value: string,
  operator: SearchTerm["operator"],
): boolean {
  if (operator === ":") return (actual ?? "none") === value;
  const at = actual === null ? -1 : order.indexOf(actual);
  const limit = order.indexOf(value);
  return at >= 0 && limit >= 0 && compare(at, operator, limit);
}

function personFits(id: number | null, value: string, people: People): boolean {
  if (value === "none") return id === null;
  if (id === null) return false;
  if (value === "me") return id === people.meId;
  if (/^\d+$/.test(value)) return id === Number(value);
  const user = people.user(id);
  return user?.email?.toLowerCase() === value || containsWords(user?.name ?? "", value);
}

function groupFits(id: number | null, value: string): boolean {
  if (value === "none") return id === null;
  const group = groups.find((each) => each.id === id);
  return String(id) === value || group?.name.toLowerCase() === value;
}

function instantFits(instant: string | null, term: SearchTerm): boolean {
  if (instant === null) return term.value === "none";
  if (term.operator === ":") return instant.startsWith(term.value.slice(0, 10));
  const limit = Date.parse(term.value);
  return !Number.isNaN(limit) && compare(Date.parse(instant), term.operator, limit);
}

function compare(left: number, operator: SearchTerm["operator"], right: number): boolean {
  if (operator === "<") return left < right;
  if (operator === ">") return left > right;
  if (operator === "<=") return left <= right;
  return left >= right;
}

function containsWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.replaceAll("*", ""));
}
