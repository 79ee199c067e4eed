import { zendeskInstant } from "../account/instants.ts";
import {
  type AuditRecord,
  type CommentRecord,
  commentRecordSchema,
  type MetricEventRecord,
  type MetricSet,
  type RatingRecord,
  ratingRecordSchema,
  type TicketRecord,
  ticketRecordSchema,
} from "../account/records.ts";
import {
  freshMetricSet,
  metricsAfterComment,
  metricsAfterStatus,
} from "../account/ticket-metrics.ts";
import { auditIdOf, auditRecord } from "./audits.ts";
import { minuteMs } from "./days.ts";
import { metricEventsOf } from "./metric-events.ts";
import { type Moment, momentsOf } from "./moments.ts";
import type { Step, TicketPlan } from "./ticket-plan.ts";

export type PlayedTicket = {
  readonly ticket: TicketRecord;
  readonly comments: readonly CommentRecord[];
  readonly audits: readonly AuditRecord[];
  readonly metricEvents: readonly MetricEventRecord[];
  readonly rating: RatingRecord | null;
};

/** The custom ticket field that intelligent triage fills. */
export const sentimentFieldId = 360_001;
const ratesAfterMs = 180 * minuteMs;

/**
 * Plays a plan up to `at`: every comment, status, audit and figure follows from its steps, so that
 * the metric set says what conversation and history show.
 */
export function playedTicket(
  plan: TicketPlan,
  place: { readonly id: number; readonly problemId: number | null; readonly at: number },
): PlayedTicket {
  const { id, problemId, at } = place;
  const moments = momentsOf(plan, at);
  const written = moments.map((moment, index) => commentOf(plan, moment, { id, index }));
  const comments = written.filter((comment) => comment !== null);
  const status = moments.at(-1)?.to ?? "new";
  const last = moments.findLast(({ step }) => step.by !== "automation");
  const rating = last?.to === "solved" && plan.rating ? plan.rating : null;
  const ratedAt = Math.min(at, (last?.at ?? plan.createdAt) + ratesAfterMs);
  const ratingId = 800_000 + id;
  const updatedAt = Math.max(moments.at(-1)?.at ?? plan.createdAt, rating === null ? 0 : ratedAt);
  return {
    comments,
    audits: moments.map((moment, index) =>
      auditRecord({
        id: auditIdOf(id, index),
        ticketId: id,
        at: moment.at,
        authorId: authorOf(plan, moment.step),
        comment: written[index] ?? null,
        from: moment.from,
        to: moment.to,
      }),
    ),
    metricEvents: metricEventsOf(moments, { id, priority: plan.priority ?? "normal", at }),
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
            created_at: zendeskInstant(ratedAt),
            updated_at: zendeskInstant(ratedAt),
          }),
    ticket: ticketRecordSchema.parse({
      id,
      via: { channel: plan.channel ?? "email", source: { from: {}, to: {}, rel: null } },
      created_at: zendeskInstant(plan.createdAt),
      updated_at: zendeskInstant(updatedAt),
      type: plan.type ?? null,
      subject: plan.subject,
      description: comments[0]?.body ?? plan.subject,
      priority: plan.priority ?? "normal",
      status,
      requester_id: plan.requesterId,
      submitter_id: plan.steps[0] === undefined ? plan.requesterId : authorOf(plan, plan.steps[0]),
      assignee_id: plan.assigneeId,
      group_id: 501,
      is_public: plan.steps[0]?.by !== "note",
      problem_id: problemId,
      tags: [...new Set([...(plan.tags ?? []), ...triageTags(plan)])].sort(),
      custom_fields: [
        { id: sentimentFieldId, value: plan.triage ? `sentiment__${plan.triage.label}` : null },
      ],
      satisfaction_rating:
        rating === null
          ? { score: status === "solved" || status === "closed" ? "offered" : "unoffered" }
          : { id: ratingId, score: rating.score, comment: rating.words, reason: null },
      metric_set: metricsOf(plan, moments, id),
    }),
  };
}

function metricsOf(plan: TicketPlan, moments: readonly Moment[], id: number): MetricSet {
  const createdAt = zendeskInstant(plan.createdAt);
  let metrics = freshMetricSet(id, plan.createdAt);
  for (const [index, { step, at, from, to }] of moments.entries()) {
    if (step.text !== null) {
      // What opens a ticket answers nothing.
      const isReply = step.by === "agent" && index > 0;
      metrics = metricsAfterComment(metrics, { isReply, createdAt, at });
    }
    if (from !== to) metrics = metricsAfterStatus(metrics, { from, to, createdAt, at });
  }
  return metrics;
}

function triageTags(plan: TicketPlan): readonly string[] {
  if (!plan.triage) return [];
  const { label, confidence } = plan.triage;
  return [`sentiment__${label}`, `sentiment_confidence__${confidence}`];
}

function authorOf(plan: TicketPlan, { by }: Step): number {
  if (by === "automation") return -1;
  return by === "customer" ? plan.requesterId : (plan.assigneeId ?? 11);
}

function commentOf(
  plan: TicketPlan,
  { step, at }: Moment,
  place: { readonly id: number; readonly index: number },
): CommentRecord | null {
  if (step.text === null) return null;
  return commentRecordSchema.parse({
    id: 10_000_000 + place.id * 100 + place.index,
    ticket_id: place.id,
    author_id: authorOf(plan, step),
    body: step.text,
    plain_body: step.text,
    html_body: `<div class="zd-comment"><p>${escaped(step.text)}</p></div>`,
    public: step.by !== "note",
    audit_id: auditIdOf(place.id, place.index),
    via: {
      channel: step.by === "customer" ? (plan.channel ?? "email") : "web",
      source: { from: {}, to: {}, rel: null },
    },
    created_at: zendeskInstant(at),
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
