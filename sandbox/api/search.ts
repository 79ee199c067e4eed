import { addressOfPage, pageNumberFrom, sizeFrom } from "./paging.ts";
import { requireStaff } from "./permissions.ts";
import { ApiRefusal, badRequest } from "./refusal.ts";
import type { Handler } from "./request.ts";
import { searchTermsOf, ticketMatcher, userMatches } from "./search-query.ts";
import { servedTicket, servedUser } from "./served.ts";
import { sortedTickets } from "./sorted-tickets.ts";

/** Zendesk's search gives 1,000 results at most. */
const maximumResults = 1000;

/**
 * `GET search`: offset paging only, and a page beyond the first 1,000 results is refused with 422.
 *
 * Without `type:` both tickets and users are searched, as in Zendesk.
 */
export const search: Handler = (request, account) => {
  requireStaff(request.actor);
  const query = request.query.get("query");
  if (query === null) throw badRequest("InvalidValue", "Parameter query is required");
  const terms = searchTermsOf(query);
  const type = terms.find((term) => term.field === "type")?.value ?? null;
  const sortTerm = terms.find((term) => term.field === "order_by" || term.field === "sort");
  const conditions = terms.filter(
    ({ field }) => field !== "type" && field !== "order_by" && field !== "sort",
  );
  const size = sizeFrom(request.query.get("per_page"));
  const page = pageNumberFrom(request.query.get("page"));
  if (page * size > maximumResults) {
    throw new ApiRefusal(422, {
      error: "invalid",
      description:
        "Invalid search: Requested response size was greater than Search Response Limits",
    });
  }
  const sort = new URLSearchParams(request.query);
  // A search has pages by number only.
  sort.delete("page[size]");
  if (sortTerm !== undefined) sort.set("order_by", sortTerm.value);
  if (!sort.has("sort_by") && !sort.has("order_by")) sort.set("sort_by", "updated_at");
  if (!sort.has("sort_order") && !sort.has("sort_mode")) sort.set("sort_order", "desc");
  const matches = ticketMatcher(conditions, {
    user: (id) => account.users.get(id),
    meId: request.actor.id,
  });
  const tickets =
    type === "user"
      ? []
      : [...account.tickets.values()].filter(
          (ticket) => ticket.status !== "deleted" && matches(ticket),
        );
  const users =
    type === "ticket"
      ? []
      : [...account.users.values()].filter((user) => userMatches(user, conditions));
  const results = [
    ...sortedTickets(tickets, sort).map((ticket) => () => ({
      ...servedTicket(ticket, request.origin),
      result_type: "ticket",
    })),
    ...users.map((user) => () => ({
      ...servedUser(user, request.origin),
      result_type: "user",
    })),
  ];
  const start = (page - 1) * size;
  return {
    status: 200,
    body: {
      results: results.slice(start, start + size).map((served) => served()),
      facets: null,
      next_page: start + size < results.length ? addressOfPage(request, page + 1) : null,
      previous_page: page > 1 ? addressOfPage(request, page - 1) : null,
      count: results.length,
    },
  };
};
