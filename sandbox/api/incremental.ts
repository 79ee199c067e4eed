import type { Account } from "../account/account.ts";
import { noteMissedTargets } from "../account/metric-events.ts";
import type {
  AuditRecord,
  MetricEventRecord,
  TicketRecord,
  UserRecord,
} from "../account/records.ts";
import { auditsOf } from "./audits.ts";
import { cursorPage, type Exported, timePage } from "./export-pages.ts";
import type { ApiRequest, Handler } from "./request.ts";
import { servedTicket, servedUser } from "./served.ts";

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

/** What happened to the clocks of tickets. A page begins in the second in which the one before ended. */
export const exportMetricEvents: Handler = (request, account) =>
  timePage(
    request,
    account,
    "ticket_metric_events",
    metricEventsIn(account, request.at),
    ({ row }) => row,
    "seam-repeats",
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

function metricEventsIn(account: Account, at: number): readonly Exported<MetricEventRecord>[] {
  return [...account.tickets.values()]
    .filter(({ status }) => status !== "deleted")
    .flatMap(({ id }) => {
      // Nobody does anything when a target is missed: it is found once somebody looks.
      noteMissedTargets(account, id, at);
      return account.metricEvents.get(id) ?? [];
    })
    .map((row) => ({ id: row.id, generatedAt: secondsOf(row.time), row }));
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
