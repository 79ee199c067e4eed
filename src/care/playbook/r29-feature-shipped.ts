import { millisecondsInDay } from "../calendar.ts";
import { eventsOfKind, type FeatureShippedEvent } from "../customer-event.ts";
import { eventEvidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import { currentTicketOf } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule, RuleView } from "./rule.ts";

/**
 * R29: something they asked for came in the last 30 days → tell them, within five business days, with
 * the ticket in which they asked where it is known.
 */
export const featureShipped: Rule = {
  id: "R29",
  title: "Tell them that what they asked for is here",
  priority: "care",
  due: { businessDays: 5 },
  flag: null,
  findingsOf(view) {
    const { facts, tickets, policy, at } = view;
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const shipped = eventsOfKind(facts.events, "feature-shipped", at).filter(
      (event) => event.at >= since,
    );
    return findingsFor(shipped, (event) => {
      const { feature } = event;
      const asked = askedIn(event, view);
      const here = { code: "feature-shipped", values: { feature } } as const;
      const evidence = [eventEvidenceOf(event, here, policy.timeZone)];
      if (asked !== undefined) {
        const wish = { code: "feature-asked", values: { ticket: asked.id } } as const;
        evidence.push(ticketEvidenceOf(asked, wish, policy.timeZone));
      }
      return {
        sourceTicketId: (asked ?? currentTicketOf(tickets))?.id ?? null,
        evidenceKey: event.id,
        evidence,
        values: { feature },
      };
    });
  },
};

/** The ticket that the event names; where it names none, the newest one before it that is tagged so. */
function askedIn(
  event: FeatureShippedEvent,
  { tickets, policy }: RuleView,
): TicketFacts | undefined {
  if (event.ticketId !== null) return tickets.find(({ id }) => id === event.ticketId);
  return tickets.find(
    ({ createdAt, tags }) =>
      createdAt <= event.at && tags.some((tag) => policy.tags.featureRequest.includes(tag)),
  );
}
