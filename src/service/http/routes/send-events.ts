import type { EventsReceipt } from "../../../contract/customer-event.ts";
import { eventRoutes } from "../../../contract/event-routes.ts";
import { eventOf } from "../../../contract/read-customer-event.ts";
import type { Asked } from "../serve.ts";

/**
 * Takes a customer's events. Zendesk is not asked whether it has the customer: an order may be told
 * before anybody opens a ticket of theirs.
 */
export async function sendEventsHandler({ params, body, store }: Asked): Promise<EventsReceipt> {
  const { customerId } = params(eventRoutes.sendEvents.params);
  const { events } = body(eventRoutes.sendEvents.body);
  return store.writeEvents(customerId, events.map(eventOf));
}
