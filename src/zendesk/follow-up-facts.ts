import type { FollowUpFacts } from "../care/facts.ts";
import { type FollowUpResult, followUpResults } from "../care/follow-up-result.ts";
import { ruleIds } from "../care/rules.ts";
import { isSolved } from "../care/tickets.ts";
import { tierKeyOf } from "../care/tier-key.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** On every follow-up: what tells it from a customer's ticket. */
export const followUpTag = "care_follow_up";

/** On one whose suggestion the agent changed before accepting it. */
export const editedTag = "care_edited";

const resultTagStart = "care_result_";
const tierTagStart = "care_tier_";
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

/** The tag that says in which loyalty tier the customer was when it was accepted. */
export function tierTagOf(tier: string): string {
  return `${tierTagStart}${tierKeyOf(tier)}`;
}

/** The tier in a follow-up's tags; `null` where none was known. */
export function tierIn(tags: readonly string[]): string | null {
  const tag = tags.find((one) => one.startsWith(tierTagStart) && one !== tierTagStart);
  return tag?.slice(tierTagStart.length) ?? null;
}

/** The tag that says what carrying it out brought. */
export function resultTagOf(result: FollowUpResult): string {
  return `${resultTagStart}${result.replaceAll("-", "_")}`;
}

/** What carrying it out brought, read from its tags; `null` where nobody said. */
export function resultIn(tags: readonly string[]): FollowUpResult | null {
  return followUpResults.find((result) => tags.includes(resultTagOf(result))) ?? null;
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
  const isDone = isSolved(ticket);
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
    result: resultIn(ticket.tags),
    assigneeId: ticket.assignee_id,
    tags: ticket.tags,
  };
}
