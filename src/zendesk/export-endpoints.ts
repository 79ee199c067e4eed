import type { Endpoint } from "./endpoints.ts";
import {
  exportedMetricEventsAnswerSchema,
  exportedOrganizationsAnswerSchema,
  exportedTicketEventsAnswerSchema,
  exportedTicketsAnswerSchema,
  exportedUsersAnswerSchema,
  listedRatingsAnswerSchema,
  surveyResponsesAnswerSchema,
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
  metricEvents: {
    method: "GET",
    path: "/api/v2/incremental/ticket_metric_events",
    answer: exportedMetricEventsAnswerSchema,
  },
  ratings: {
    method: "GET",
    path: "/api/v2/satisfaction_ratings",
    answer: listedRatingsAnswerSchema,
  },
  surveyResponses: {
    method: "GET",
    path: "/api/v2/guide/survey_responses",
    answer: surveyResponsesAnswerSchema,
  },
} as const satisfies Record<string, Endpoint<unknown>>;
