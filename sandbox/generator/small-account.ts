import type { AccountData } from "../account/records.ts";
import { generateAccount } from "./generate-account.ts";

const firstOrdinaryId = 1070;

/** The generated account with its protagonists, its staff and their tickets alone: a tenth of it. */
export function smallAccount(options: { readonly seed: number; readonly at: number }): AccountData {
  const data = generateAccount(options);
  const tickets = data.tickets.filter(
    ({ requester_id: id, tags }) => id < firstOrdinaryId || tags.includes("care_follow_up"),
  );
  const ids = new Set(tickets.map(({ id }) => id));
  return {
    ...data,
    tickets,
    users: data.users.filter(({ id }) => id < firstOrdinaryId),
    comments: data.comments.filter((comment) => ids.has(comment.ticket_id)),
    audits: data.audits.filter((audit) => ids.has(audit.ticket_id)),
    metricEvents: data.metricEvents.filter((event) => ids.has(event.ticket_id)),
    customerEvents: data.customerEvents.filter(
      ({ customerId }) => Number(customerId) < firstOrdinaryId,
    ),
  };
}
