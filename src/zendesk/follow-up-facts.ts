import type { FollowUpFacts } from "../care/facts.ts";
import { ruleIds } from "../care/rules.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** On every follow-up: what tells it from a customer's ticket. */
export const followUpTag = "care_follow_up";

/** On one whose suggestion the agent changed before accepting it. */
const editedTag = "care_edited";

const customerTagStart = "care_customer_";
const ruleTagStart = "care_rule_";

/** The tag that says which customer a follow-up is for; its requester is the agent. */
export function customerTagOf(customerId: string): string {
  return `${customerTagStart}${customerId}`;
}

/** The tag that says which rule suggested it. Zendesk keeps tags in lower case. */
export function ruleTagOf(rule: string): string {
  return `${ruleTagStart}${rule.toLowerCase()}`;
}

/** Whom a follow-up is for, read from its tags; `null` where somebody took that tag off. */
export function customerIdOf(ticket: TicketPayload): string | null {
  const tag = ticket.tags.find((one) => /^care_customer_[1-9]\d{0,18}$/.test(one));
  return tag === undefined ? null : tag.slice(customerTagStart.length);
}

function ruleOf(ticket: TicketPayload): string | null {
  return ruleIds.find((rule) => ticket.tags.includes(ruleTagOf(rule))) ?? null;
}

/** True for a follow-up that is there; a deleted one is none. */
export function isFollowUp(ticket: TicketPayload): boolean {
  return ticket.status !== "deleted" && ticket.tags.includes(followUpTag);
}

/** A follow-up ticket in our words. */
export function followUpFactsOf(ticket: TicketPayload): FollowUpFacts {
  const isDone = ticket.status === "solved" || ticket.status === "closed";
  return {
    ticketId: ticket.id,
    rule: ruleOf(ticket),
    externalId: ticket.external_id?.startsWith("care:") === true ? ticket.external_id : null,
    createdAt: ticket.created_at,
    dueAt: ticket.due_at,
    isDone,
    // Its last change is no earlier than that it was done.
    doneAt: isDone ? (ticket.metric_set?.solved_at ?? ticket.updated_at) : null,
    isEdited: ticket.tags.includes(editedTag),
    assigneeId: ticket.assignee_id,
    tags: ticket.tags,
  };
}
