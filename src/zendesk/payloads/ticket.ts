import * as z from "zod/mini";
import { metricSetSchema } from "./metric-set.ts";
import { pageFields } from "./page.ts";
import { ticketRatingSchema } from "./satisfaction-rating.ts";
import { idSchema, instantSchema, listOf, orNull, wordSchema } from "./scalars.ts";

/** A target of a ticket as it stands; Zendesk side-loads them for single tickets only. */
const policyMetricSchema = z.object({
  metric: z.string(),
  stage: orNull(wordSchema(["active", "paused", "achieved"])),
  breach_at: orNull(instantSchema),
});
export type PolicyMetricPayload = z.output<typeof policyMetricSchema>;

/** A ticket, as far as we read it. */
export const ticketSchema = z.object({
  id: idSchema,
  external_id: orNull(z.string()),
  via: orNull(z.object({ channel: orNull(z.string()) })),
  created_at: instantSchema,
  updated_at: instantSchema,
  type: orNull(wordSchema(["problem", "incident", "question", "task"])),
  subject: orNull(z.string()),
  /** The first comment's text, whoever wrote it. */
  description: orNull(z.string()),
  priority: orNull(wordSchema(["low", "normal", "high", "urgent"])),
  /** `null`: a status that we do not know, so that nothing may be said of how the ticket stands. */
  status: wordSchema(["new", "open", "pending", "hold", "solved", "closed", "deleted"]),
  requester_id: orNull(idSchema),
  submitter_id: orNull(idSchema),
  assignee_id: orNull(idSchema),
  group_id: orNull(idSchema),
  brand_id: orNull(idSchema),
  is_public: orNull(z.boolean()),
  due_at: orNull(instantSchema),
  /** Of an incident: the ticket of the problem that it is part of. */
  problem_id: orNull(idSchema),
  tags: listOf(z.string()),
  satisfaction_rating: orNull(ticketRatingSchema),
  /** In exports with `include=metric_sets`; lists give them beside the tickets. */
  metric_set: orNull(metricSetSchema),
  /** In what was read with `include=slas`. */
  slas: orNull(z.object({ policy_metrics: listOf(policyMetricSchema) })),
});
export type TicketPayload = z.output<typeof ticketSchema>;

/** `GET /api/v2/tickets/{ticket_id}` and `POST /api/v2/tickets` */
export const ticketAnswerSchema = z.object({ ticket: ticketSchema });

/** `GET /api/v2/tickets/show_many` with `include=incident_counts` */
export const problemsAnswerSchema = z.object({
  tickets: z.array(z.object({ ...ticketSchema.shape, incident_count: orNull(z.number()) })),
});

/** `GET /api/v2/tickets`, `…/tickets/show_many` and `…/users/{user_id}/tickets/requested` */
export const ticketsAnswerSchema = z.object({
  tickets: z.array(ticketSchema),
  /** With `include=metric_sets`. */
  metric_sets: orNull(z.array(metricSetSchema)),
  ...pageFields,
});
