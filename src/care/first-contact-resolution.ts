import { millisecondsInDay } from "./calendar.ts";
import { ticketEvidenceOf } from "./evidence.ts";
import type { Instant, TicketFacts } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { percentOf, type TicketSample, ticketFigureOf } from "./ticket-figure.ts";
import { contactsOf, isSolved } from "./tickets.ts";

/** A further ticket within this long after one was solved means that it was not resolved. */
const repeatContactDays = 7;

/**
 * The share of solved tickets that took one contact: exactly one public reply, no reopen, and no
 * further ticket within seven days of solving.
 *
 * A merged ticket is no contact of its own: it neither counts nor spoils another's.
 */
export function firstContactResolutionOf(
  tickets: readonly TicketFacts[],
  timeZone: string,
): Figure {
  const samples = firstContactSamplesOf(tickets);
  return shareOf(samples, contactsOf(tickets).filter(isSolved).length, timeZone);
}

/** Of each solved ticket whose replies and reopens are known: 1 where it took one contact, else 0. */
export function firstContactSamplesOf(tickets: readonly TicketFacts[]): readonly TicketSample[] {
  const contacts = contactsOf(tickets);
  // Tickets come newest first; the search wants them in order.
  const opened = contacts.map(({ createdAt }) => createdAt).toReversed();
  return contacts.filter(isSolved).flatMap((ticket): readonly TicketSample[] => {
    const { publicReplies = null, reopens = null } = ticket.serviceTimes ?? {};
    if (publicReplies === null || reopens === null) return [];
    const isAtOnce =
      publicReplies === 1 &&
      reopens === 0 &&
      !isFollowedBy(ticket.solvedAt ?? ticket.updatedAt, opened);
    return [{ ticket, value: isAtOnce ? 1 : 0, source: "computed" }];
  });
}

/**
 * The share as Zendesk's own reports count it: fewer than two public replies, so also none, and
 * whatever came after; merged tickets count there like others.
 */
export function firstContactResolutionInZendeskOf(
  tickets: readonly TicketFacts[],
  timeZone: string,
): Figure {
  const solved = tickets.filter(isSolved);
  const samples = solved.flatMap((ticket): readonly TicketSample[] => {
    const { serviceTimes } = ticket;
    if (serviceTimes === null || serviceTimes.publicReplies === null) return [];
    const value = serviceTimes.publicReplies < 2 ? 1 : 0;
    return [{ ticket, value, source: serviceTimes.source }];
  });
  return shareOf(samples, solved.length, timeZone);
}

function shareOf(samples: readonly TicketSample[], solved: number, timeZone: string): Figure {
  return ticketFigureOf(samples, {
    unit: "percent",
    summaryOf: percentOf,
    evidenceOf: ({ ticket }) => {
      const statement = { code: "ticket-opened", values: { ticket: ticket.id } } as const;
      return ticketEvidenceOf(ticket, statement, timeZone);
    },
    without: solved === 0 ? "no-solved-tickets" : "no-service-times",
  });
}

/** Whether any ticket was opened in the days after; `opened` is in order, so this is a search. */
function isFollowedBy(solvedAt: Instant, opened: readonly Instant[]): boolean {
  let low = 0;
  let high = opened.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opened[middle] ?? 0) > solvedAt) high = middle;
    else low = middle + 1;
  }
  const next = opened[low];
  return next !== undefined && next - solvedAt <= repeatContactDays * millisecondsInDay;
}
