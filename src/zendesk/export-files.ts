import * as z from "zod/mini";
import { issuesOf } from "./issues.ts";
import { type GoodLine, parseNdjson, type RawObject } from "./ndjson.ts";
import { type AuditPayload, auditSchema } from "./payloads/audit.ts";
import { commentSchema } from "./payloads/comment.ts";
import {
  type TicketFieldPayload,
  ticketFieldSchema,
  type UserFieldPayload,
  userFieldSchema,
} from "./payloads/listing.ts";
import { type MetricEventPayload, metricEventSchema } from "./payloads/metric-event.ts";
import { type OrganizationPayload, organizationSchema } from "./payloads/organization.ts";
import {
  type SatisfactionRatingPayload,
  satisfactionRatingSchema,
} from "./payloads/satisfaction-rating.ts";
import { idSchema } from "./payloads/scalars.ts";
import { type SurveyResponsePayload, surveyResponseSchema } from "./payloads/survey-response.ts";
import { type TicketPayload, ticketSchema } from "./payloads/ticket.ts";
import { type UserPayload, userSchema } from "./payloads/user.ts";

const exportedCommentSchema = z.extend(commentSchema, { ticket_id: idSchema });

/** What we read of a line of each file of an exported account. */
export type ExportPayloads = {
  readonly users: UserPayload;
  readonly organizations: OrganizationPayload;
  readonly tickets: TicketPayload;
  readonly comments: z.output<typeof exportedCommentSchema>;
  readonly satisfaction_ratings: SatisfactionRatingPayload;
  readonly ticket_fields: TicketFieldPayload;
  readonly user_fields: UserFieldPayload;
  readonly ticket_audits: AuditPayload;
  readonly ticket_metric_events: MetricEventPayload;
  readonly survey_responses: SurveyResponsePayload;
};

export type ExportName = keyof ExportPayloads;

const exportSchemas: {
  readonly [Name in ExportName]: z.core.$ZodType<ExportPayloads[Name]>;
} = {
  users: userSchema,
  organizations: organizationSchema,
  tickets: ticketSchema,
  comments: exportedCommentSchema,
  satisfaction_ratings: satisfactionRatingSchema,
  ticket_fields: ticketFieldSchema,
  user_fields: userFieldSchema,
  ticket_audits: auditSchema,
  ticket_metric_events: metricEventSchema,
  survey_responses: surveyResponseSchema,
};

/** The files of an exported account: `NAME.ndjson`, each line one object of Zendesk's API. */
export const exportNames: readonly ExportName[] = [
  "users",
  "organizations",
  "tickets",
  "comments",
  "satisfaction_ratings",
  "ticket_fields",
  "user_fields",
  "ticket_audits",
  "ticket_metric_events",
  "survey_responses",
];

/** A good line: the object as Zendesk wrote it, and what we read of it. */
export type ExportRecord<Name extends ExportName> = GoodLine<ExportPayloads[Name]>;

/** A line that was skipped, and why. Lines count from 1. */
export type ExportProblem = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** Of a ticket its requester, of what belongs to a ticket that one, where the line says as much. */
  readonly belongsTo: string | null;
};

export type ParsedExport<Name extends ExportName> = {
  readonly records: readonly ExportRecord<Name>[];
  readonly problems: readonly ExportProblem[];
};

const ownerKeys: { readonly [Name in ExportName]?: string } = {
  tickets: "requester_id",
  comments: "ticket_id",
  ticket_audits: "ticket_id",
  ticket_metric_events: "ticket_id",
};

function ownerIn(raw: RawObject | null, key: string | undefined) {
  const id = key === undefined ? null : raw?.[key];
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/**
 * Reads the text of one export file. A bad line is reported and skipped, so that one odd record
 * does not hide an account.
 */
export function parseExportFile<Name extends ExportName>(
  name: Name,
  text: string,
): ParsedExport<Name> {
  const schema: z.core.$ZodType<ExportPayloads[Name]> = exportSchemas[name];
  const { good, bad } = parseNdjson(text, (raw) => {
    const parsed = z.safeParse(schema, raw);
    if (parsed.success) return { payload: parsed.data };
    const issues = issuesOf(parsed.error).map((issue) => `${issue.path} ${issue.message}`);
    return { message: issues.join("; ") };
  });
  const problems = bad.map(({ line, message, raw }) => {
    const belongsTo = ownerIn(raw, ownerKeys[name]);
    return { file: `${name}.ndjson`, line, message, belongsTo };
  });
  return { records: good, problems };
}
