import type { Instant, MessageFacts, ServiceTimes, StatusChange, TicketStatus } from "./facts.ts";
import { reopensIn, solvedAtIn } from "./status-history.ts";

/** What a ticket's figures can be computed from. */
export type ServiceTimesSources = {
  readonly createdAt: Instant;
  /** Oldest first. */
  readonly messages: readonly MessageFacts[];
  /** Oldest first; empty where there is no history. */
  readonly statuses: readonly StatusChange[];
  readonly isConversationComplete: boolean;
};

/**
 * A ticket's service times, as Zendesk defines them, from its conversation and its status history;
 * what the one or the other would tell is `null` without it.
 *
 * As in Zendesk these are no running clocks: a stretch of time counts once it has ended.
 *
 * @example
 * computedServiceTimesOf({ createdAt: 0, messages: [], isConversationComplete: true, statuses: [
 *   { at: 0, status: "new" }, { at: 600_000, status: "solved" },
 * ] });
 * //=> { firstReplyMinutes: null, requesterWaitMinutes: 10, fullResolutionMinutes: 10, reopens: 0,
 * //     publicReplies: 0, source: "computed" }
 */
export function computedServiceTimesOf(sources: ServiceTimesSources): ServiceTimes {
  const { createdAt, messages, statuses, isConversationComplete } = sources;
  const replies = isConversationComplete ? repliesIn(messages) : null;
  const hasHistory = statuses.length > 0;
  const solvedAt = solvedAtIn(statuses, Number.POSITIVE_INFINITY);
  return {
    firstReplyMinutes: minutesUntil(createdAt, replies?.[0]?.sentAt ?? null),
    requesterWaitMinutes: requesterWaitIn(statuses),
    fullResolutionMinutes: minutesUntil(createdAt, solvedAt),
    reopens: hasHistory ? reopensIn(statuses) : null,
    publicReplies: replies?.length ?? null,
    source: "computed",
  };
}

/** What we wrote for the customer to read, but for the message that opened the ticket. */
function repliesIn(messages: readonly MessageFacts[]): readonly MessageFacts[] {
  return messages.filter(({ by, isPublic }, index) => by === "staff" && isPublic && index > 0);
}

/** Clocks of several machines differ, so that something may seem to come before the ticket. */
function minutesUntil(createdAt: Instant, at: Instant | null): number | null {
  return at === null ? null : Math.round(Math.max(0, at - createdAt) / 60_000);
}

const waitingStatuses: readonly TicketStatus[] = ["new", "open", "hold"];

/** `null` until the first status has ended. */
function requesterWaitIn(statuses: readonly StatusChange[]): number | null {
  if (statuses.length < 2) return null;
  let waitedMs = 0;
  for (const [index, { at, status }] of statuses.entries()) {
    const endedAt = statuses[index + 1]?.at ?? at;
    if (waitingStatuses.includes(status)) waitedMs += endedAt - at;
  }
  return Math.round(waitedMs / 60_000);
}
