import { millisecondsInDay } from "../calendar.ts";
import { isComplaint, isSolved } from "../tickets.ts";
import { cuesGivenIn } from "./customer-cue.ts";
import { npsFindings } from "./nps-answer.ts";
import type { Rule, RuleView } from "./rule.ts";

/**
 * R03: the newest answer to the recommendation question, of the last 30 days, is 9 or 10, nothing
 * is open and there was no complaint for 90 days → thank them and ask for a review, within a week.
 */
export const promoter: Rule = {
  id: "R03",
  title: "Thank them, and ask for a review",
  priority: "growth",
  due: { businessDays: 5 },
  flag: null,
  findingsOf(view) {
    if (!view.tickets.every(isSolved) || hasComplainedLately(view)) return [];
    return npsFindings(view, "promoter");
  },
};

/** In words, or by a tag on a ticket that was opened or solved since; a change may have solved it. */
function hasComplainedLately(view: RuleView): boolean {
  const { tickets, policy, at } = view;
  const { promoterQuietDays } = policy.rules;
  const since = at - promoterQuietDays * millisecondsInDay;
  return (
    cuesGivenIn(view, "complaint", promoterQuietDays).length > 0 ||
    tickets.some(
      (ticket) =>
        isComplaint(ticket, policy.tags.complaint) &&
        Math.max(ticket.createdAt, ticket.solvedAt ?? ticket.updatedAt) >= since,
    )
  );
}
