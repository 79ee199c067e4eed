import { addDays, dayOf, daysBetween } from "./calendar.ts";
import { ticketEvidenceOf } from "./evidence.ts";
import type { Instant, TicketFacts } from "./facts.ts";
import type { Evidence } from "./figure.ts";
import type { Policy } from "./policy.ts";
import { addBusinessDays, businessDaysBetween } from "./schedule.ts";
import type { ComplaintClock } from "./service-lens.ts";
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
  const { regime, countedIn } = policy.complaints;
  const [received, due] = complaintEvidenceOf(ticket, policy);
  const finalDueOn = due.on;
  const { between } = dayCountOf(policy);
  const today = dayOf(at, policy.timeZone);
  return {
    known: true,
    ticketId: ticket.id,
    receivedOn: received.on,
    regime,
    finalDueOn,
    daysLeft:
      today <= finalDueOn ? between(today, finalDueOn) : -Math.max(1, between(finalDueOn, today)),
    countedIn,
    evidence: [received, due],
  };
}

/** When a complaint came, and when its final response is due. */
export function complaintEvidenceOf(
  ticket: TicketFacts,
  policy: Policy,
): readonly [Evidence, Evidence] {
  const { regime, finalResponseDays } = policy.complaints;
  const values = { ticket: ticket.id };
  const receipt = { code: "complaint-received", values } as const;
  const received = ticketEvidenceOf(ticket, receipt, policy.timeZone);
  const on = dayCountOf(policy).later(received.on, finalResponseDays);
  const due = { code: "complaint-due", values: { ...values, on, regime } } as const;
  return [received, { ...received, on, text: englishOf(due), statement: due }];
}

/** How to count in a regime's kind of day; the second day given is not before the first. */
type DayCount = {
  readonly later: (on: string, days: number) => string;
  readonly between: (fromOn: string, toOn: string) => number;
};

function dayCountOf({ complaints, schedule }: Policy): DayCount {
  if (complaints.countedIn === "calendar-days") return { later: addDays, between: daysBetween };
  return {
    later: (on, days) => addBusinessDays(on, days, schedule),
    between: (fromOn, toOn) => businessDaysBetween(fromOn, toOn, schedule),
  };
}
