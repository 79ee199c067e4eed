import { addBusinessDays, addDays, dayOf, daysBetween } from "./calendar.ts";
import type { ComplaintClock } from "./care-context.ts";
import { ticketEvidenceOf } from "./evidence.ts";
import type { Instant, TicketFacts } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { englishOf } from "./statements.ts";
import { isSolved } from "./tickets.ts";

/**
 * The oldest unsolved complaint against the time that the account's regime allows for the final
 * response, in its kind of day; complaints come newest first.
 *
 * The day of receipt is day zero. On the due day no days are left, after it their number is
 * negative, also on a weekend that follows.
 */
export function complaintClockOf(
  complaints: readonly TicketFacts[],
  policy: Policy,
  at: Instant,
): ComplaintClock {
  const ticket = complaints.findLast((complaint) => !isSolved(complaint));
  if (ticket === undefined) return { known: false, reason: "no-open-complaint" };
  const { regime, finalResponseDays, countedIn } = policy.complaints;
  const receipt = { code: "complaint-received", values: { ticket: ticket.id } } as const;
  const received = ticketEvidenceOf(ticket, receipt, policy.timeZone);
  const { later, between } = dayCountOf(policy);
  const finalDueOn = later(received.on, finalResponseDays);
  const today = dayOf(at, policy.timeZone);
  const due = {
    code: "complaint-due",
    values: { on: finalDueOn, regime, ticket: ticket.id },
  } as const;
  return {
    known: true,
    ticketId: ticket.id,
    receivedOn: received.on,
    regime,
    finalDueOn,
    daysLeft:
      today <= finalDueOn ? between(today, finalDueOn) : -Math.max(1, between(finalDueOn, today)),
    countedIn,
    evidence: [received, { ...received, on: finalDueOn, text: englishOf(due), statement: due }],
  };
}

/** How to count in a regime's kind of day; the second day given is not before the first. */
type DayCount = {
  readonly later: (on: string, days: number) => string;
  readonly between: (fromOn: string, toOn: string) => number;
};

function dayCountOf({ complaints }: Policy): DayCount {
  return complaints.countedIn === "calendar-days"
    ? { later: addDays, between: daysBetween }
    : { later: addBusinessDays, between: businessDaysBetween };
}

/** Whole weeks at once: a complaint may be as old as its account. */
function businessDaysBetween(fromOn: string, toOn: string): number {
  const weeks = Math.floor(daysBetween(fromOn, toOn) / 7);
  let days = weeks * 5;
  let next = addBusinessDays(addDays(fromOn, weeks * 7), 1);
  while (next <= toOn) {
    days += 1;
    next = addBusinessDays(next, 1);
  }
  return days;
}
