import type { FollowUpFacts } from "../care/facts.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { customerIdOf, followUpFactsOf, isFollowUp } from "./follow-up-facts.ts";
import { inHundreds } from "./in-hundreds.ts";
import { isNamed, readUsers } from "./names.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { stampOf } from "./stamp.ts";

/** A follow-up in the team's list. */
export type TeamFollowUp = {
  readonly facts: FollowUpFacts;
  readonly subject: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly assigneeName: string | null;
  readonly groupId: string | null;
  /** When the ticket was last changed, as listed: a change must build on that. */
  readonly updatedStamp: string;
};

export type FollowUpPage = {
  readonly followUps: readonly TeamFollowUp[];
  /** How many tickets the query finds in all. */
  readonly count: number;
};

/** Names of people, by id, each asked for once. */
export type KnownNames = Map<string, string | null>;

/**
 * The follow-ups that a query finds, page after page for as long as somebody asks, the oldest
 * first. Each is given once. A ticket made in the last minutes may be missing: the search lags.
 *
 * Zendesk's search ends after 1,000 results; what was made later is then asked for by its date.
 */
export async function* followUpPages(
  client: ZendeskClient,
  query: string,
  names: KnownNames,
): AsyncGenerator<FollowUpPage, void, undefined> {
  const given = new Set<string>();
  let count: number | null = null;
  let since: string | null = null;
  for (;;) {
    const window: string = since === null ? query : `${query} created>=${since}`;
    const sorted = { query: window, sort_by: "created_at", sort_order: "asc" };
    let newest: TicketPayload | null = null;
    for await (const page of client.pages(endpoints.searchTickets, { query: sorted })) {
      count ??= page.count ?? page.results.length;
      const fresh = page.results.filter(({ id }) => !given.has(id) && given.add(id));
      newest = fresh.at(-1) ?? newest;
      const followUps = fresh.filter(isFollowUp);
      await learnNames(client, followUps, names);
      yield { followUps: followUps.map((ticket) => teamFollowUpOf(ticket, names)), count };
    }
    // More than a thousand made within one second would be found no further.
    if (newest === null || given.size >= (count ?? 0)) return;
    since = stampOf(newest.created_at);
  }
}

/** A ticket as the team's list has it. */
export function teamFollowUpOf(ticket: TicketPayload, names: KnownNames): TeamFollowUp {
  const customerId = customerIdOf(ticket);
  return {
    facts: followUpFactsOf(ticket),
    subject: ticket.subject ?? "",
    customerId,
    customerName: names.get(customerId ?? "") ?? null,
    assigneeName: names.get(ticket.assignee_id ?? "") ?? null,
    groupId: ticket.group_id,
    updatedStamp: stampOf(ticket.updated_at),
  };
}

/**
 * Asks for the names of customers and assignees that are not known yet; without them ids do. Customers
 * whom Zendesk does not show to whoever asks, or who are deleted, stay without one; a colleague who has
 * left is still named.
 */
export async function learnNames(
  client: ZendeskClient,
  tickets: readonly TicketPayload[],
  names: KnownNames,
): Promise<void> {
  const assignees = new Set(tickets.map((ticket) => ticket.assignee_id));
  const people = [...assignees, ...tickets.map(customerIdOf)];
  const missing = people.flatMap((id) => (id === null || names.has(id) ? [] : [id]));
  for (const ids of inHundreds(missing)) {
    const users = await readUsers(client, ids).catch(() => null);
    if (users === null) continue;
    for (const id of ids) names.set(id, null);
    for (const user of users) {
      if (isNamed(user) || assignees.has(user.id)) names.set(user.id, user.name);
    }
  }
}
