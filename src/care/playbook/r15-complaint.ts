import { complaintEvidenceOf } from "../complaint-clock.ts";
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
      evidence: shown.slice(0, 2).flatMap((ticket) => complaintEvidenceOf(ticket, policy)),
      values: { ticket: oldest.id },
    }));
  },
};
