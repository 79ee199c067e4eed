import * as z from "zod/mini";
import { pageFields } from "./page.ts";
import { idSchema, listOf, orNull } from "./scalars.ts";
import { ticketSchema } from "./ticket.ts";

/** Rows are looked at one by one, so that an odd one does not cost its page. */
const rows = z.array(z.unknown());

/** `GET /api/v2/incremental/tickets/cursor` and `…/users/cursor`, whatever their list is called. */
const cursorFields = {
  after_cursor: orNull(z.string()),
  end_of_stream: z.boolean(),
};
export const exportedTicketsAnswerSchema = z.object({ tickets: rows, ...cursorFields });
export const exportedUsersAnswerSchema = z.object({ users: rows, ...cursorFields });

/** `GET /api/v2/incremental/ticket_events`, `…/organizations` and so on: by time, without a cursor. */
const timeFields = {
  count: orNull(z.number()),
  /** Seconds since 1970. */
  end_time: orNull(z.number()),
  end_of_stream: orNull(z.boolean()),
};
export const exportedTicketEventsAnswerSchema = z.object({ ticket_events: rows, ...timeFields });
export const exportedOrganizationsAnswerSchema = z.object({ organizations: rows, ...timeFields });
export const exportedMetricEventsAnswerSchema = z.object({
  ticket_metric_events: rows,
  ...timeFields,
});

/** `GET /api/v2/satisfaction_ratings` and `…/guide/survey_responses`: lists, by cursor. */
export const listedRatingsAnswerSchema = z.object({ satisfaction_ratings: rows, ...pageFields });
export const surveyResponsesAnswerSchema = z.object({ survey_responses: rows, ...pageFields });

/** A ticket as exports give it: with the second in which Zendesk last had a reason to give it. */
export const exportedTicketSchema = z.extend(ticketSchema, {
  generated_timestamp: orNull(z.number()),
});

/** One change of a ticket, and all that belongs to it. */
export const ticketEventSchema = z.object({
  ticket_id: idSchema,
  created_at: orNull(z.string()),
  child_events: listOf(z.record(z.string(), z.unknown())),
});

const commentTypes = ["Comment", "VoiceComment"];

/** Whether a child event is a comment with its text, and not only says that there is one. */
export function isComment(child: Readonly<Record<string, unknown>>): boolean {
  return commentTypes.includes(String(child.type)) && child.id !== undefined;
}
