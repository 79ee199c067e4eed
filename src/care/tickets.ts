import { comparedIds } from "./compared-ids.ts";
import type { CustomerFacts, Instant, MessageFacts, TicketFacts } from "./facts.ts";
import { inOrder } from "./in-order.ts";
import type { Cue } from "./message-reading.ts";

/** True once the ticket is solved or closed. */
export function isSolved(ticket: {
  readonly status: TicketFacts["status"] | "deleted" | null;
}): boolean {
  return ticket.status === "solved" || ticket.status === "closed";
}

/** Why nothing is known of somebody's tickets: there are none, or none were given. */
export function reasonWithoutTickets({ gaps }: CustomerFacts): "no-tickets" | "tickets-not-given" {
  return gaps.includes("tickets-not-given") ? "tickets-not-given" : "no-tickets";
}

/** Tickets with the newest first; of two opened at once, the greater id first. */
export function newestFirst(tickets: readonly TicketFacts[]): readonly TicketFacts[] {
  return inOrder(tickets, byNewest);
}

function byNewest(a: TicketFacts, b: TicketFacts): number {
  return b.createdAt - a.createdAt || comparedIds(b.id, a.id);
}

/** The customer's public messages of a ticket, oldest first. */
export function customerMessagesOf(ticket: TicketFacts): readonly MessageFacts[] {
  return ticket.messages.filter((message) => message.by === "customer" && message.isPublic);
}

/** A message in which a cue was read, with its ticket. */
export type CueSighting = { readonly ticket: TicketFacts; readonly message: MessageFacts };

/** Where each cue was read, the newest first; a cue that was not read is absent. */
export type CueSightings = ReadonlyMap<Cue, readonly CueSighting[]>;

/** Where the customer gave which cue since a moment: every message is looked at once for all cues. */
export function cueSightingsSince(tickets: readonly TicketFacts[], since: Instant): CueSightings {
  const sightings = new Map<Cue, CueSighting[]>();
  for (const ticket of tickets) {
    for (const message of ticket.messages) {
      if (message.sentAt < since || message.by !== "customer" || !message.isPublic) continue;
      for (const cue of message.reading.cues) {
        const others = sightings.get(cue);
        if (others === undefined) sightings.set(cue, [{ ticket, message }]);
        else others.push({ ticket, message });
      }
    }
  }
  for (const found of sightings.values()) found.sort(byNewestMessage);
  return sightings;
}

/** Where the customer gave one cue since a moment, newest first. */
export function customerCuesSince(
  facts: CustomerFacts,
  cue: Cue,
  since: Instant,
): readonly CueSighting[] {
  return cueSightingsSince(facts.tickets, since).get(cue) ?? [];
}

function byNewestMessage(a: CueSighting, b: CueSighting): number {
  return b.message.sentAt - a.message.sentAt || comparedIds(b.ticket.id, a.ticket.id);
}

/** True for a ticket that is a complaint by its tags. */
export function isComplaint(
  ticket: Pick<TicketFacts, "tags">,
  complaintTags: readonly string[],
): boolean {
  return ticket.tags.some((tag) => complaintTags.includes(tag));
}

/** The tickets that are contacts of their own: one that was merged is part of another. */
export function contactsOf(tickets: readonly TicketFacts[]): readonly TicketFacts[] {
  return tickets.filter(({ isMerged }) => !isMerged);
}

/**
 * The ticket a follow-up would refer to: the newest unsolved one, else the newest; one that was
 * merged only where there is no other.
 */
export function currentTicketOf(tickets: readonly TicketFacts[]): TicketFacts | null {
  const ordered = newestFirst(tickets);
  return (
    ordered.find((ticket) => !isSolved(ticket)) ??
    ordered.find(({ isMerged }) => !isMerged) ??
    ordered[0] ??
    null
  );
}
