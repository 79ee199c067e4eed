import { ticketEvidenceOf } from "./evidence.ts";
import type { TicketFacts } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { medianOf } from "./median.ts";
import { type TicketSample, ticketFigureOf } from "./ticket-figure.ts";
import { isSolved } from "./tickets.ts";

type MeasuredMinutes = "firstReplyMinutes" | "requesterWaitMinutes" | "fullResolutionMinutes";

/** Median calendar minutes until we first answered; tickets without an answer have none yet. */
export function firstReplyOf(tickets: readonly TicketFacts[], timeZone: string): Figure {
  // Measured, and nothing to measure yet, is something else than not measured.
  const isUnanswered =
    tickets.some(({ serviceTimes }) => serviceTimes !== null) &&
    tickets.every(({ serviceTimes }) => (serviceTimes?.publicReplies ?? 0) === 0);
  return ticketFigureOf(samplesOf(tickets, "firstReplyMinutes"), {
    unit: "minutes",
    summaryOf: medianOf,
    evidenceOf: evidenceAs("ticket-replied", timeZone),
    without: isUnanswered ? "no-replies-yet" : "no-service-times",
  });
}

/**
 * Median calendar minutes for which a solved ticket waited for us: new, open or on hold.
 *
 * One that is not solved may still be waiting, so what was measured of it so far would flatter us.
 */
export function requesterWaitOf(tickets: readonly TicketFacts[], timeZone: string): Figure {
  return medianOfSolved(tickets, "requesterWaitMinutes", evidenceAs("ticket-waited", timeZone));
}

/** Median calendar minutes from opening a ticket to solving it for the last time. */
export function fullResolutionOf(tickets: readonly TicketFacts[], timeZone: string): Figure {
  return medianOfSolved(tickets, "fullResolutionMinutes", evidenceAs("ticket-resolved", timeZone));
}

/** How often tickets were opened again after they were solved, in all; shows those that were. */
export function reopensOf(tickets: readonly TicketFacts[], timeZone: string): Figure {
  return ticketFigureOf(samplesOf(tickets, "reopens"), {
    unit: "count",
    summaryOf: (counts) =>
      counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    evidenceOf: ({ ticket, value }) => {
      if (value === 0) return null;
      const values = { ticket: ticket.id, count: value };
      return ticketEvidenceOf(ticket, { code: "ticket-reopened", values }, timeZone);
    },
    without: "no-service-times",
  });
}

function medianOfSolved(
  tickets: readonly TicketFacts[],
  measured: MeasuredMinutes,
  evidence: ReturnType<typeof evidenceAs>,
): Figure {
  const solved = tickets.filter(isSolved);
  return ticketFigureOf(samplesOf(solved, measured), {
    unit: "minutes",
    summaryOf: medianOf,
    evidenceOf: evidence,
    without: solved.length === 0 ? "no-solved-tickets" : "no-service-times",
  });
}

function samplesOf(
  tickets: readonly TicketFacts[],
  measured: MeasuredMinutes | "reopens",
): readonly TicketSample[] {
  return tickets.flatMap((ticket) => {
    const value = ticket.serviceTimes?.[measured] ?? null;
    if (value === null || ticket.serviceTimes === null) return [];
    return [{ ticket, value, source: ticket.serviceTimes.source }];
  });
}

function evidenceAs(
  code: "ticket-replied" | "ticket-waited" | "ticket-resolved",
  timeZone: string,
) {
  return ({ ticket, value }: TicketSample) => {
    const values = { ticket: ticket.id, minutes: value };
    return ticketEvidenceOf(ticket, { code, values }, timeZone);
  };
}
