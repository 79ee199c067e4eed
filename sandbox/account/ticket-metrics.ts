import { minutesBetween, zendeskInstant } from "./instants.ts";
import type { MetricSet, TicketStatus } from "./records.ts";

const none = { calendar: null, business: null };

/** The metrics of a ticket to which nothing has happened yet. */
export function freshMetricSet(ticketId: number, at: number): MetricSet {
  return {
    id: 700_000_000 + ticketId,
    ticket_id: ticketId,
    created_at: zendeskInstant(at),
    updated_at: zendeskInstant(at),
    reopens: 0,
    replies: 0,
    solved_at: null,
    status_updated_at: zendeskInstant(at),
    reply_time_in_minutes: none,
    first_resolution_time_in_minutes: none,
    full_resolution_time_in_minutes: none,
    requester_wait_time_in_minutes: none,
  };
}

/** Counts a comment: only a public one of an agent who does not write to themselves is a reply. */
export function metricsAfterComment(
  metrics: MetricSet,
  comment: { readonly isReply: boolean; readonly createdAt: string; readonly at: number },
): MetricSet {
  const touched = {
    ...metrics,
    updated_at: zendeskInstant(comment.at),
    latest_comment_added_at: zendeskInstant(comment.at),
  };
  if (!comment.isReply) return touched;
  const isFirst = metrics.reply_time_in_minutes.calendar === null;
  const minutes = minutesBetween(comment.createdAt, comment.at);
  return {
    ...touched,
    replies: (metrics.replies ?? 0) + 1,
    reply_time_in_minutes: isFirst
      ? { calendar: minutes, business: businessMinutes(minutes) }
      : metrics.reply_time_in_minutes,
  };
}

const waitingStatuses: readonly TicketStatus[] = ["new", "open", "hold"];

/**
 * Counts a change of status: what the requester waited until then is added up, solving sets the
 * resolution times, and so does closing what was not solved; leaving solved counts a reopen.
 */
export function metricsAfterStatus(
  metrics: MetricSet,
  change: {
    /** `null`: the ticket is created. */
    readonly from: TicketStatus | null;
    readonly to: TicketStatus;
    readonly createdAt: string;
    readonly at: number;
  },
): MetricSet {
  const touched = {
    ...metrics,
    updated_at: zendeskInstant(change.at),
    status_updated_at: zendeskInstant(change.at),
    requester_wait_time_in_minutes: waitedUntil(metrics, change),
  };
  const wasDone = change.from === "solved" || change.from === "closed";
  const isDone = change.to === "solved" || change.to === "closed";
  if (wasDone && !isDone) return { ...touched, reopens: (metrics.reopens ?? 0) + 1 };
  if (wasDone || !isDone) return touched;
  const minutes = minutesBetween(change.createdAt, change.at);
  const spent = { calendar: minutes, business: businessMinutes(minutes) };
  return {
    ...touched,
    solved_at: zendeskInstant(change.at),
    first_resolution_time_in_minutes:
      metrics.first_resolution_time_in_minutes.calendar === null
        ? spent
        : metrics.first_resolution_time_in_minutes,
    full_resolution_time_in_minutes: spent,
  };
}

function waitedUntil(
  metrics: MetricSet,
  { from, createdAt, at }: Parameters<typeof metricsAfterStatus>[1],
): MetricSet["requester_wait_time_in_minutes"] {
  if (from === null) return metrics.requester_wait_time_in_minutes;
  const since = metrics.status_updated_at ?? createdAt;
  const minutes = waitingStatuses.includes(from) ? minutesBetween(since, at) : 0;
  const all = (metrics.requester_wait_time_in_minutes.calendar ?? 0) + minutes;
  return { calendar: all, business: businessMinutes(all) };
}

/** A stand-in for an account's schedule: eight of twenty-four hours are business hours. */
function businessMinutes(calendarMinutes: number): number {
  return Math.round(calendarMinutes / 3);
}
