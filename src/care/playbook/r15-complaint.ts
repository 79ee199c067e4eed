import { ticketEvidenceOf } from "../evidence.ts";
import { isComplaint, isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** R15: an unsolved ticket is tagged as a complaint → acknowledge it today, the oldest first. */
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
    const oldestFirst = open.toReversed();
    return oldestFirst.map((oldest, index) => ({
      sourceTicketId: oldest.id,
      evidenceKey: oldest.id,
      evidence: oldestFirst.slice(index, index + 4).map((ticket) => {
        const values = { ticket: ticket.id };
        return ticketEvidenceOf(ticket, { code: "complaint-received", values }, policy.timeZone);
      }),
      values: { ticket: oldest.id },
    }));
  },
};
