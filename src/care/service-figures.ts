import { millisecondsInDay } from "./calendar.ts";
import type { CareContext, Evidence, Figure, UnknownReason } from "./care-context.ts";
import { ratedAtOf, ratingEvidenceOf, ticketEvidenceOf } from "./evidence.ts";
import type { CustomerFacts, TicketFacts } from "./facts.ts";
import { medianOf } from "./median.ts";
import type { Policy } from "./policy.ts";
import type { Statement } from "./statements.ts";
import { isComplaint, isSolved, newestFirst, reasonWithoutTickets } from "./tickets.ts";

const evidenceLimit = 5;
/** A further ticket within this long after one was solved means that it was not resolved. */
const repeatContactDays = 7;

/** One ticket's value of a figure, with what shows it. */
type Sample = {
  readonly value: number;
  readonly source: "zendesk" | "computed";
  readonly evidence: Evidence | null;
};

/**
 * This customer's service figures: CSAT in percent, medians of first reply and full resolution in
 * calendar minutes, first-contact resolution in percent, reopens in all, and the median of days to
 * resolve a complaint; each with the tickets it rests on, or why it is unknown.
 */
export function serviceFiguresOf(facts: CustomerFacts, policy: Policy): CareContext["service"] {
  const tickets = newestFirst(facts.tickets);
  const zone = policy.timeZone;
  const isEmpty = tickets.length === 0;
  const none: UnknownReason = isEmpty ? reasonWithoutTickets(facts) : "no-service-times";
  // Measured, and nothing to measure yet, is something else than not measured.
  const isUnanswered =
    tickets.some(({ serviceTimes }) => serviceTimes !== null) &&
    tickets.every(({ serviceTimes }) => (serviceTimes?.publicReplies ?? 0) === 0);
  const solved = tickets.filter(isSolved);
  const complaints = tickets.filter((ticket) => isComplaint(ticket, policy.tags.complaint));
  const solvedComplaints = complaints.filter(isSolved);
  return {
    csat: csatOf(tickets, zone, isEmpty ? none : "no-ratings"),
    firstReplyMinutes: medianFigure(
      tickets.map((ticket) => firstReplySample(ticket, zone)),
      "minutes",
      isUnanswered ? "no-replies-yet" : none,
    ),
    fullResolutionMinutes: medianFigure(
      solved.map((ticket) => resolutionSample(ticket, zone)),
      "minutes",
      tickets.length > 0 && solved.length === 0 ? "no-solved-tickets" : none,
    ),
    firstContactResolution: firstContactResolutionOf(solved, tickets, zone, none),
    reopens: reopensOf(tickets, zone, none),
    complaintResolutionDays: medianFigure(
      solvedComplaints.map((ticket) => complaintSample(ticket, zone)),
      "days",
      isEmpty ? none : reasonWithoutComplaints(complaints.length, solvedComplaints.length),
    ),
  };
}

function reasonWithoutComplaints(complaints: number, solved: number): UnknownReason {
  if (complaints === 0) return "no-complaints";
  return solved === 0 ? "no-solved-complaints" : "no-service-times";
}

function csatOf(tickets: readonly TicketFacts[], zone: string, without: UnknownReason): Figure {
  const rated = tickets
    .filter((ticket) => ticket.rating !== null)
    .sort((a, b) => ratedAtOf(b) - ratedAtOf(a));
  if (rated.length === 0) return { known: false, reason: without };
  const good = rated.filter((ticket) => ticket.rating?.verdict === "good").length;
  return {
    known: true,
    value: rounded((good / rated.length) * 100),
    unit: "percent",
    samples: rated.length,
    source: "zendesk",
    evidence: newestEvidence(rated.map((ticket) => ratingEvidenceOf(ticket, zone))),
  };
}

function firstReplySample(ticket: TicketFacts, zone: string): Sample | null {
  const minutes = ticket.serviceTimes?.firstReplyMinutes ?? null;
  if (minutes === null || ticket.serviceTimes === null) return null;
  const statement: Statement = { code: "ticket-replied", values: { ticket: ticket.id, minutes } };
  const evidence = ticketEvidenceOf(ticket, statement, zone);
  return { value: minutes, source: ticket.serviceTimes.source, evidence };
}

