import { millisecondsInDay } from "./calendar.ts";
import { ticketEvidenceOf } from "./evidence.ts";
import type { TicketFacts } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { meanOf } from "./mean.ts";
import { percentileOf } from "./percentile.ts";
import { type FigureTerms, type TicketSample, ticketFigureOf } from "./ticket-figure.ts";
import { isSolved } from "./tickets.ts";

/** How long complaints took, from their receipt to the last time they were solved. */
export type ComplaintResolution = { readonly mean: Figure; readonly p90: Figure };

/**
 * The mean of the days that solved complaints took, and the days within which nine of ten were done.
 *
 * A complaint that was merged into another ticket was not answered by that, so it does not count.
 */
export function complaintResolutionOf(
  complaints: readonly TicketFacts[],
  timeZone: string,
): ComplaintResolution {
  const solved = complaints.filter((ticket) => isSolved(ticket) && !ticket.isMerged);
  const samples = solved.flatMap((ticket): readonly TicketSample[] => {
    const value = daysToSolve(ticket);
    return value === null ? [] : [{ ticket, value, source: "computed" }];
  });
  const terms: Omit<FigureTerms, "summaryOf"> = {
    unit: "days",
    evidenceOf: ({ ticket }) => {
      const statement = { code: "complaint-received", values: { ticket: ticket.id } } as const;
      return ticketEvidenceOf(ticket, statement, timeZone);
    },
    without: reasonWithout(complaints.length, solved.length),
  };
  return {
    mean: ticketFigureOf(samples, { ...terms, summaryOf: meanOf }),
    p90: ticketFigureOf(samples, {
      ...terms,
      summaryOf: (values) => percentileOf(values, 90),
    }),
  };
}

function reasonWithout(complaints: number, solved: number) {
  if (complaints === 0) return "no-complaints";
  return solved === 0 ? "no-solved-complaints" : "no-service-times";
}

/** Days from opening a ticket to solving it for the last time; `null` where nothing says when. */
export function daysToSolve({ createdAt, solvedAt }: TicketFacts): number | null {
  return solvedAt === null ? null : Math.max(0, solvedAt - createdAt) / millisecondsInDay;
}
