import { dayOf } from "./calendar.ts";
import type { CustomerEvent } from "./customer-event.ts";
import type { Instant, MessageFacts, TicketFacts } from "./facts.ts";
import type { Evidence } from "./figure.ts";
import { englishOf, type Statement, type StatementCode } from "./statements.ts";

/** At most so many facts are shown behind a figure, the newest. */
export const evidenceLimit = 5;

type EvidenceParts = {
  readonly kind: Evidence["kind"];
  readonly id: string;
  readonly ticketId: string | null;
  readonly at: Instant;
  readonly statement: Statement;
};

/** A dated fact with its words: the day is the policy's, the text is the statement in English. */
export function evidenceOf(parts: EvidenceParts, timeZone: string): Evidence {
  return {
    kind: parts.kind,
    id: parts.id,
    ticketId: parts.ticketId,
    on: dayOf(parts.at, timeZone),
    text: englishOf(parts.statement),
    statement: parts.statement,
    quote: null,
  };
}

/** When a ticket was rated; where the source gives no day, its last change, which is no earlier. */
export function ratedAtOf(ticket: TicketFacts): Instant {
  return ticket.rating?.ratedAt ?? ticket.updatedAt;
}

/** The rated tickets, the newest rating first. */
export function newestRatedFirst(tickets: readonly TicketFacts[]): readonly TicketFacts[] {
  return tickets
    .filter((ticket) => ticket.rating !== null)
    .sort((a, b) => ratedAtOf(b) - ratedAtOf(a));
}

/** A fact of the customer's record as evidence, on a calendar day. */
export function recordEvidenceOf(customerId: string, on: string, statement: Statement): Evidence {
  return {
    kind: "user",
    id: customerId,
    ticketId: null,
    on,
    text: englishOf(statement),
    statement,
    quote: null,
  };
}

/**
 * The customer's verdict on a ticket as evidence, on the survey's own scale where it is known;
 * `null` where there is none.
 */
export function ratingEvidenceOf(ticket: TicketFacts, timeZone: string): Evidence | null {
  if (ticket.rating === null) return null;
  const { id, scale, verdict } = ticket.rating;
  const values = { ticket: ticket.id };
  const statement: Statement =
    scale === null
      ? { code: verdict === "good" ? "rated-good" : "rated-bad", values }
      : { code: "rated-scale", values: { ...values, ...scale } };
  return evidenceOf(
    { kind: "rating", id: id ?? ticket.id, ticketId: ticket.id, at: ratedAtOf(ticket), statement },
    timeZone,
  );
}

/** A ticket as evidence, on the day it was opened. */
export function ticketEvidenceOf(ticket: TicketFacts, statement: Statement, timeZone: string) {
  return evidenceOf(
    { kind: "ticket", id: ticket.id, ticketId: ticket.id, at: ticket.createdAt, statement },
    timeZone,
  );
}

/** What makes a message's evidence the same the next time: the comment, else its ticket. */
export function keyOfMessage(ticket: TicketFacts, message: MessageFacts): string {
  return message.id ?? ticket.id;
}

/** Something that was said, as evidence on the day it was said: never the words. */
export function messageEvidenceOf(
  ticket: TicketFacts,
  message: MessageFacts,
  code: StatementCode,
  timeZone: string,
): Evidence {
  return evidenceOf(
    {
      kind: message.id === null ? "ticket" : "comment",
      id: keyOfMessage(ticket, message),
      ticketId: ticket.id,
      at: message.sentAt,
      statement: { code, values: { ticket: ticket.id } },
    },
    timeZone,
  );
}

/** Something that happened outside of support, as evidence on its day. */
export function eventEvidenceOf(
  event: CustomerEvent,
  statement: Statement,
  timeZone: string,
): Evidence {
  return evidenceOf(
    { kind: "event", id: event.id, ticketId: null, at: event.at, statement },
    timeZone,
  );
}
