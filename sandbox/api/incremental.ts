import type { Account } from "../account/account.ts";
import type { AuditRecord, TicketRecord, UserRecord } from "../account/records.ts";
import { auditsOf } from "./audits.ts";
import { requireAdmin, requireStaff } from "./permissions.ts";
import { badRequest, recordInvalid } from "./refusal.ts";
import type { ApiRequest, Handler } from "./request.ts";
import { servedTicket, servedUser } from "./served.ts";

/** Something that an export gives, and when Zendesk last had a reason to give it. */
type Exported<Row> = { readonly id: number; readonly generatedAt: number; readonly row: Row };

const largestPage = 1000;

/** Tickets with their metric sets, oldest change first; deleted ones too. */
export const exportTickets: Handler = (request, account) =>
  cursorPage(
    request,
    account,
    "tickets",
    ticketsIn(account),
    ({ id, row: ticket, generatedAt }) => ({
      ...servedTicket(ticket, request.origin),
      ...(includes(request, "metric_sets") && {
        metric_set: ticket.metric_set === null ? null : { ...ticket.metric_set, ticket_id: id },
      }),
      generated_timestamp: generatedAt,
    }),
  );

/** Everybody, oldest change first; who was deleted is not active. */
export const exportUsers: Handler = (request, account) =>
  cursorPage(request, account, "users", usersIn(account), ({ row }) =>
    servedUser(row, request.origin),
  );

/** Changes of tickets by time; their comments only where the request asks for them. */
export const exportTicketEvents: Handler = (request, account) =>
  timePage(request, account, "ticket_events", eventsIn(account), ({ row, generatedAt }) => ({
    id: row.id,
    ticket_id: row.ticket_id,
    timestamp: generatedAt,
    created_at: row.created_at,
    updater_id: row.author_id,
    via: row.via.channel,
    system: {},
    event_type: "Audit",
    child_events: row.events.map((event) => childEventOf(row, event, request)),
  }));

export const exportOrganizations: Handler = (request, account) =>
  timePage(
    request,
    account,
    "organizations",
    [...account.organizations.values()].map((row) => ({
      id: row.id,
      generatedAt: secondsOf(textIn(row, "updated_at") ?? textIn(row, "created_at")),
      row,
    })),
    ({ row }) => row,
  );

function childEventOf(
  audit: AuditRecord,
  event: AuditRecord["events"][number],
  request: ApiRequest,
): object {
  if (event.type === "Comment" && !includes(request, "comment_events")) {
    return {
      id: event.id,
      comment_present: true,
      comment_public: event.public,
      event_type: "Comment",
    };
  }
  if (event.type === "Comment") {
    return { ...event, audit_id: audit.id, created_at: audit.created_at, event_type: "Comment" };
  }
  const { field_name: field, value, previous_value: before, ...rest } = event;
  if (typeof field !== "string") return { ...rest, event_type: event.type };
  return {
    id: event.id,
    via: audit.via.channel,
    [field]: value,
    ...(before !== undefined && { previous_value: before }),
    event_type: event.type,
  };
}

function ticketsIn(account: Account): readonly Exported<TicketRecord>[] {
  return [...account.tickets.values()].map((row) => ({
    id: row.id,
    generatedAt: secondsOf(row.updated_at ?? row.created_at),
    row,
  }));
}

function usersIn(account: Account): readonly Exported<UserRecord>[] {
  return [...account.users.values()].map((row) => ({
    id: row.id,
    generatedAt: secondsOf(row.updated_at ?? row.created_at),
    row,
  }));
}

function eventsIn(account: Account): readonly Exported<AuditRecord>[] {
  return [...account.tickets.values()]
    .filter(({ status }) => status !== "deleted")
    .flatMap(({ id }) => auditsOf(account, id))
    .map((row) => ({ id: row.id, generatedAt: secondsOf(row.created_at), row }));
}

