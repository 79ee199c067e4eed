import { millisecondsInDay } from "../calendar.ts";
import { eventsOfKind } from "../customer-event.ts";
import { eventEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R25: the main contact or admin left in the last 30 days → ask for the new one and offer to show
 * them around, within five business days.
 */
export const contactLeft: Rule = {
  id: "R25",
  title: "Find the new contact",
  priority: "care",
  due: { businessDays: 5 },
  flag: null,
  findingsOf({ facts, tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const left = eventsOfKind(facts.events, "contact-left", at).filter(
      (event) => event.at >= since,
    );
    return findingsFor(left, (newest, shown) => ({
      sourceTicketId: currentTicketOf(tickets)?.id ?? null,
      evidenceKey: newest.id,
      evidence: shown.map((event) =>
        eventEvidenceOf(event, { code: "contact-left", values: {} }, policy.timeZone),
      ),
      values: {},
    }));
  },
};