function resolutionSample(ticket: TicketFacts, zone: string): Sample | null {
  const minutes = ticket.serviceTimes?.fullResolutionMinutes ?? null;
  if (minutes === null || ticket.serviceTimes === null) return null;
  const statement: Statement = { code: "ticket-resolved", values: { ticket: ticket.id, minutes } };
  const evidence = ticketEvidenceOf(ticket, statement, zone);
  return { value: minutes, source: ticket.serviceTimes.source, evidence };
}

function complaintSample(ticket: TicketFacts, zone: string): Sample | null {
  if (ticket.solvedAt === null) return null;
  const days = Math.max(0, ticket.solvedAt - ticket.createdAt) / millisecondsInDay;
  const statement: Statement = { code: "complaint-received", values: { ticket: ticket.id } };
  return { value: days, source: "computed", evidence: ticketEvidenceOf(ticket, statement, zone) };
}

/**
 * Strict: exactly one public reply, no reopen, and no further ticket within seven days of solving.
 * (Zendesk's own report counts fewer than two replies, so also none.)
 */
function firstContactResolutionOf(
  solved: readonly TicketFacts[],
  tickets: readonly TicketFacts[],
  zone: string,
  none: UnknownReason,
): Figure {
  const measured = solved.filter(
    ({ serviceTimes }) =>
      serviceTimes !== null && serviceTimes.publicReplies !== null && serviceTimes.reopens !== null,
  );
  if (measured.length === 0) {
    const isUnsolved = tickets.length > 0 && solved.length === 0;
    return { known: false, reason: isUnsolved ? "no-solved-tickets" : none };
  }
  const opened = tickets.map((ticket) => ticket.createdAt).sort((a, b) => a - b);
  const atOnce = measured.filter(
    (ticket) =>
      ticket.serviceTimes?.publicReplies === 1 &&
      ticket.serviceTimes.reopens === 0 &&
      !isFollowedBy(ticket.solvedAt ?? ticket.updatedAt, opened),
  );
  return {
    known: true,
    value: rounded((atOnce.length / measured.length) * 100),
    unit: "percent",
    samples: measured.length,
    source: "computed",
    evidence: newestEvidence(
      measured.map((ticket) => {
        const statement: Statement = { code: "ticket-opened", values: { ticket: ticket.id } };
        return ticketEvidenceOf(ticket, statement, zone);
      }),
    ),
  };
}

/** Whether any ticket was opened in the days after; `opened` is in order, so this is a search. */
function isFollowedBy(solvedAt: number, opened: readonly number[]): boolean {
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

function reopensOf(tickets: readonly TicketFacts[], zone: string, none: UnknownReason): Figure {
  const samples = tickets.flatMap((ticket) => {
    const count = ticket.serviceTimes?.reopens ?? null;
    return count === null ? [] : [{ ticket, count }];
  });
  if (samples.length === 0) return { known: false, reason: none };
  const reopened = samples.filter(({ count }) => count > 0);
  return {
    known: true,
    value: samples.reduce((sum, { count }) => sum + count, 0),
    unit: "count",
    samples: samples.length,
    source: samples.every(({ ticket }) => ticket.serviceTimes?.source === "zendesk")
      ? "zendesk"
      : "computed",
    evidence: newestEvidence(
      reopened.map(({ ticket, count }) => {
        const values = { ticket: ticket.id, count };
        return ticketEvidenceOf(ticket, { code: "ticket-reopened", values }, zone);
      }),
    ),
  };
}

function medianFigure(
  all: readonly (Sample | null)[],
  unit: "minutes" | "days",
  none: UnknownReason,
): Figure {
  const samples = all.filter((sample) => sample !== null);
  const median = medianOf(samples.map(({ value }) => value));
  if (median === null) return { known: false, reason: none };
  return {
    known: true,
    value: rounded(median),
    unit,
    samples: samples.length,
    source: samples.every(({ source }) => source === "zendesk") ? "zendesk" : "computed",
    evidence: newestEvidence(samples.map(({ evidence }) => evidence)),
  };
}

function newestEvidence(all: readonly (Evidence | null)[]): readonly Evidence[] {
  return all.filter((evidence) => evidence !== null).slice(0, evidenceLimit);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
