import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { inHundreds } from "./in-hundreds.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/**
 * Tickets as they stand, not as a search has them; one that is deleted, or not shown to this
 * person, is absent. Rejects as the client does.
 */
export async function readTickets(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, TicketPayload>> {
  const tickets = new Map<string, TicketPayload>();
  for (const ids of inHundreds(ticketIds)) {
    const answer = await client.call(endpoints.tickets, { query: { ids: ids.join(",") } });
    for (const ticket of answer.tickets) tickets.set(ticket.id, ticket);
  }
  return tickets;
}
