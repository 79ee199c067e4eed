import type { Endpoint } from "./endpoints.ts";
import {
  exportedOrganizationsAnswerSchema,
  exportedTicketEventsAnswerSchema,
  exportedTicketsAnswerSchema,
  exportedUsersAnswerSchema,
} from "./payloads/exported.ts";

/** Zendesk's exports, which only the service reads: apart, so that the app does not load them. */
export const exportEndpoints = {
  tickets: {
    method: "GET",
    path: "/api/v2/incremental/tickets/cursor",
    answer: exportedTicketsAnswerSchema,
  },
  users: {
    method: "GET",
    path: "/api/v2/incremental/users/cursor",
    answer: exportedUsersAnswerSchema,
  },
  ticketEvents: {
    method: "GET",
    path: "/api/v2/incremental/ticket_events",
    answer: exportedTicketEventsAnswerSchema,
  },
  organizations: {
    method: "GET",
    path: "/api/v2/incremental/organizations",
    answer: exportedOrganizationsAnswerSchema,
  },
} as const satisfies Record<string, Endpoint<unknown>>;
