import type { Account } from "../account/account.ts";
import type { CommentRecord, TicketRecord } from "../account/records.ts";
import { auditsOf } from "./audits.ts";
import { pageOf } from "./paging.ts";
import { requireStaff } from "./permissions.ts";
import { badRequest, recordNotFound } from "./refusal.ts";
import type { ApiRequest, Handler } from "./request.ts";
import { metricSetsOf, servedComment, servedTicket, servedUser } from "./served.ts";
import { sortedTickets } from "./sorted-tickets.ts";

export const showTicket: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const ticket = account.tickets.get(Number(place.id));
  if (ticket === undefined || ticket.status === "deleted") throw recordNotFound();
  const includesMetrics = request.query.get("include")?.split(",").includes("metric_sets");
  return {
    status: 200,
    body: {
      ticket: {
        ...servedTicket(ticket, request.origin),
        ...(includesMetrics && { metric_set: ticket.metric_set }),
      },
    },
  };
};

/** Up to 100 tickets by id; ids that no ticket has are left out. */
export const showManyTickets: Handler = (request, account) => {
  requireStaff(request.actor);
  const ids = (request.query.get("ids") ?? "").split(",").map(Number);
  if (ids.length > 100) throw badRequest("TooManyValues", "Up to 100 ids can be given");
  const tickets = ids.flatMap((id) => account.tickets.get(id) ?? []);
  const found = tickets.filter(({ status }) => status !== "deleted");
  const includes = request.query.get("include")?.split(",") ?? [];
  return {
    status: 200,
    body: {
      tickets: found.map((ticket) => ({
        ...servedTicket(ticket, request.origin),
        ...(includes.includes("incident_counts") && {
          incident_count: incidentsOf(ticket.id, account).length,
        }),
      })),
      ...(includes.includes("metric_sets") && {
        metric_sets: metricSetsOf(found),
      }),
      count: found.length,
      next_page: null,
      previous_page: null,
    },
  };
};

function incidentsOf(problemId: number, account: Account): readonly TicketRecord[] {
  return [...account.tickets.values()].filter(
    (ticket) => ticket.problem_id === problemId && ticket.status !== "deleted",
  );
}

/** All tickets, or those with an external id, of which there may be several. */
export const listTickets: Handler = (request, account) => {
  requireStaff(request.actor);
  const externalId = request.query.get("external_id");
  const tickets = [...account.tickets.values()].filter(
    (ticket) =>
      ticket.status !== "deleted" && (externalId === null || ticket.external_id === externalId),
  );
  const page = pageOf(sortedTickets(tickets, request.query), request);
  return {
    status: 200,
    body: {
      tickets: page.rows.map((ticket) => servedTicket(ticket, request.origin)),
      ...page.fields,
    },
  };
};

/** A ticket's comments, oldest first unless asked otherwise. */
export const listComments: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const ticketId = Number(place.id);
  if (!account.tickets.has(ticketId)) throw recordNotFound();
  const comments = account.comments.get(ticketId) ?? [];
  const isNewestFirst =
    request.query.get("sort") === "-created_at" || request.query.get("sort_order") === "desc";
  const page = pageOf(isNewestFirst ? [...comments].reverse() : comments, request);
  return {
    status: 200,
    body: {
      comments: page.rows.map(servedComment),
      ...(request.query.get("include")?.split(",").includes("users") && {
        users: authorsOf(page.rows, request, account.users),
      }),
      ...page.fields,
    },
  };
};

/** A ticket's audits; a comment that came without its audit is given one. */
export const listAudits: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const ticketId = Number(place.id);
  if (!account.tickets.has(ticketId)) throw recordNotFound();
  const page = pageOf(auditsOf(account, ticketId), request);
  return { status: 200, body: { audits: page.rows, ...page.fields } };
};

export const listTicketFields: Handler = (request, account) => {
  requireStaff(request.actor);
  const page = pageOf(account.ticketFields, request);
  return { status: 200, body: { ticket_fields: page.rows, ...page.fields } };
};

function authorsOf(
  comments: readonly CommentRecord[],
  request: ApiRequest,
  users: ReadonlyMap<number, Parameters<typeof servedUser>[0]>,
): readonly object[] {
  return [...new Set(comments.map((comment) => comment.author_id))].flatMap((id) => {
    const user = users.get(id);
    return user === undefined ? [] : servedUser(user, request.origin);
  });
}
