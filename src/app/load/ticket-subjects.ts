import type { ZendeskClient } from "../../zendesk/client.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import { readTickets } from "../../zendesk/tickets-by-id.ts";

/** What a ticket is about, or why whoever looks cannot open it. */
export type TicketSubject =
  /** `null`: it has no subject. */
  | { readonly kind: "shown"; readonly subject: string | null }
  | { readonly kind: "deleted" }
  /** Zendesk keeps it from this person, or left it out because it is deleted: it does not say which. */
  | { readonly kind: "not-shown" };

/**
 * What these tickets are about, in the session of whoever looks; nothing of it is kept anywhere. A
 * deleted ticket and one that Zendesk does not show this person have no subject here. Rejects as the
 * client does.
 */
export async function ticketSubjectsOf(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, TicketSubject>> {
  const tickets = await readTickets(client, ticketIds);
  return new Map(ticketIds.map((id) => [id, subjectOf(tickets.get(id))]));
}

function subjectOf(ticket: TicketPayload | undefined): TicketSubject {
  if (ticket === undefined) return { kind: "not-shown" };
  if (ticket.status === "deleted") return { kind: "deleted" };
  return { kind: "shown", subject: ticket.subject || null };
}
