import type { Instant, MessageFacts, ServiceTimes, TicketFacts } from "../care/facts.ts";
import { type Conversation, firstMessageOf, firstReplyMinutesOf, messagesOf } from "./messages.ts";
import type { MetricSetPayload } from "./payloads/metric-set.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { ratingOf } from "./ratings.ts";
import { triageOf } from "./triage.ts";

/** A ticket with what other addresses of Zendesk say of it. */
export type TicketSources = {
  readonly ticket: TicketPayload;
  readonly metricSet: MetricSetPayload | null;
  /** `null`: not read. */
  readonly conversation: Conversation | null;
  readonly ratings: readonly SatisfactionRatingPayload[];
};

/** Minutes that ended by then: a figure that came later was not known. */
function knownBy(
  minutes: number | null | undefined,
  ticket: TicketPayload,
  until: Instant | null,
): number | null {
  if (minutes === null || minutes === undefined) return null;
  return until !== null && ticket.created_at + minutes * 60_000 > until ? null : minutes;
}

function firstReplyIn(metricSet: MetricSetPayload): number | null {
  // Zendesk's own examples give 0 minutes to a ticket that nobody answered.
  if (metricSet.replies === 0) return null;
  const seconds = metricSet.reply_time_in_seconds?.calendar ?? null;
  return (
    metricSet.reply_time_in_minutes?.calendar ??
    (seconds === null ? null : Math.round(seconds / 60))
  );
}

function publicRepliesIn(messages: readonly MessageFacts[]): number {
  return messages.filter((message) => message.by === "staff" && message.isPublic).length;
}

function serviceTimesOf(
  { ticket, metricSet, conversation }: TicketSources,
  messages: readonly MessageFacts[],
  until: Instant | null,
): ServiceTimes | null {
  const isWhole = conversation?.isComplete === true;
  const isChangedSince = until !== null && ticket.updated_at > until;
  if (metricSet === null) {
    if (!isWhole) return null;
    return {
      firstReplyMinutes: firstReplyMinutesOf(messages),
      requesterWaitMinutes: null,
      fullResolutionMinutes: null,
      reopens: null,
      publicReplies: publicRepliesIn(messages),
      source: "computed",
    };
  }
  const counted = isWhole ? publicRepliesIn(messages) : null;
  return {
    firstReplyMinutes: knownBy(firstReplyIn(metricSet), ticket, until),
    requesterWaitMinutes: null,
    fullResolutionMinutes: knownBy(
      metricSet.full_resolution_time_in_minutes?.calendar,
      ticket,
      until,
    ),
    reopens: isChangedSince ? null : metricSet.reopens,
    publicReplies: isChangedSince ? counted : (metricSet.replies ?? counted),
    source: "zendesk",
  };
}

/**
 * A ticket in our words, as it stood at `until` where that is given; `null` for one that is not
 * there: deleted, of an unknown status, or created later.
 *
 * Of the past, only what carries a date can be told. A ticket solved later was open.
 */
export function ticketFactsOf(sources: TicketSources, until: Instant | null): TicketFacts | null {
  const { ticket, metricSet, conversation, ratings } = sources;
  if (ticket.status === null || ticket.status === "deleted") return null;
  if (until !== null && ticket.created_at > until) return null;
  const solvedAt = metricSet?.solved_at ?? null;
  const isSolvedLater = until !== null && solvedAt !== null && solvedAt > until;
  const messages =
    conversation === null || conversation.comments.length === 0
      ? firstMessageOf(ticket)
      : messagesOf(ticket, conversation, until);
  return {
    id: ticket.id,
    createdAt: ticket.created_at,
    updatedAt: until === null ? ticket.updated_at : Math.min(ticket.updated_at, until),
    status: isSolvedLater ? "open" : ticket.status,
    solvedAt: isSolvedLater ? null : solvedAt,
    statuses: [],
    isMerged: false,
    problem: null,
    sla: [],
    type: ticket.type,
    priority: ticket.priority,
    channel: ticket.via?.channel ?? null,
    assigneeId: ticket.assignee_id,
    tags: ticket.tags,
    rating: ratingOf(ticket, ratings, until),
    earlierRatings: [],
    triage: triageOf(ticket.tags),
    messages,
    isConversationComplete: conversation?.isComplete === true && conversation.comments.length > 0,
    serviceTimes: serviceTimesOf(sources, messages, until),
  };
}
