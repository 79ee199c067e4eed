import { dueAtOf } from "../care/calendar.ts";
import type { Suggestion } from "../care/care-context.ts";
import type { FollowUpFacts } from "../care/facts.ts";
import { followUpKeyOf } from "../care/follow-up-key.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskRequestError } from "./errors.ts";
import {
  customerIdOf,
  customerTagOf,
  followUpFactsOf,
  followUpTag,
  isFollowUp,
  ruleTagOf,
} from "./follow-up-facts.ts";
import { followUpSubjectOf, followUpTextOf } from "./follow-up-text.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** A suggestion that an agent accepts. */
export type FollowUpIntent = {
  readonly suggestion: Suggestion;
  readonly customer: { readonly id: string; readonly name: string | null };
  readonly agentId: string;
  /** The task is due at the end of a working day there. */
  readonly timeZone: string;
  readonly note?: string;
};

/** `users/show_many` takes no more. */
const longestIdList = 100;

/** An id as Zendesk's JSON has it; one that a number cannot hold stays its digits. */
function wireIdOf(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}

function bodyOf(intent: FollowUpIntent, externalId: string) {
  const { suggestion, customer, agentId, timeZone } = intent;
  const parts = { suggestion, customer, note: intent.note ?? null };
  return {
    ticket: {
      subject: followUpSubjectOf(parts),
      type: "task",
      due_at: stampOf(dueAtOf(suggestion.dueOn, timeZone)),
      comment: { body: followUpTextOf(parts), public: false },
      // Never the customer: a trigger might write to the requester.
      requester_id: wireIdOf(agentId),
      assignee_id: wireIdOf(agentId),
      tags: [followUpTag, customerTagOf(customer.id), ruleTagOf(suggestion.rule)],
      external_id: externalId,
    },
  };
}

async function existing(client: ZendeskClient, externalId: string): Promise<TicketPayload | null> {
  const { tickets } = await client.call(endpoints.ticketsByExternalId, {
    query: { external_id: externalId },
  });
  const found = tickets.filter((ticket) => ticket.external_id === externalId && isFollowUp(ticket));
  return found.toSorted((a, b) => a.created_at - b.created_at)[0] ?? null;
}

/**
 * Makes one task in Zendesk out of a suggestion, and only one, however often and by whomever it is
 * asked for: the same evidence has the same `external_id`, which is looked up first, and the same
 * `Idempotency-Key`, by which Zendesk itself turns two requests at once into one ticket.
 *
 * A follow-up that was made and solved earlier is that follow-up still.
 *
 * @throws {ZendeskRequestError} Zendesk refuses, and has no such follow-up.
 */
export async function createFollowUp(
  client: ZendeskClient,
  intent: FollowUpIntent,
): Promise<FollowUpFacts> {
  const externalId = followUpKeyOf(intent.suggestion);
  const known = await existing(client, externalId);
  if (known !== null) return followUpFactsOf(known);
  try {
    const { ticket } = await client.call(endpoints.createTicket, {
      body: bodyOf(intent, externalId),
      headers: { "Idempotency-Key": idempotencyKeyOf(externalId) },
    });
    return followUpFactsOf(ticket);
  } catch (error) {
    // The answer may have got lost, or somebody was faster with another note: Zendesk refuses a
    // known key with a different body. Either way the ticket is there.
    const made = await existing(client, externalId).catch(() => null);
    if (made === null) throw error;
    return followUpFactsOf(made);
  }
}

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

/** Zendesk writes whole seconds. */
function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/\.000Z$/, "Z");
}

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

/** Adds tags to a ticket that nobody has changed since `updatedStamp`; gives all tags afterwards. */
export async function addTags(
  client: ZendeskClient,
  ticketId: string,
  tags: readonly string[],
  updatedStamp: string,
): Promise<readonly string[]> {
  const body = { tags, updated_stamp: updatedStamp, safe_update: "true" };
  return (await client.call(endpoints.addTags, { place: { ticket_id: ticketId }, body })).tags;
}

/** Takes tags off a ticket that nobody has changed since `updatedStamp`. */
export async function removeTags(
  client: ZendeskClient,
  ticketId: string,
  tags: readonly string[],
  updatedStamp: string,
): Promise<readonly string[]> {
  const body = { tags, updated_stamp: updatedStamp, safe_update: "true" };
  return (await client.call(endpoints.removeTags, { place: { ticket_id: ticketId }, body })).tags;
}

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
