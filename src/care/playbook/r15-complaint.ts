import { addBusinessDays, addDays } from "../calendar.ts";
import type { Evidence } from "../care-context.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import type { Policy } from "../policy.ts";
import { englishOf } from "../statements.ts";
import { isComplaint, isSolved } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R15: an unsolved ticket is tagged as a complaint → acknowledge it today, the oldest first. The
 * evidence says by when the account's regime wants the final response.
 */
export const complaint: Rule = {
  id: "R15",
  title: "Acknowledge the complaint and give a date",
  priority: "complaint",
  due: { businessDays: 0 },
  flag: null,
  findingsOf({ tickets, policy }) {
    const open = tickets.filter(
      (ticket) => !isSolved(ticket) && isComplaint(ticket, policy.tags.complaint),
    );
    return findingsFor(open.toReversed(), (oldest, shown) => ({
      sourceTicketId: oldest.id,
      evidenceKey: oldest.id,
      evidence: shown.slice(0, 2).flatMap((ticket) => clockOf(ticket, policy)),
      values: { ticket: oldest.id },
    }));
  },
};

/** When a complaint came, and when its final response is due. */
function clockOf(ticket: TicketFacts, { complaints, timeZone }: Policy): readonly Evidence[] {
  const { regime, finalResponseDays, countedIn } = complaints;
  const values = { ticket: ticket.id };
  const received = ticketEvidenceOf(ticket, { code: "complaint-received", values }, timeZone);
  const later = countedIn === "calendar-days" ? addDays : addBusinessDays;
  const on = later(received.on, finalResponseDays);
  const due = { code: "complaint-due", values: { ...values, on, regime } } as const;
  return [received, { ...received, on, text: englishOf(due), statement: due }];
}
