import type { Instant, StatusChange, TicketFacts } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import { solvedAtIn } from "../care/status-history.ts";
import { type Conversation, firstMessageOf, messagesOf } from "./messages.ts";
import type { AuditPayload } from "./payloads/audit.ts";
import type { MetricEventPayload } from "./payloads/metric-event.ts";
import type { MetricSetPayload } from "./payloads/metric-set.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { SurveyResponsePayload } from "./payloads/survey-response.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { ratingsOf } from "./ratings.ts";
import { serviceTimesOf } from "./service-times.ts";
import { slaOf } from "./sla.ts";
import { statusesOf, wholeHistoryOf } from "./statuses.ts";
import { triageOf } from "./triage.ts";

/** A ticket with what other addresses of Zendesk say of it. */
export type TicketSources = {
  readonly ticket: TicketPayload;
  readonly metricSet: MetricSetPayload | null;
  /** `null`: not read. */
  readonly conversation: Conversation | null;
  readonly ratings: readonly SatisfactionRatingPayload[];
  readonly surveyResponses: readonly SurveyResponsePayload[];
  readonly audits: readonly AuditPayload[];
  readonly metricEvents: readonly MetricEventPayload[];
  /** When the problem that it is part of was solved, where that is known. */
  readonly problemSolvedAt: Instant | null;
};

/** The tag that Zendesk leaves on a ticket that was merged into another. */
const mergedTag = "closed_by_merge";

/**
 * As Zendesk says; where it does not, by the history, or else by its time to full resolution, which
 * ends with the last solving.
 */
function lastSolvedAt(
  { created_at: createdAt }: TicketPayload,
  metricSet: MetricSetPayload | null,
  history: readonly StatusChange[],
): Instant | null {
  const told = metricSet?.solved_at ?? solvedAtIn(history, Number.POSITIVE_INFINITY);
  const minutes = metricSet?.full_resolution_time_in_minutes?.calendar ?? null;
  return told ?? (minutes === null ? null : createdAt + minutes * 60_000);
}

/** When a problem was solved; `null` while it is not, or where nothing tells. */
export function problemSolvedAtOf(
  problem: TicketPayload,
  metricSet: MetricSetPayload | null,
  audits: readonly AuditPayload[],
): Instant | null {
  if (problem.status !== "solved" && problem.status !== "closed") return null;
  const history = wholeHistoryOf(statusesOf(audits, problem.created_at), problem);
  return lastSolvedAt(problem, metricSet, history);
}

/** A ticket in our words; `null` for one that is not there: deleted, or of an unknown status. */
export function ticketFactsOf(
  sources: TicketSources,
  asOf: Instant,
  reader: MessageReader,
): TicketFacts | null {
  const { ticket, metricSet, conversation } = sources;
  const { id, status, created_at: createdAt, problem_id: problemId } = ticket;
  if (status === null || status === "deleted") return null;
  const messages =
    conversation === null || conversation.comments.length === 0
      ? firstMessageOf(ticket, reader)
      : messagesOf(ticket, conversation, reader);
  const isConversationComplete =
    conversation?.isComplete === true && conversation.comments.length > 0;
  const statuses = statusesOf(sources.audits, createdAt);
  const history = wholeHistoryOf(statuses, ticket);
  return {
    id,
    createdAt,
    updatedAt: ticket.updated_at,
    status,
    solvedAt: lastSolvedAt(ticket, metricSet, history),
    statuses,
    isMerged: ticket.tags.includes(mergedTag),
    problem: problemId === null ? null : { ticketId: problemId, solvedAt: sources.problemSolvedAt },
    sla: slaOf(sources.metricEvents, ticket.slas?.policy_metrics ?? [], asOf),
    type: ticket.type,
    priority: ticket.priority,
    channel: ticket.via?.channel ?? null,
    brandId: ticket.brand_id,
    assigneeId: ticket.assignee_id,
    tags: ticket.tags,
    ...ratingsOf(ticket, sources.ratings, sources.surveyResponses),
    triage: triageOf(ticket.tags),
    messages,
    isConversationComplete,
    serviceTimes: serviceTimesOf(metricSet, {
      createdAt,
      messages,
      statuses: history,
      isConversationComplete,
    }),
  };
}
