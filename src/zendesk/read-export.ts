import type * as z from "zod/mini";
import type { Instant } from "../care/facts.ts";
import type { ZendeskClient } from "./client.ts";
import { ZendeskPayloadError } from "./errors.ts";
import { exportEndpoints } from "./export-endpoints.ts";
import type { ExportedComments, ExportPage, ExportRequest, ExportStream } from "./export-page.ts";
import { isListStream } from "./export-page.ts";
import { commentSchema } from "./payloads/comment.ts";
import { exportedTicketSchema, isComment, ticketEventSchema } from "./payloads/exported.ts";
import { metricEventSchema } from "./payloads/metric-event.ts";
import { organizationSchema } from "./payloads/organization.ts";
import { userSchema } from "./payloads/user.ts";
import { readListPage } from "./read-list-page.ts";
import { readable } from "./readable-rows.ts";

/**
 * A change may come late, into a second that was read already: by time, each reading at the end
 * begins so much before the last one ended. What comes twice changes nothing.
 */
const overlapSeconds = 120;
/** Of metric events more: that a target was missed is found some time after it was. */
const metricOverlapSeconds = 60 * 60;

/**
 * Reads one page of an export. Only the cursor and the time of an answer are used, never its
 * addresses, which could lead elsewhere.
 *
 * @throws {ZendeskRequestError} Zendesk refuses or does not answer.
 * @throws {ZendeskPayloadError} It answers with something else, or does not say where to go on.
 */
export async function readExportPage(
  client: ZendeskClient,
  stream: ExportStream,
  request: ExportRequest,
): Promise<ExportPage> {
  if (isListStream(stream)) return readListPage(client, stream, request);
  if (stream === "tickets") {
    const endpoint = exportEndpoints.tickets;
    const answer = await client.call(endpoint, {
      query: { ...queryOf(request), include: "metric_sets", support_type_scope: "all" },
    });
    const { good, unreadable } = readable(exportedTicketSchema, answer.tickets);
    const seconds = good.flatMap((ticket) => ticket.generated_timestamp ?? []);
    return {
      stream,
      rows: good,
      unreadable,
      ...timesOf(seconds),
      ...afterCursor(answer, endpoint, request),
    };
  }
  if (stream === "users") {
    const endpoint = exportEndpoints.users;
    const answer = await client.call(endpoint, { query: queryOf(request) });
    const { good, unreadable } = readable(userSchema, answer.users);
    const seconds = secondsOf(good.map(({ updated_at: at }) => at));
    return {
      stream,
      rows: good,
      unreadable,
      ...timesOf(seconds),
      ...afterCursor(answer, endpoint, request),
    };
  }
  if (stream === "organizations") {
    const answer = await client.call(exportEndpoints.organizations, {
      query: queryOf(request),
    });
    const { good, unreadable } = readable(organizationSchema, answer.organizations);
    const seconds = secondsOf(good.map(({ updated_at: at }) => at));
    return { stream, rows: good, unreadable, ...timesOf(seconds), ...afterTime(answer, request) };
  }
  if (stream === "metric-events") {
    const answer = await client.call(exportEndpoints.metricEvents, { query: queryOf(request) });
    const { good, unreadable } = readable(metricEventSchema, answer.ticket_metric_events);
    const times = timesOf(secondsOf(good.map(({ time }) => time)));
    const after = afterTime(answer, request, metricOverlapSeconds);
    return { stream, rows: good, unreadable, ...times, ...after };
  }
  const answer = await client.call(exportEndpoints.ticketEvents, {
    query: { ...queryOf(request), include: "comment_events", support_type_scope: "all" },
  });
  const { good, unreadable } = readable(ticketEventSchema, answer.ticket_events);
  const read = good.map(commentsIn);
  return {
    stream,
    rows: read.filter(({ comments }) => comments.length > 0),
    unreadable: read.reduce((sum, { skipped }) => sum + skipped, unreadable),
    ...timesOf(secondsOf(good.map(({ created_at: at }) => (at === null ? null : Date.parse(at))))),
    ...afterTime(answer, request),
  };
}

function queryOf({ place, size }: ExportRequest): Record<string, string> {
  return {
    per_page: `${size}`,
    ...(place.kind === "cursor" ? { cursor: place.cursor } : { start_time: `${place.second}` }),
  };
}

function afterCursor(
  answer: { readonly after_cursor: string | null; readonly end_of_stream: boolean },
  place: { readonly method: string; readonly path: string },
  request: ExportRequest,
): Pick<ExportPage, "next" | "isAtEnd"> {
  const { after_cursor: cursor, end_of_stream: isAtEnd } = answer;
  if (cursor !== null) return { next: { kind: "cursor", cursor }, isAtEnd };
  if (isAtEnd) return { next: request.place, isAtEnd };
  const issues = [{ path: "after_cursor", message: "is missing before the end" }];
  throw new ZendeskPayloadError({ method: place.method, path: place.path, issues });
}

function afterTime(
  answer: {
    readonly count: number | null;
    readonly end_time: number | null;
    readonly end_of_stream: boolean | null;
  },
  { place, size }: ExportRequest,
  againSeconds = overlapSeconds,
): Pick<ExportPage, "next" | "isAtEnd" | "reachedSecond"> {
  const start = place.kind === "second" ? place.second : 0;
  const reachedSecond = answer.end_time;
  const isAtEnd = answer.end_of_stream ?? (answer.count ?? 0) < size;
  const reached = reachedSecond ?? start;
  // Of a round of many pages the last one may begin later than what is to be read again.
  const again = reachedSecond === null ? start : Math.max(0, reached - againSeconds);
  const second = isAtEnd ? again : Math.max(start, reached);
  return { next: { kind: "second", second }, isAtEnd, reachedSecond };
}

function commentsIn({
  ticket_id: ticketId,
  created_at: createdAt,
  child_events: children,
}: z.output<typeof ticketEventSchema>): ExportedComments & { readonly skipped: number } {
  const told = children.filter(isComment).map((child) => ({ created_at: createdAt, ...child }));
  const { good, unreadable } = readable(commentSchema, told);
  return { ticketId, comments: good, skipped: unreadable };
}

function secondsOf(moments: readonly (Instant | null)[]): readonly number[] {
  return moments.flatMap((at) => (at === null || Number.isNaN(at) ? [] : Math.floor(at / 1000)));
}

/** Between which seconds the rows of a page lie. */
function timesOf(seconds: readonly number[]): Pick<ExportPage, "oldestSecond" | "reachedSecond"> {
  if (seconds.length === 0) return { oldestSecond: null, reachedSecond: null };
  return {
    oldestSecond: seconds.reduce((a, b) => Math.min(a, b)),
    reachedSecond: seconds.reduce((a, b) => Math.max(a, b)),
  };
}
