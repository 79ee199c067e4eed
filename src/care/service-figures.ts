import type { CareContext } from "./care-context.ts";
import { complaintClockOf } from "./complaint-clock.ts";
import { complaintResolutionOf } from "./complaint-figures.ts";
import { csatOf, csatScaleOf } from "./csat.ts";
import { newestRatedFirst } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Unknown } from "./figure.ts";
import {
  firstContactResolutionInZendeskOf,
  firstContactResolutionOf,
} from "./first-contact-resolution.ts";
import type { Policy } from "./policy.ts";
import {
  firstReplyOf,
  fullResolutionOf,
  reopensOf,
  requesterWaitOf,
} from "./reply-and-resolution.ts";
import { slaStateOf } from "./sla-state.ts";
import { isComplaint, newestFirst, reasonWithoutTickets } from "./tickets.ts";

/**
 * How this customer was served: each figure with the tickets it rests on, or why it is unknown.
 *
 * Without any ticket all of them are unknown for the same reason.
 */
export function serviceFiguresOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): CareContext["service"] {
  if (facts.tickets.length === 0) return nothingKnown(reasonWithoutTickets(facts));
  const tickets = newestFirst(facts.tickets);
  const rated = newestRatedFirst(tickets);
  const complaints = tickets.filter((ticket) => isComplaint(ticket, policy.tags.complaint));
  const complaintResolution = complaintResolutionOf(complaints, policy.timeZone);
  return {
    csat: csatOf(rated, policy.timeZone),
    csatScale: csatScaleOf(rated, policy.timeZone),
    firstReplyMinutes: firstReplyOf(tickets, policy.timeZone),
    requesterWaitMinutes: requesterWaitOf(tickets, policy.timeZone),
    fullResolutionMinutes: fullResolutionOf(tickets, policy.timeZone),
    firstContactResolution: firstContactResolutionOf(tickets, policy.timeZone),
    firstContactResolutionInZendesk: firstContactResolutionInZendeskOf(tickets, policy.timeZone),
    reopens: reopensOf(tickets, policy.timeZone),
    complaintResolutionDays: complaintResolution.mean,
    complaintResolutionP90Days: complaintResolution.p90,
    complaintClock: complaintClockOf(complaints, policy, at),
    sla: slaStateOf(tickets, policy.timeZone, at),
  };
}

function nothingKnown(reason: Unknown["reason"]): CareContext["service"] {
  const unknown: Unknown = { known: false, reason };
  return {
    csat: unknown,
    csatScale: unknown,
    firstReplyMinutes: unknown,
    requesterWaitMinutes: unknown,
    fullResolutionMinutes: unknown,
    firstContactResolution: unknown,
    firstContactResolutionInZendesk: unknown,
    reopens: unknown,
    complaintResolutionDays: unknown,
    complaintResolutionP90Days: unknown,
    complaintClock: unknown,
    sla: unknown,
  };
}
