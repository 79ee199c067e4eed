import { millisecondsInDay } from "./calendar.ts";
import type { Instant, TicketFacts } from "./facts.ts";
import { isSolved } from "./tickets.ts";

/** A problem behind tickets of the customer, of which nobody knows that it is solved. */
export type OpenProblem = {
  readonly ticketId: string;
  /** The customer's tickets that are part of it, newest first. */
  readonly incidentIds: readonly string[];
  /** True while one of those is unsolved: then the problem is too, unless it was solved just now. */
  readonly isUnsolvedHere: boolean;
};

/** No customer has as many; what asks Zendesk for them may ask for so many at once. */
const mostProblems = 20;

/**
 * The problems that may still affect the customer: behind unsolved tickets, and behind those that
 * were solved lately, perhaps by a way around. Those with an unsolved ticket come first, then the
 * newest. Tickets come newest first.
 *
 * Whether a problem is solved by now only its own ticket says: who shows it has to look.
 */
export function openProblemsOf(
  tickets: readonly TicketFacts[],
  recentDays: number,
  at: Instant,
): readonly OpenProblem[] {
  const since = at - recentDays * millisecondsInDay;
  const found = new Map<string, OpenProblem>();
  for (const ticket of tickets) {
    const { id, problem } = ticket;
    if (problem === null || problem.solvedAt !== null || ticket.isMerged) continue;
    const isUnsolved = !isSolved(ticket);
    if (!isUnsolved && (ticket.solvedAt ?? ticket.updatedAt) < since) continue;
    const known = found.get(problem.ticketId);
    found.set(problem.ticketId, {
      ticketId: problem.ticketId,
      incidentIds: [...(known?.incidentIds ?? []), id],
      isUnsolvedHere: isUnsolved || known?.isUnsolvedHere === true,
    });
  }
  const unsolvedFirst = [...found.values()].toSorted(
    (a, b) => Number(b.isUnsolvedHere) - Number(a.isUnsolvedHere),
  );
  return unsolvedFirst.slice(0, mostProblems);
}
