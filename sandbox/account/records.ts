import * as z from "zod";
import type { CustomerEventRecord } from "./customer-event.ts";

/**
 * Zendesk's objects as the sandbox keeps them: what it computes with is checked, what it does not
 * know is kept and served again. Absent fields get the value that Zendesk gives a fresh record.
 */
const idSchema = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,19}$/)
    .transform(Number),
]);
const maybeIdSchema = idSchema.nullable().default(null);
const maybeTextSchema = z.string().nullable().default(null);
const instantTextSchema = z.iso.datetime({ offset: true });
const maybeInstantSchema = instantTextSchema.nullable().default(null);
const textsSchema = z
  .array(z.string())
  .nullable()
  .default([])
  .transform((texts) => texts ?? []);
const viaSchema = z.looseObject({ channel: z.string().nullable().default(null) });
const defaultVia = { channel: "api", source: { from: {}, to: {}, rel: null } };

export const userRecordSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(""),
  email: maybeTextSchema,
  created_at: maybeInstantSchema,
  updated_at: maybeInstantSchema,
  time_zone: maybeTextSchema,
  iana_time_zone: maybeTextSchema,
  locale: maybeTextSchema,
  organization_id: maybeIdSchema,
  role: z.enum(["end-user", "agent", "admin"]).default("end-user"),
  /** 1 is Zendesk's number of the light agent role. */
  role_type: z.int().nullable().default(null),
  custom_role_id: maybeIdSchema,
  external_id: maybeTextSchema,
  tags: textsSchema,
  active: z.boolean().default(true),
  suspended: z.boolean().default(false),
  default_group_id: maybeIdSchema,
  user_fields: z.record(z.string(), z.unknown()).nullable().default({}),
});
export type UserRecord = z.output<typeof userRecordSchema>;

const minutesSchema = z
  .looseObject({
    calendar: z.number().nullable().default(null),
    business: z.number().nullable().default(null),
  })
  .default({ calendar: null, business: null });

export const metricSetSchema = z.looseObject({
  id: maybeIdSchema,
  ticket_id: maybeIdSchema,
  created_at: maybeInstantSchema,
  updated_at: maybeInstantSchema,
  reopens: z.int().nullable().default(0),
  replies: z.int().nullable().default(0),
  solved_at: maybeInstantSchema,
  status_updated_at: maybeInstantSchema,
  reply_time_in_minutes: minutesSchema,
  first_resolution_time_in_minutes: minutesSchema,
  full_resolution_time_in_minutes: minutesSchema,
  requester_wait_time_in_minutes: minutesSchema,
});
export type MetricSet = z.output<typeof metricSetSchema>;

export const ticketRecordSchema = z.looseObject({
  id: idSchema,
  external_id: maybeTextSchema,
  via: viaSchema.default(defaultVia),
  created_at: instantTextSchema,
  updated_at: maybeInstantSchema,
  type: z.enum(["problem", "incident", "question", "task"]).nullable().default(null),
  subject: maybeTextSchema,
  description: maybeTextSchema,
  priority: z.enum(["low", "normal", "high", "urgent"]).nullable().default(null),
  status: z.enum(["new", "open", "pending", "hold", "solved", "closed", "deleted"]),
  requester_id: idSchema,
  submitter_id: maybeIdSchema,
  assignee_id: maybeIdSchema,
  organization_id: maybeIdSchema,
  group_id: maybeIdSchema,
  is_public: z.boolean().default(true),
  due_at: maybeInstantSchema,
  problem_id: maybeIdSchema,
  tags: textsSchema,
  custom_fields: z
    .array(z.looseObject({ id: idSchema, value: z.unknown().optional() }))
    .default([]),
  satisfaction_rating: z
    .looseObject({ score: z.string().default("unoffered") })
    .nullable()
    .default(null),
  metric_set: metricSetSchema.nullable().default(null),
});
export type TicketRecord = z.output<typeof ticketRecordSchema>;
export type TicketStatus = TicketRecord["status"];

export const commentRecordSchema = z.looseObject({
  id: idSchema,
  ticket_id: idSchema,
  type: z.string().default("Comment"),
  author_id: idSchema,
  body: z.string().default(""),
  html_body: maybeTextSchema,
  plain_body: maybeTextSchema,
  public: z.boolean().default(true),
  attachments: z.array(z.unknown()).default([]),
  audit_id: maybeIdSchema,
  via: viaSchema.default(defaultVia),
  created_at: instantTextSchema,
  metadata: z.unknown().default({ system: {}, custom: {} }),
});
export type CommentRecord = z.output<typeof commentRecordSchema>;

/** Everything that one request changed; Zendesk itself signs what its automations do with −1. */
export const auditRecordSchema = z.looseObject({
  id: idSchema,
  ticket_id: idSchema,
  created_at: instantTextSchema,
  author_id: z.union([idSchema, z.literal(-1)]),
  via: viaSchema.default(defaultVia),
  metadata: z.unknown().default({ system: {}, custom: {} }),
  events: z.array(z.looseObject({ id: maybeIdSchema, type: z.string() })),
});
export type AuditRecord = z.output<typeof auditRecordSchema>;
export type AuditEvent = AuditRecord["events"][number];

export const organizationRecordSchema = z.looseObject({ id: idSchema, name: z.string() });
export type OrganizationRecord = z.output<typeof organizationRecordSchema>;

export const ratingRecordSchema = z.looseObject({
  id: idSchema,
  ticket_id: idSchema,
  requester_id: maybeIdSchema,
  score: z.string(),
  created_at: maybeInstantSchema,
});
export type RatingRecord = z.output<typeof ratingRecordSchema>;

/** What happened to a clock of a ticket. */
export const metricEventRecordSchema = z.looseObject({
  id: idSchema,
  ticket_id: idSchema,
  metric: z.string(),
  type: z.string(),
  time: instantTextSchema,
  /** What is promised from then on, in minutes; of `apply_sla` only. */
  sla: z.looseObject({ target: z.number().nullable().default(null) }).nullish(),
  /** True for one that does not hold any more. */
  deleted: z.boolean().nullish(),
});
export type MetricEventRecord = z.output<typeof metricEventRecordSchema>;

export const surveyResponseRecordSchema = z.looseObject({
  id: z.string(),
  answers: z.array(z.looseObject({ type: z.string(), created_at: maybeInstantSchema })).default([]),
});
export type SurveyResponseRecord = z.output<typeof surveyResponseRecordSchema>;

export const fieldRecordSchema = z.looseObject({ id: idSchema, type: z.string() });
export type FieldRecord = z.output<typeof fieldRecordSchema>;

/** An account as files hold it: each list is one newline-delimited file. */
export type AccountData = {
  readonly users: readonly UserRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly tickets: readonly TicketRecord[];
  readonly comments: readonly CommentRecord[];
  readonly satisfactionRatings: readonly RatingRecord[];
  readonly ticketFields: readonly FieldRecord[];
  readonly userFields: readonly FieldRecord[];
  readonly customerEvents: readonly CustomerEventRecord[];
  readonly audits: readonly AuditRecord[];
  readonly metricEvents: readonly MetricEventRecord[];
  readonly surveyResponses: readonly SurveyResponseRecord[];
};
