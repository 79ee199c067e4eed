import type { EventsReceipt } from "../../../contract/customer-event.ts";
import { eventRoutes } from "../../../contract/event-routes.ts";
import { eventOf } from "../../../contract/read-customer-event.ts";
import type { Deps } from "../../deps.ts";
import type { Asked } from "../serve.ts";

/**
 * Takes a customer's events. Zendesk is not asked whether it has the customer: an order may be told
 * before anybody opens a ticket of theirs.
 */
export function sendEventsHandler({ readerOf }: Deps) {
  return async ({ params, body, account, store }: Asked): Promise<EventsReceipt> => {
    const { customerId } = params(eventRoutes.sendEvents.params);
    const { events } = body(eventRoutes.sendEvents.body);
    const reader = readerOf(account.id);
    return store.writeEvents(
      customerId,
      events.map((event) => eventOf(event, reader)),
    );
  };
}
