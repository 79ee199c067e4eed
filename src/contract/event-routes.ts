import * as z from "zod/mini";
import { eventsReceiptSchema, sentEventsSchema } from "./customer-event.ts";
import { bodyProblems, type Route, signedProblems } from "./routes.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/**
 * What the account's other systems tell, signed as well. Apart from what the app asks, whose first
 * load need not carry the shape of every event.
 */
export const eventRoutes = {
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
