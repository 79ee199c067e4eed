import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** `tickets/show_many` takes no more. */
const longestIdList = 100;

/**
 * Tickets as they stand, not as a search has them; one that is deleted, or not shown to this
 * person, is absent.
 */
export async function readTickets(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, TicketPayload>> {
  const tickets = new Map<string, TicketPayload>();
  for (let start = 0; start < ticketIds.length; start += longestIdList) {
    const query = { ids: ticketIds.slice(start, start + longestIdList).join(",") };
    const answer = await client.call(endpoints.tickets, { query });
    for (const ticket of answer.tickets) tickets.set(ticket.id, ticket);
  }
  return tickets;
}
