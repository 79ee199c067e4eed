import { zendeskInstant } from "../account/instants.ts";
import type { TicketRecord } from "../account/records.ts";
import { pageOf } from "./paging.ts";
import { requireAdmin, requireStaff } from "./permissions.ts";
import { badRequest, recordNotFound } from "./refusal.ts";
import type { Handler } from "./request.ts";
import { metricSetsOf, servedTicket, servedUser } from "./served.ts";
import { sortedTickets } from "./sorted-tickets.ts";

export const showUser: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const user = account.users.get(Number(place.id));
  if (user === undefined) throw recordNotFound();
  const organization = account.organizations.get(user.organization_id ?? 0);
  return {
    status: 200,
    body: {
      user: servedUser(user, request.origin),
      ...(listIn(request.query.get("include")).includes("organizations") && {
        organizations: organization === undefined ? [] : [organization],
      }),
    },
  };
};

/** Deletes somebody as Zendesk does at first: they are not active any more, and keep their name. */
export const deleteUser: Handler = (request, account, place) => {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const user = account.users.get(Number(place.id));
  if (user === undefined) throw recordNotFound();
  const deleted = { ...user, active: false, updated_at: zendeskInstant(request.at) };
  account.users.set(user.id, deleted);
  return { status: 200, body: { user: servedUser(deleted, request.origin) } };
};

/** Everybody may ask who they are. */
export const showMe: Handler = (request) => ({
  status: 200,
  body: { user: servedUser(request.actor, request.origin) },
});

/** Up to 100 users by id or external id; ids that nobody has are left out. */
export const showManyUsers: Handler = (request, account) => {
  requireStaff(request.actor);
  const ids = listIn(request.query.get("ids"));
  const externalIds = listIn(request.query.get("external_ids"));
  if (ids.length + externalIds.length > 100) {
    throw badRequest("TooManyValues", "Up to 100 ids can be given");
  }
  const users = [
    ...ids.flatMap((id) => account.users.get(Number(id)) ?? []),
    ...[...account.users.values()].filter(
      ({ external_id: externalId }) => externalId !== null && externalIds.includes(externalId),
    ),
  ];
  return {
    status: 200,
    body: {
      users: users.map((user) => servedUser(user, request.origin)),
      count: users.length,
      next_page: null,
      previous_page: null,
    },
  };
};

/** A customer's tickets, oldest first unless asked otherwise; side-loads metric sets and users. */
export const listRequestedTickets: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const userId = Number(place.id);
  if (!account.users.has(userId)) throw recordNotFound();
  const tickets = [...account.tickets.values()].filter(
    (ticket) => ticket.requester_id === userId && ticket.status !== "deleted",
  );
  const page = pageOf(sortedTickets(tickets, request.query), request);
  const includes = listIn(request.query.get("include"));
  const userIds = new Set(page.rows.flatMap((ticket) => peopleOf(ticket)));
  return {
    status: 200,
    body: {
      tickets: page.rows.map((ticket) => servedTicket(ticket, request.origin)),
      ...(includes.includes("metric_sets") && {
        metric_sets: metricSetsOf(page.rows),
      }),
      ...(includes.includes("users") && {
        users: [...userIds].flatMap((id) => {
          const user = account.users.get(id);
          return user === undefined ? [] : servedUser(user, request.origin);
        }),
      }),
      ...page.fields,
    },
  };
};

export const listUserFields: Handler = (request, account) => {
  requireStaff(request.actor);
  const page = pageOf(account.userFields, request);
  return { status: 200, body: { user_fields: page.rows, ...page.fields } };
};

export const showOrganization: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const organization = account.organizations.get(Number(place.id));
  if (organization === undefined) throw recordNotFound();
  return { status: 200, body: { organization } };
};

function peopleOf(ticket: TicketRecord): readonly number[] {
  return [ticket.requester_id, ticket.submitter_id, ticket.assignee_id].filter((id) => id !== null);
}

function listIn(text: string | null): readonly string[] {
  return (text ?? "").split(",").filter((part) => part !== "");
}
