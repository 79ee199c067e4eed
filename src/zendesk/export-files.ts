import * as z from "zod/mini";
import { issuesOf } from "./issues.ts";
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
export type ExportRecord<Name extends ExportName> = {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly payload: ExportPayloads[Name];
};

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

function ownerIn(raw: Readonly<Record<string, unknown>> | null, key: string | undefined) {
  const id = key === undefined ? null : raw?.[key];
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

type ParsedLine<Payload> =
  | { readonly raw: Readonly<Record<string, unknown>>; readonly payload: Payload }
  | { readonly message: string; readonly raw: Readonly<Record<string, unknown>> | null };

/** Not a schema: it would copy every object of an account. */
function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function parseLine<Payload>(schema: z.core.$ZodType<Payload>, text: string): ParsedLine<Payload> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { message: "is not JSON", raw: null };
  }
  if (!isObject(json)) return { message: "is not a JSON object", raw: null };
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return { raw: json, payload: parsed.data };
  const issues = issuesOf(parsed.error).map((issue) => `${issue.path} ${issue.message}`);
  return { message: issues.join("; "), raw: json };
}

/**
 * Reads the text of one export file. A bad line is reported and skipped, so that one odd record
 * does not hide an account; a byte order mark, Windows line ends and blank lines are no fault.
 */
export function parseExportFile<Name extends ExportName>(
  name: Name,
  text: string,
): ParsedExport<Name> {
  const schema: z.core.$ZodType<ExportPayloads[Name]> = exportSchemas[name];
  const records: ExportRecord<Name>[] = [];
  const problems: ExportProblem[] = [];
  let line = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    line += 1;
    // trim() takes a byte order mark and a carriage return with it.
    const content = text.slice(start, end).trim();
    start = end + 1;
    if (content === "") continue;
    const parsed = parseLine(schema, content);
    if ("message" in parsed) {
      const belongsTo = ownerIn(parsed.raw, ownerKeys[name]);
      problems.push({ file: `${name}.ndjson`, line, message: parsed.message, belongsTo });
    } else records.push({ line, ...parsed });
  }
  return { records, problems };
}
