import type { Account } from "../account/account.ts";
import { pageOf } from "./paging.ts";
import { requireStaff } from "./permissions.ts";
import { recordNotFound } from "./refusal.ts";
import type { Handler } from "./request.ts";
import { servedTicket, servedUser } from "./served.ts";
import { sortedTickets } from "./sorted-tickets.ts";

/** The people of an organization, those who were deleted left out. */
export const listOrganizationUsers: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const id = organizationIdIn(account, place);
  const users = [...account.users.values()].filter(
    ({ organization_id: of, active }) => of === id && active,
  );
  const page = pageOf(users, request);
  return {
    status: 200,
    body: { users: page.rows.map((user) => servedUser(user, request.origin)), ...page.fields },
  };
};

/** The tickets of an organization, sorted as every list of tickets. */
export const listOrganizationTickets: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const id = organizationIdIn(account, place);
  const tickets = [...account.tickets.values()].filter(
    ({ organization_id: of, status }) => of === id && status !== "deleted",
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

function organizationIdIn(account: Account, place: Readonly<Record<string, string>>): number {
  const id = Number(place.id);
  if (!account.organizations.has(id)) throw recordNotFound();
  return id;
}
