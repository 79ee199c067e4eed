import type { CustomerEvent } from "./customer-event.ts";
import { eventEvidenceOf, messageEvidenceOf, ticketEvidenceOf } from "./evidence.ts";
import type { CustomerFacts, Instant, MessageFacts, TicketFacts } from "./facts.ts";
import type { Evidence } from "./figure.ts";

/** What somebody must do themselves: payments and renewals come of their own accord. */
const signsOfLife: readonly CustomerEvent["kind"][] = [
  "order",
  "nps",
  "usage",
  "setup-step",
  "go-live",
];

/** Something that the customer wrote: a ticket that they opened, or a message in one. */
export type Written = {
  readonly at: Instant;
  readonly ticket: TicketFacts;
  readonly message: MessageFacts | null;
};

/** The last sign of a customer: something that they wrote, or an event that they caused. */
export type Sign = Written | { readonly at: Instant; readonly event: CustomerEvent };

/** The last that the customer wrote in any ticket, also in one that was merged; `null`: nothing. */
export function lastWrittenIn(tickets: readonly TicketFacts[]): Written | null {
  let last: Written | null = null;
  for (const ticket of tickets) {
    if (last === null || ticket.createdAt > last.at) {
      last = { at: ticket.createdAt, ticket, message: null };
    }
    for (const message of ticket.messages) {
      if (message.sentAt > last.at && message.by === "customer" && message.isPublic) {
        last = { at: message.sentAt, ticket, message };
      }
    }
  }
  return last;
}

/** The last that the customer wrote or did by a moment; `null`: nothing that we know of. */
export function lastSignOf({ tickets, events }: CustomerFacts, at: Instant): Sign | null {
  let last: Sign | null = lastWrittenIn(tickets);
  for (const event of events) {
    if (event.at <= at && (last === null || event.at > last.at) && isSignOfLife(event)) {
      last = { at: event.at, event };
    }
  }
  return last;
}

function isSignOfLife(event: CustomerEvent): boolean {
  return signsOfLife.includes(event.kind) && !(event.kind === "usage" && event.count <= 0);
}

/** The sign as a fact, on its day. */
export function signEvidenceOf(sign: Sign, timeZone: string): Evidence {
  const seen = { code: "last-seen", values: {} } as const;
  if ("event" in sign) return eventEvidenceOf(sign.event, seen, timeZone);
  const { ticket, message } = sign;
  if (message !== null) return messageEvidenceOf(ticket, message, "last-seen", timeZone);
  const statement = { code: "last-contact", values: { ticket: ticket.id } } as const;
  return ticketEvidenceOf(ticket, statement, timeZone);
}
