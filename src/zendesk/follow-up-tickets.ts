import type { FollowUpFacts } from "../care/facts.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskRequestError } from "./errors.ts";
import { customerIdOf, followUpFactsOf, followUpTag, isFollowUp } from "./follow-up-facts.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { stampOf } from "./stamp.ts";

/** `users/show_many` takes no more. */
const longestIdList = 100;

/** A follow-up in the team's list. */
export type TeamFollowUp = {
  readonly facts: FollowUpFacts;
  readonly subject: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly assigneeName: string | null;
  /** For {@link addTags} and {@link removeTags}: when the ticket was last changed, as listed. */
  readonly updatedStamp: string;
};

async function namesOf(
  client: ZendeskClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const names = new Map<string, string | null>();
  for (let start = 0; start < ids.length; start += longestIdList) {
    const { users } = await client.call(endpoints.users, {
      query: { ids: ids.slice(start, start + longestIdList).join(",") },
    });
    for (const user of users) names.set(user.id, user.name);
  }
  return names;
}

/**
 * Every open follow-up that the agent may see, with people's names. A ticket made in the last
 * minutes may be missing, because Zendesk's search lags; beyond 1,000 it finds no more.
 */
export async function listOpenFollowUps(client: ZendeskClient): Promise<readonly TeamFollowUp[]> {
  const byId = new Map<string, TicketPayload>();
  const query = `type:ticket tags:${followUpTag} status<solved`;
  for await (const page of client.pages(endpoints.searchTickets, { query: { query } })) {
    for (const ticket of page.results) byId.set(ticket.id, ticket);
  }
  const tickets = [...byId.values()].filter(isFollowUp);
  const people = tickets.flatMap((ticket) => [ticket.assignee_id, customerIdOf(ticket)]);
  const ids = [...new Set(people)].filter((id) => id !== null);
  const names = await namesOf(client, ids);
  return tickets
    .map((ticket) => ({ ticket, facts: followUpFactsOf(ticket), customerId: customerIdOf(ticket) }))
    .filter(({ facts }) => !facts.isDone)
    .map(({ ticket, facts, customerId }) => ({
      facts,
      subject: ticket.subject ?? "",
      customerId,
      customerName: names.get(customerId ?? "") ?? null,
      assigneeName: names.get(facts.assigneeId ?? "") ?? null,
      updatedStamp: stampOf(ticket.updated_at),
    }));
}

type ChangeTags = (
  client: ZendeskClient,
  ticketId: string,
  tags: readonly string[],
  updatedStamp: string,
) => Promise<readonly string[]>;

function changeTagsAt(
  endpoint: typeof endpoints.addTags | typeof endpoints.removeTags,
): ChangeTags {
  return async (client, ticketId, tags, updatedStamp) => {
    const body = { tags, updated_stamp: updatedStamp, safe_update: "true" };
    return (await client.call(endpoint, { place: { ticket_id: ticketId }, body })).tags;
  };
}

/** Adds tags to a ticket that nobody has changed since `updatedStamp`; gives all tags afterwards. */
export const addTags = changeTagsAt(endpoints.addTags);

/** Takes tags off a ticket that nobody has changed since `updatedStamp`. */
export const removeTags = changeTagsAt(endpoints.removeTags);

/** The follow-up that this ticket is; `null` where it is none, or not there. */
export async function readFollowUp(
  client: ZendeskClient,
  ticketId: string,
): Promise<{ readonly facts: FollowUpFacts; readonly customerId: string | null } | null> {
  try {
    const { ticket } = await client.call(endpoints.ticket, { place: { ticket_id: ticketId } });
    if (!isFollowUp(ticket)) return null;
    return { facts: followUpFactsOf(ticket), customerId: customerIdOf(ticket) };
  } catch (error) {
    if (isZendeskRequestError(error) && error.status === 404) return null;
    throw error;
  }
}
