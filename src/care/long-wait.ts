import { millisecondsInHour } from "./calendar.ts";
import type { Instant, TicketFacts } from "./facts.ts";
import type { Policy } from "./policy.ts";

/** True for high and urgent tickets: those that are not to wait for long. */
export function isPressing({ priority }: TicketFacts): boolean {
  return priority === "high" || priority === "urgent";
}

/** True for a high or urgent ticket that waits for us and was opened longer ago than the policy allows. */
export function isWaitingTooLong(ticket: TicketFacts, policy: Policy, at: Instant): boolean {
  const limitMs = policy.rules.highPriorityOpenHours * millisecondsInHour;
  return isPressing(ticket) && isWaitingForUs(ticket) && at - ticket.createdAt > limitMs;
}

/** Pending means that we wait for the customer. */
function isWaitingForUs({ status }: TicketFacts): boolean {
  return status === "new" || status === "open" || status === "hold";
}
