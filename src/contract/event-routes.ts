import * as z from "zod/mini";
import { followUpSchema } from "./care-context.ts";
import { eventsReceiptSchema, sentEventsSchema } from "./customer-event.ts";
import { bodyProblems, type Route, signedProblems, zendeskProblems } from "./routes.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/**
 * What the service is told, by the app and by the account's other systems, signed as well. Apart from
 * what the card asks, whose first load need not carry the shape of every event.
 */
export const eventRoutes = {
  /**
   * A hint that an agent wrote a follow-up. The service reads that ticket from Zendesk itself and
   * stores it only if Zendesk says that it is a follow-up for this customer.
   */
  noteFollowUp: {
    method: "PUT",
    path: "/v1/customers/{customerId}/follow-ups/{ticketId}",
    summary: "Look at this ticket now: it may be a new or changed follow-up.",
    params: z.object({ customerId: zendeskIdSchema, ticketId: zendeskIdSchema }),
    body: null,
    response: followUpSchema,
    problems: [
      "invalid-request",
      "not-found",
      ...bodyProblems,
      ...signedProblems,
      ...zendeskProblems,
    ],
  },
  /**
   * What happened to a customer outside of support, told by the system that knows. All of the body
   * is taken or nothing; an event that comes again under its id counts once.
   */
  sendEvents: {
    method: "POST",
    path: "/v1/customers/{customerId}/events",
    summary: "Take what happened to this customer outside of support.",
    params: z.object({ customerId: zendeskIdSchema }),
    body: sentEventsSchema,
    response: eventsReceiptSchema,
    problems: ["invalid-request", "not-found", ...bodyProblems, ...signedProblems],
  },
} as const satisfies Record<string, Route>;