/** From a cursor, or from a start on the first page; the cursor names the last row of its page. */
function cursorPage<Row>(
  request: ApiRequest,
  account: Account,
  name: string,
  all: readonly Exported<Row>[],
  shown: (exported: Exported<Row>) => object,
) {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const cursor = request.query.get("cursor");
  // Ids begin at 1: a start comes before everything of its second.
  const [second, id] = cursor === null ? [startIn(request, account), 0] : placeIn(cursor);
  const rows = inOrder(all, request, account).filter(
    (one) => one.generatedAt > second || (one.generatedAt === second && one.id > id),
  );
  const size = sizeIn(request);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const after =
    last === undefined ? (cursor ?? cursorOf(second, 0)) : cursorOf(last.generatedAt, last.id);
  return {
    status: 200,
    body: {
      [name]: page.map(shown),
      after_url: `${request.origin}/api/v2/${request.path}.json?cursor=${encodeURIComponent(after)}`,
      after_cursor: after,
      before_url: null,
      before_cursor: null,
      end_of_stream: rows.length <= size,
    },
  };
}

/** By time: a page never ends within a second, so it may be longer than asked for. */
function timePage<Row>(
  request: ApiRequest,
  account: Account,
  name: string,
  all: readonly Exported<Row>[],
  shown: (exported: Exported<Row>) => object,
) {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const start = startIn(request, account);
  const rows = inOrder(all, request, account).filter((one) => one.generatedAt >= start);
  const lastSecond = rows[sizeIn(request) - 1]?.generatedAt ?? Number.POSITIVE_INFINITY;
  const page = rows.filter((one) => one.generatedAt <= lastSecond);
  const endTime = page.at(-1)?.generatedAt ?? null;
  const isEnd = page.length === rows.length;
  return {
    status: 200,
    body: {
      [name]: page.map(shown),
      count: page.length,
      end_time: endTime === null ? null : endTime + (isEnd ? 0 : 1),
      next_page:
        endTime === null
          ? null
          : `${request.origin}/api/v2/${request.path}.json?start_time=${endTime + 1}`,
      end_of_stream: isEnd,
    },
  };
}

/** What happened in the last minute is never given. */
function inOrder<Row>(
  all: readonly Exported<Row>[],
  request: ApiRequest,
  account: Account,
): readonly Exported<Row>[] {
  const newest = Math.floor((request.at - account.exportLagMs) / 1000);
  return all
    .filter((one) => one.generatedAt <= newest)
    .sort((a, b) => a.generatedAt - b.generatedAt || a.id - b.id);
}

/** A start may not lie in the time of which no export tells yet. */
function startIn(request: ApiRequest, account: Account): number {
  const text = request.query.get("start_time") ?? "";
  if (!/^\d{1,12}$/.test(text)) {
    throw badRequest("InvalidStartTime", "start_time must be a time in seconds");
  }
  const start = Number(text);
  if (start * 1000 > request.at - account.exportLagMs) {
    throw recordInvalid({
      start_time: [{ description: "Too recent start_time", error: "InvalidValue" }],
    });
  }
  return start;
}

function placeIn(cursor: string): readonly [number, number] {
  const [, second, id] =
    /^(\d+)\|\|(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8")) ?? [];
  if (second === undefined || id === undefined) {
    throw badRequest("InvalidCursor", "The cursor is not valid");
  }
  return [Number(second), Number(id)];
}

function cursorOf(second: number, id: number): string {
  return Buffer.from(`${second}||${id}`).toString("base64");
}

function sizeIn(request: ApiRequest): number {
  const size = Number(request.query.get("per_page") ?? largestPage);
  return Number.isInteger(size) && size >= 1 ? Math.min(size, largestPage) : largestPage;
}

function includes(request: ApiRequest, name: string): boolean {
  return (request.query.get("include") ?? "").split(",").includes(name);
}

function textIn(row: object, name: string): string | null {
  const value = Object.entries(row).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : null;
}

function secondsOf(text: string | null): number {
  return text === null ? 0 : Math.floor(Date.parse(text) / 1000);
}
