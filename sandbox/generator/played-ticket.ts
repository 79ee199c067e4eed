import { zendeskInstant } from "../account/instants.ts";
import {
  type CommentRecord,
  commentRecordSchema,
  type MetricSet,
  type RatingRecord,
  ratingRecordSchema,
  type TicketRecord,
  type TicketStatus,
  ticketRecordSchema,
} from "../account/records.ts";
import {
  freshMetricSet,
  metricsAfterComment,
  metricsAfterStatus,
} from "../account/ticket-metrics.ts";
import { dayMs, minuteMs } from "./days.ts";

/** One moment of a conversation: somebody writes, or only the status changes. */
export type Step = {
  readonly by: "customer" | "agent" | "note";
  /** Since the step before. */
  readonly afterMinutes: number;
  /** `null`: nothing is written. */
  readonly text: string | null;
  readonly status?: TicketStatus;
};

/** A ticket as its story tells it. */
export type TicketPlan = {
  readonly requesterId: number;
  readonly assigneeId: number | null;
  readonly createdAt: number;
  readonly subject: string;
  /** The first one is the customer's message that opens the ticket. */
  readonly steps: readonly Step[];
  readonly type?: TicketRecord["type"];
  readonly priority?: TicketRecord["priority"];
  readonly channel?: string;
  readonly tags?: readonly string[];
  readonly triage?: { readonly label: string; readonly confidence: string } | null;
  readonly rating?: { readonly score: "good" | "bad"; readonly words: string | null } | null;
};

export type PlayedTicket = {
  readonly ticket: TicketRecord;
  readonly comments: readonly CommentRecord[];
  readonly rating: RatingRecord | null;
};

/** The custom ticket field that intelligent triage fills. */
export const sentimentFieldId = 360_001;
const closesAfterMs = 28 * dayMs;

/**
 * Plays a plan up to `at`: every comment, status and figure follows from its steps, so that the
 * metric set says what the conversation shows. A solved ticket closes after 28 days.
 */
export function playedTicket(plan: TicketPlan, id: number, at: number): PlayedTicket {
  const createdAt = zendeskInstant(plan.createdAt);
  let moment = plan.createdAt;
  let status: TicketStatus = "new";
  let metrics: MetricSet = freshMetricSet(id, plan.createdAt);
  let solvedAtMs: number | null = null;
  const comments: CommentRecord[] = [];
  for (const step of plan.steps) {
    const next = moment + step.afterMinutes * minuteMs;
    if (next > at) break;
    moment = next;
    if (step.text !== null) {
      const number = comments.length;
      const isReply = step.by === "agent";
      metrics = metricsAfterComment(metrics, { isReply, createdAt, at: moment });
      comments.push(commentFrom(plan, step, { ticketId: id, number, at: moment }));
    }
    if (step.status !== undefined && step.status !== status) {
      metrics = metricsAfterStatus(metrics, {
        from: status,
        to: step.status,
        createdAt,
        at: moment,
      });
      status = step.status;
      if (status === "solved") solvedAtMs = moment;
    }
  }
  let updatedAt = moment;
  const rating = status === "solved" && plan.rating ? plan.rating : null;
  if (rating !== null) updatedAt = Math.min(at, moment + 180 * minuteMs);
  const ratedAt = zendeskInstant(updatedAt);
  const closesAt = solvedAtMs === null ? Number.POSITIVE_INFINITY : solvedAtMs + closesAfterMs;
  if (status === "solved" && closesAt <= at) {
    status = "closed";
    updatedAt = closesAt;
  }
  const ratingId = 800_000 + id;
  return {
    comments,
    rating:
      rating === null
        ? null
        : ratingRecordSchema.parse({
            id: ratingId,
            ticket_id: id,
            requester_id: plan.requesterId,
            assignee_id: plan.assigneeId,
            group_id: 501,
            score: rating.score,
            comment: rating.words,
            created_at: ratedAt,
            updated_at: ratedAt,
          }),
    ticket: ticketRecordSchema.parse({
      id,
      via: { channel: plan.channel ?? "email", source: { from: {}, to: {}, rel: null } },
      created_at: createdAt,
      updated_at: zendeskInstant(updatedAt),
      type: plan.type ?? null,
      subject: plan.subject,
      description: comments[0]?.body ?? plan.subject,
      priority: plan.priority ?? "normal",
      status,
      requester_id: plan.requesterId,
      submitter_id: plan.requesterId,
      assignee_id: plan.assigneeId,
      group_id: 501,
      tags: [...new Set([...(plan.tags ?? []), ...triageTags(plan)])].sort(),
      custom_fields: [
        { id: sentimentFieldId, value: plan.triage ? `sentiment__${plan.triage.label}` : null },
      ],
      satisfaction_rating:
        rating === null
          ? { score: status === "solved" || status === "closed" ? "offered" : "unoffered" }
          : { id: ratingId, score: rating.score, comment: rating.words, reason: null },
      metric_set: metrics,
    }),
  };
}

function triageTags(plan: TicketPlan): readonly string[] {
  if (!plan.triage) return [];
  const { label, confidence } = plan.triage;
  return [`sentiment__${label}`, `sentiment_confidence__${confidence}`];
}

function commentFrom(
  plan: TicketPlan,
  step: Step,
  place: { readonly ticketId: number; readonly number: number; readonly at: number },
): CommentRecord {
  const id = 10_000_000 + place.ticketId * 100 + place.number;
  const isStaffStep = step.by !== "customer";
  return commentRecordSchema.parse({
    id,
    ticket_id: place.ticketId,
    author_id: isStaffStep ? (plan.assigneeId ?? 11) : plan.requesterId,
    body: step.text ?? "",
    plain_body: step.text,
    html_body: `<div class="zd-comment"><p>${escaped(step.text ?? "")}</p></div>`,
    public: step.by !== "note",
    audit_id: id + 500_000_000,
    via: {
      channel: isStaffStep ? "web" : (plan.channel ?? "email"),
      source: { from: {}, to: {}, rel: null },
    },
    created_at: zendeskInstant(place.at),
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
