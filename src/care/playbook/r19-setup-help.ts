import { daysBetween } from "../calendar.ts";
import { eventsOfKind } from "../customer-event.ts";
import { recordEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Rule, RuleView } from "./rule.ts";

/**
 * R19: on day 3 to 7 a new customer has done fewer than three steps of setting up, or not all where
 * there are fewer → offer help with the next one, next business day. Silent where the policy names
 * no steps, and about people who only asked something.
 */
export const setupHelp: Rule = {
  id: "R19",
  title: "Help them finish setting up",
  priority: "care",
  due: { businessDays: 1 },
  flag: null,
  findingsOf(view) {
    const { facts, tickets, policy, tenure, today, at } = view;
    if (!tenure.known || !hasBegun(view)) return [];
    const { setupFromDay, setupUntilDay, setupMinimumSteps } = policy.rules;
    const day = daysBetween(tenure.startedOn, today);
    if (day < setupFromDay || day > setupUntilDay) return [];
    const steps = [...new Set(policy.lifecycle.setupSteps)];
    const done = new Set(eventsOfKind(facts.events, "setup-step", at).map(({ step }) => step));
    const missing = steps.filter((step) => !done.has(step));
    const next = missing[0];
    if (next === undefined || steps.length - missing.length >= setupMinimumSteps) return [];
    const statement = { code: "setup-missing", values: { steps: missing.join(", ") } } as const;
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: tenure.startedOn,
        evidence: [recordEvidenceOf(facts.customer.id, today, statement), ...tenure.evidence],
        values: { steps: next },
      },
    ];
  },
};

/** Whoever is new is a prospect by their tickets; what they bought or set up says more. */
function hasBegun({ facts, lifecycleStage, at }: RuleView): boolean {
  return (
    lifecycleStage !== "prospect" ||
    facts.events.some(
      (event) =>
        event.at <= at &&
        (event.kind === "order" ||
          event.kind === "subscription" ||
          event.kind === "go-live" ||
          event.kind === "setup-step"),
    )
  );
}
