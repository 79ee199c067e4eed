import type { CustomerFacts, Instant, MessageFacts, TicketFacts } from "./facts.ts";
import type { Cue } from "./message-reading.ts";

/** True once the ticket is solved or closed. */
export function isSolved(ticket: TicketFacts): boolean {
  return ticket.status === "solved" || ticket.status === "closed";
}

/** Why nothing is known of somebody's tickets: there are none, or none were given. */
export function reasonWithoutTickets({ gaps }: CustomerFacts): "no-tickets" | "tickets-not-given" {
  return gaps.includes("tickets-not-given") ? "tickets-not-given" : "no-tickets";
}

/** Tickets with the newest first; of two opened at once, the greater id first. */
export function newestFirst(tickets: readonly TicketFacts[]): readonly TicketFacts[] {
  return [...tickets].sort(
    (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
}

/** The customer's public messages of a ticket, oldest first. */
export function customerMessagesOf(ticket: TicketFacts): readonly MessageFacts[] {
  return ticket.messages.filter((message) => message.by === "customer" && message.isPublic);
}

/** A message in which a cue was read, with its ticket. */
export type CueSighting = { readonly ticket: TicketFacts; readonly message: MessageFacts };

/** Where the customer gave a cue since a moment, newest first. */
export function customerCuesSince(
  facts: CustomerFacts,
  cue: Cue,
  since: Instant,
): readonly CueSighting[] {
  const sightings: CueSighting[] = [];
  for (const ticket of facts.tickets) {
    for (const message of ticket.messages) {
      if (message.sentAt < since || message.by !== "customer" || !message.isPublic) continue;
      if (message.reading.cues.includes(cue)) sightings.push({ ticket, message });
    }
  }
  return sightings.sort(
    (a, b) => b.message.sentAt - a.message.sentAt || (a.ticket.id < b.ticket.id ? 1 : -1),
  );
}

/** True for a ticket that is a complaint by its tags. */
export function isComplaint(ticket: TicketFacts, complaintTags: readonly string[]): boolean {
  return ticket.tags.some((tag) => complaintTags.includes(tag));
}

/** The ticket a follow-up would refer to: the newest unsolved one, else the newest. */
export function currentTicketOf(tickets: readonly TicketFacts[]): TicketFacts | null {
  const ordered = newestFirst(tickets);
  return ordered.find((ticket) => !isSolved(ticket)) ?? ordered[0] ?? null;
}
