import { searchArticles } from "../help-center/search-articles.ts";
import {
  exportMetricEvents,
  exportOrganizations,
  exportTicketEvents,
  exportTickets,
  exportUsers,
} from "./incremental.ts";
import { showJob, updateManyTickets } from "./jobs.ts";
import { listOrganizationTickets, listOrganizationUsers } from "./organizations.ts";
import { listBrands, listGroups, listTriggers, listUsers, suggestTags } from "./people.ts";
import { listSatisfactionRatings, listSurveyResponses, rateTicket } from "./ratings.ts";
import type { Handler } from "./request.ts";
import { search } from "./search.ts";
import {
  listAudits,
  listComments,
  listTicketFields,
  listTickets,
  showManyTickets,
  showTicket,
} from "./tickets.ts";
import {
  deleteUser,
  listRequestedTickets,
  listUserFields,
  showManyUsers,
  showMe,
  showOrganization,
  showUser,
} from "./users.ts";
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  rotateSigningSecret,
  showSigningSecret,
  showWebhook,
} from "./webhooks.ts";
import { changeTags, createTicket, deleteTicket, updateTicket } from "./write-tickets.ts";
import { changeUserTags, listLocales, updateUser } from "./write-users.ts";

type Route = {
  readonly method: string;
  /** After `/api/v2/`, with `{name}` places for ids. */
  readonly path: string;
  readonly handler: Handler;
};

/** Every endpoint of the helpdesk's API that the sandbox has. */
export const apiRoutes: readonly Route[] = [
  { method: "GET", path: "users/me", handler: showMe },
  { method: "GET", path: "users/show_many", handler: showManyUsers },
  { method: "GET", path: "users", handler: listUsers },
  { method: "GET", path: "users/{id}", handler: showUser },
  { method: "PUT", path: "users/{id}", handler: updateUser },
  { method: "DELETE", path: "users/{id}", handler: deleteUser },
  { method: "PUT", path: "users/{id}/tags", handler: changeUserTags },
  { method: "POST", path: "users/{id}/tags", handler: changeUserTags },
  { method: "DELETE", path: "users/{id}/tags", handler: changeUserTags },
  { method: "GET", path: "locales", handler: listLocales },
  { method: "GET", path: "users/{id}/tickets/requested", handler: listRequestedTickets },
  { method: "GET", path: "user_fields", handler: listUserFields },
  { method: "GET", path: "organizations/{id}", handler: showOrganization },
  { method: "GET", path: "organizations/{id}/users", handler: listOrganizationUsers },
  { method: "GET", path: "organizations/{id}/tickets", handler: listOrganizationTickets },
  { method: "GET", path: "tickets", handler: listTickets },
  { method: "POST", path: "tickets", handler: createTicket },
  { method: "GET", path: "tickets/show_many", handler: showManyTickets },
  { method: "PUT", path: "tickets/update_many", handler: updateManyTickets },
  { method: "GET", path: "job_statuses/{id}", handler: showJob },
  { method: "GET", path: "groups", handler: listGroups },
  { method: "GET", path: "brands", handler: listBrands },
  { method: "GET", path: "triggers", handler: listTriggers },
  { method: "GET", path: "autocomplete/tags", handler: suggestTags },
  { method: "GET", path: "tickets/{id}", handler: showTicket },
  { method: "PUT", path: "tickets/{id}", handler: updateTicket },
  { method: "DELETE", path: "tickets/{id}", handler: deleteTicket },
  { method: "GET", path: "tickets/{id}/comments", handler: listComments },
  { method: "GET", path: "tickets/{id}/audits", handler: listAudits },
  { method: "POST", path: "tickets/{id}/satisfaction_rating", handler: rateTicket },
  { method: "PUT", path: "tickets/{id}/tags", handler: changeTags },
  { method: "POST", path: "tickets/{id}/tags", handler: changeTags },
  { method: "DELETE", path: "tickets/{id}/tags", handler: changeTags },
  { method: "GET", path: "ticket_fields", handler: listTicketFields },
  { method: "GET", path: "satisfaction_ratings", handler: listSatisfactionRatings },
  { method: "GET", path: "guide/survey_responses", handler: listSurveyResponses },
  { method: "GET", path: "search", handler: search },
  { method: "GET", path: "help_center/articles/search", handler: searchArticles },
  { method: "GET", path: "webhooks", handler: listWebhooks },
  { method: "POST", path: "webhooks", handler: createWebhook },
  { method: "GET", path: "webhooks/{id}", handler: showWebhook },
  { method: "DELETE", path: "webhooks/{id}", handler: deleteWebhook },
  { method: "GET", path: "webhooks/{id}/signing_secret", handler: showSigningSecret },
  { method: "POST", path: "webhooks/{id}/signing_secret", handler: rotateSigningSecret },
  { method: "GET", path: "incremental/tickets/cursor", handler: exportTickets },
  { method: "GET", path: "incremental/users/cursor", handler: exportUsers },
  { method: "GET", path: "incremental/ticket_events", handler: exportTicketEvents },
  { method: "GET", path: "incremental/organizations", handler: exportOrganizations },
  { method: "GET", path: "incremental/ticket_metric_events", handler: exportMetricEvents },
];

export type FoundRoute = {
  readonly handler: Handler;
  readonly place: Readonly<Record<string, string>>;
};

/** The endpoint at an address, with the values of its places. */
export function apiRouteFor(method: string, path: string): FoundRoute | null {
  for (const route of apiRoutes) {
    if (route.method !== method) continue;
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[0-9A-Z-]+)")}$`);
    const match = pattern.exec(path);
    if (match !== null) return { handler: route.handler, place: { ...match.groups } };
  }
  return null;
}
