import type { EventsReceipt } from "../../../contract/customer-event.ts";
import { eventRoutes } from "../../../contract/event-routes.ts";
import { eventOf } from "../../../contract/read-customer-event.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

const detail = "Zendesk deleted this customer. Nothing was taken; do not send it again.";

/**
 * Takes a customer's events. Zendesk is not asked whether it has the customer: an order may be told
 * before anybody opens a ticket of theirs.
 */
export function sendEventsHandler({ readerOf }: Deps) {
  return async ({ params, body, account, store }: Asked): Promise<EventsReceipt> => {
    const { customerId } = params(eventRoutes.sendEvents.params);
    const { events } = body(eventRoutes.sendEvents.body);
    const reader = readerOf(account.id);
    const written = await store.writeEvents(
      customerId,
      events.map((event) => eventOf(event, reader)),
    );
    if (written === null) throw new ProblemError("not-found", { detail });
    return written;
  };
}
