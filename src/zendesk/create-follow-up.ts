import { millisecondsInHour } from "../care/calendar.ts";
import type { Suggestion } from "../care/care-context.ts";
import type { FollowUpFacts, Instant } from "../care/facts.ts";
import type { FollowUpEdits } from "../care/follow-up-edits.ts";
import { followUpKeyOf } from "../care/follow-up-key.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskPayloadError, isZendeskRequestError, ZendeskPayloadError } from "./errors.ts";
import {
  customerTagOf,
  editedTag,
  followUpFactsOf,
  followUpTag,
  isFollowUp,
  ruleTagOf,
  tierTagOf,
} from "./follow-up-facts.ts";
import { followUpSubjectOf, followUpTextOf } from "./follow-up-text.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { stampOf } from "./stamp.ts";
import { wireIdOf } from "./wire-id.ts";

/** A suggestion that an agent accepts. */
export type FollowUpIntent = {
  readonly suggestion: Suggestion;
  readonly customer: { readonly id: string; readonly name: string | null };
  readonly agentId: string;
  /** When the agent accepts it. */
  readonly at: Instant;
  /** The customer's loyalty tier at that moment; `null` where it is not known. */
  readonly tier: string | null;
  readonly edits: FollowUpEdits;
};

/**
 * When the agent says, else when the suggestion is due, but then never sooner than an hour from now: a card may stand open. In
 * whole seconds, since Zendesk keeps no less.
 */
function dueAtOf({ suggestion, edits, at }: FollowUpIntent): Instant {
  const soonest = Math.max(Date.parse(suggestion.dueAt), at + millisecondsInHour);
  return Math.ceil((edits.dueAt ?? soonest) / 1000) * 1000;
}

function assigneeOf({ edits: { assignee }, agentId }: FollowUpIntent) {
  if (assignee === null) return { assignee_id: wireIdOf(agentId) };
  if (assignee.kind === "agent") return { assignee_id: wireIdOf(assignee.id) };
  return {
    assignee_id: null,
    ...(assignee.kind === "group" && { group_id: wireIdOf(assignee.id) }),
  };
}

/** A note or a tag more does not change what was suggested. */
function isEdited({ title, dueAt, assignee }: FollowUpEdits): boolean {
  return title !== null || dueAt !== null || assignee !== null;
}

function bodyOf(intent: FollowUpIntent, externalId: string) {
  const { suggestion, customer, agentId, tier, edits } = intent;
  const parts = { suggestion, customer, title: edits.title, note: edits.note };
  return {
    ticket: {
      subject: followUpSubjectOf(parts),
      type: "task",
      due_at: stampOf(dueAtOf(intent)),
      comment: { body: followUpTextOf(parts), public: false },
      // Never the customer: a trigger might write to the requester.
      requester_id: wireIdOf(agentId),
      ...assigneeOf(intent),
      tags: [
        followUpTag,
        customerTagOf(customer.id),
        ruleTagOf(suggestion.rule),
        ...(tier === null ? [] : [tierTagOf(tier)]),
        ...(isEdited(edits) ? [editedTag] : []),
        ...edits.tags,
      ],
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
 * True where a ticket may have been made though the creation failed: the answer got lost, or
 * somebody was faster with another note, since Zendesk refuses a known key with a different body.
 * Not after 403 or 429, which say that nothing happened.
 */
function mayBeMade(error: unknown): boolean {
  if (isZendeskPayloadError(error)) return true;
  if (!isZendeskRequestError(error)) return false;
  const { status } = error;
  return status === null || status >= 500 || [400, 409, 422].includes(status);
}

async function ticketMadeWith(
  client: ZendeskClient,
  body: ReturnType<typeof bodyOf>,
  key: string,
): Promise<TicketPayload> {
  const headers = { "Idempotency-Key": idempotencyKeyOf(key) };
  return (await client.call(endpoints.createTicket, { body, headers })).ticket;
}

/**
 * For two hours Zendesk answers a key with the ticket that it made first, though somebody has
 * deleted that one since. The next key names it, so that two clicks at once still make one ticket.
 */
async function createTicket(
  client: ZendeskClient,
  body: ReturnType<typeof bodyOf>,
): Promise<TicketPayload> {
  const key = body.ticket.external_id;
  const ticket = await ticketMadeWith(client, body, key);
  if (ticket.status !== "deleted") return ticket;
  const next = await ticketMadeWith(client, body, `${key}:after:${ticket.id}`);
  if (next.status !== "deleted") return next;
  const { method, path } = endpoints.createTicket;
  const issues = [{ path: "ticket.status", message: "must not be deleted" }];
  throw new ZendeskPayloadError({ method, path, issues });
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
    return followUpFactsOf(await createTicket(client, bodyOf(intent, externalId)));
  } catch (error) {
    if (!mayBeMade(error)) throw error;
    const made = await existing(client, externalId).catch(() => null);
    if (made === null) throw error;
    return followUpFactsOf(made);
  }
}
