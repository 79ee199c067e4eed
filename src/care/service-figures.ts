import { millisecondsInDay } from "./calendar.ts";
import type { CareContext, Figure, UnknownReason } from "./care-context.ts";
import { newestRatedFirst, ratingEvidenceOf, ticketEvidenceOf } from "./evidence.ts";
import type { CustomerFacts, Instant, ServiceTimes, TicketFacts } from "./facts.ts";
import { medianOf } from "./median.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import type { Statement, StatementCode } from "./statements.ts";
import { isComplaint, isSolved, newestFirst, reasonWithoutTickets } from "./tickets.ts";

const evidenceLimit = 5;
/** A further ticket within this long after one was solved means that it was not resolved. */
const repeatContactDays = 7;

/** One ticket's value of a figure, with what shows it. */
type Sample = {
  readonly ticket: TicketFacts;
  readonly value: number;
  readonly source: ServiceTimes["source"];
  readonly statement: Statement;
};

/**
 * This customer's service figures: CSAT in percent, medians of first reply and full resolution in
 * calendar minutes, first-contact resolution in percent, reopens in all, and the median of days to
 * resolve a complaint; each with the tickets it rests on, or why it is unknown.
 */
export function serviceFiguresOf(
  facts: CustomerFacts,
  policy: Policy,
  _at: Instant,
): CareContext["service"] {
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
    csatScale: { known: false, reason: "no-survey-answers" },
    requesterWaitMinutes: { known: false, reason: "no-service-times" },
    firstContactResolutionInZendesk: { known: false, reason: "no-service-times" },
    complaintResolutionP90Days: { known: false, reason: "no-complaints" },
    complaintClock: { known: false, reason: "no-open-complaint" },
    sla: { known: false, reason: "no-sla" },
    firstReplyMinutes: medianFigure(
      measuredSamples(tickets, "firstReplyMinutes", "ticket-replied"),
      "minutes",
      zone,
      isUnanswered ? "no-replies-yet" : none,
    ),
    fullResolutionMinutes: medianFigure(
      measuredSamples(solved, "fullResolutionMinutes", "ticket-resolved"),
      "minutes",
      zone,
      tickets.length > 0 && solved.length === 0 ? "no-solved-tickets" : none,
    ),
    firstContactResolution: firstContactResolutionOf(solved, tickets, zone, none),
    reopens: reopensOf(tickets, zone, none),
    complaintResolutionDays: medianFigure(
      solvedComplaints.flatMap(complaintSample),
      "days",
      zone,
      isEmpty ? none : reasonWithoutComplaints(complaints.length, solvedComplaints.length),
    ),
  };
}

function reasonWithoutComplaints(complaints: number, solved: number): UnknownReason {
  if (complaints === 0) return "no-complaints";
  return solved === 0 ? "no-solved-complaints" : "no-service-times";
}

function csatOf(tickets: readonly TicketFacts[], zone: string, without: UnknownReason): Figure {
  const rated = newestRatedFirst(tickets);
  if (rated.length === 0) return { known: false, reason: without };
  const good = rated.filter((ticket) => ticket.rating?.verdict === "good").length;
  return {
    known: true,
    value: rounded((good / rated.length) * 100, 1),
    unit: "percent",
    samples: rated.length,
    source: "zendesk",
    evidence: rated
      .slice(0, evidenceLimit)
      .map((ticket) => ratingEvidenceOf(ticket, zone))
      .filter((evidence) => evidence !== null),
  };
}

function measuredSamples(
  tickets: readonly TicketFacts[],
  figure: "firstReplyMinutes" | "fullResolutionMinutes",
  code: StatementCode,
): readonly Sample[] {
  return tickets.flatMap((ticket) => {
    const minutes = ticket.serviceTimes?.[figure] ?? null;
    if (minutes === null || ticket.serviceTimes === null) return [];
    const statement = { code, values: { ticket: ticket.id, minutes } };
    return [{ ticket, value: minutes, source: ticket.serviceTimes.source, statement }];
  });
}

function complaintSample(ticket: TicketFacts): readonly Sample[] {
  if (ticket.solvedAt === null) return [];
  const value = Math.max(0, ticket.solvedAt - ticket.createdAt) / millisecondsInDay;
  const statement: Statement = { code: "complaint-received", values: { ticket: ticket.id } };
  return [{ ticket, value, source: "computed", statement }];
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
    value: rounded((atOnce.length / measured.length) * 100, 1),
    unit: "percent",
    samples: measured.length,
    source: "computed",
    evidence: measured.slice(0, evidenceLimit).map((ticket) => {
      const values = { ticket: ticket.id };
      return ticketEvidenceOf(ticket, { code: "ticket-opened", values }, zone);
    }),
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
    evidence: reopened.slice(0, evidenceLimit).map(({ ticket, count }) => {
      const values = { ticket: ticket.id, count };
      return ticketEvidenceOf(ticket, { code: "ticket-reopened", values }, zone);
    }),
  };
}

function medianFigure(
  samples: readonly Sample[],
  unit: "minutes" | "days",
  zone: string,
  none: UnknownReason,
): Figure {
  const median = medianOf(samples.map(({ value }) => value));
  if (median === null) return { known: false, reason: none };
  return {
    known: true,
    value: rounded(median, 1),
    unit,
    samples: samples.length,
    source: samples.every(({ source }) => source === "zendesk") ? "zendesk" : "computed",
    evidence: samples
      .slice(0, evidenceLimit)
      .map(({ ticket, statement }) => ticketEvidenceOf(ticket, statement, zone)),
  };
}
