import type { TicketFacts } from "./facts.ts";
import type { HealthCapId, HealthSignal } from "./health-signals.ts";

/** Every fact the core can state. */
export const statementCodes = [
  "customer-since-field",
  "first-ticket",
  "record-created",
  "rated-good",
  "rated-bad",
  "ticket-opened",
  "ticket-open-hours",
  "ticket-reopened",
  "ticket-replied",
  "ticket-resolved",
  "complaint-received",
  "asked-to-cancel",
  "asked-for-manager",
  "sensitive-matter",
  "promise-made",
  "question-asked",
  "repeat-contact",
  "last-contact",
  "previous-contact",
  "usual-gap",
  "anniversary",
  "tier-mapped",
  "tier-tenure",
  "tier-ratings",
  "tier-value",
  "tier-gap",
  "customer-since-organization-field",
  "first-order",
  "subscription-started",
  "tier-mapped-organization",
  "tier-spend",
  "tier-ends",
  "rated-scale",
  "nps-answer",
  "sla-breached",
  "complaint-due",
  "health-before",
  "health-signal",
  "health-cap",
  "usage-now",
  "usage-base",
  "setup-missing",
  "order-placed",
  "orders-in-all",
  "refund-made",
  "went-live",
  "renewal-due",
  "renewal-passed",
  "payment-failed",
  "payment-made",
  "contact-left",
  "problem-solved",
  "feature-asked",
  "feature-shipped",
  "tickets-recent",
  "nobody-wrote",
  "last-seen",
  "ticket-waited",
] as const;

export type StatementCode = (typeof statementCodes)[number];

/** A fact as a code and its values, so that any language can say it. */
export type Statement = {
  readonly code: StatementCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * Each statement in English; `{name}` is a value.
 * Other languages translate these keys (`src/app/i18n`).
 */
export const statementsInEnglish: Readonly<Record<StatementCode, string>> = {
  "customer-since-field": "Customer since {on}, as recorded in a field",
  "first-ticket": "First ticket, #{ticket}",
  "record-created": "Record created, which may be later than the relationship",
  "rated-good": "Rated good, ticket #{ticket}",
  "rated-bad": "Rated bad, ticket #{ticket}",
  "ticket-opened": "Ticket #{ticket} opened",
  "ticket-open-hours": "Ticket #{ticket}, priority {priority}, open for {hours} h",
  "ticket-reopened": "Ticket #{ticket} reopened, times in all: {count}",
  "ticket-replied": "Ticket #{ticket}: first reply after {minutes} min",
  "ticket-resolved": "Ticket #{ticket}: solved after {minutes} min",
  "complaint-received": "Complaint received, ticket #{ticket}",
  "asked-to-cancel": "Spoke of cancelling or leaving, ticket #{ticket}",
  "asked-for-manager": "Asked for a manager, ticket #{ticket}",
  "sensitive-matter": "A sensitive matter was mentioned, ticket #{ticket}",
  "promise-made": "We promised something, ticket #{ticket}",
  "question-asked": "Asked a question, ticket #{ticket}",
  "repeat-contact": "Says it is not the first time, ticket #{ticket}",
  "last-contact": "Last ticket, #{ticket}",
  "previous-contact": "Before that: ticket #{ticket}, {days} days earlier",
  "usual-gap": "Usual days between tickets: {days}; silent now for {silent}",
  anniversary: "Anniversary, years with us: {years}",
  "tier-mapped": "Set in the customer's record",
  "tier-tenure": "Months with us: {months} ({points} points)",
  "tier-ratings": "Good ratings: {count} ({points} points)",
  "tier-value": "Lifetime value: {value} ({points} points)",
  "tier-gap": "Points to go: {points}",
  "customer-since-organization-field": "Customer since {on}, as recorded for the organisation",
  "first-order": "First order",
  "subscription-started": "Subscription started",
  "tier-mapped-organization": "Set in the organisation's record",
  "tier-spend": "Spent within {months} months: {value} ({points} points)",
  "tier-ends": "Counts until {on}; then: {tier}",
  "rated-scale": "Rated {value} of {outOf}, ticket #{ticket}",
  "nps-answer": "Would recommend us: {score} of 10",
  "sla-breached": "Target missed, ticket #{ticket}",
  "complaint-due": "Final response due on {on} ({regime}), ticket #{ticket}",
  "health-before": "Health before: {before}; now: {now}",
  "health-signal": "{signal}: {points} points",
  "health-cap": "Held down to {limit}: {cap}",
  "usage-now": "Used per day lately: {count}",
  "usage-base": "Used per day before: {count}",
  "setup-missing": "Steps of setting up not done: {steps}",
  "order-placed": "Order placed",
  "orders-in-all": "Orders in all: {count}",
  "refund-made": "Refund made",
  "went-live": "In use since this day",
  "renewal-due": "Renewal due in {days} days",
  "renewal-passed": "Ran out without renewal",
  "payment-failed": "A payment failed",
  "payment-made": "A payment was made",
  "contact-left": "The main contact left",
  "problem-solved": "The cause of ticket #{ticket} is fixed, problem #{problem}",
  "feature-asked": "Asked for something new, ticket #{ticket}",
  "feature-shipped": "Now there: {feature}",
  "tickets-recent": "Tickets lately: {count}",
  "nobody-wrote": "No contact since",
  "last-seen": "Last seen",
  "ticket-waited": "Ticket #{ticket}: waited {minutes} min",
};

/** An id that a statement's values may hold, and that no person should read. */
export type NamedId = HealthSignal | HealthCapId | NonNullable<TicketFacts["priority"]>;

/** What they are called in English. */
export const namesInEnglish: Readonly<Record<NamedId, string>> = {
  csat: "Ratings",
  sentiment: "Sentiment",
  nps: "Recommendation",
  contact: "How often they write",
  resolution: "Solving",
  promises: "Promises",
  engagement: "Engagement",
  usage: "Usage",
  billing: "Payments",
  "cancel-wish": "spoke of leaving",
  "open-complaint": "complaint open",
  "sensitive-matter": "sensitive matter",
  lapsed: "lapsed",
  low: "low",
  normal: "normal",
  high: "high",
  urgent: "urgent",
};

const idPlaces: readonly string[] = ["signal", "cap", "priority"];

/**
 * A statement's values with ids as they are called; one that has no name stays.
 *
 * @example
 * withNames({ signal: "csat", points: -8 }, namesInEnglish);
 * //=> { signal: "Ratings", points: -8 }
 */
export function withNames(
  values: Statement["values"],
  names: Readonly<Record<string, string>>,
): Statement["values"] {
  // Nearly all statements have none of these places, and then are taken as they are.
  let named = values;
  for (const place of idPlaces) {
    const value = values[place];
    if (value === undefined || !Object.hasOwn(names, value)) continue;
    named = { ...named, [place]: names[value] ?? value };
  }
  return named;
}

/**
 * Fills a template's `{name}` places with values; a place without a value stays as it is, so that
 * the fault shows.
 *
 * @example
 * fill("Ticket #{ticket} opened", { ticket: "12" }); //=> "Ticket #12 opened"
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  let text = "";
  for (const [index, part] of partsOf(template).entries()) {
    text += index % 2 === 0 ? part : String(values[part] ?? `{${part}}`);
  }
  return text;
}

const templates = new Map<string, readonly string[]>();
const mostTemplates = 1024;

/** A template's text and the names of its places, in turn; each template is taken apart once. */
function partsOf(template: string): readonly string[] {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const parts = template.split(/\{(\w+)\}/);
  if (templates.size >= mostTemplates) templates.clear();
  templates.set(template, parts);
  return parts;
}

/**
 * Says a statement in English.
 *
 * @example
 * englishOf({ code: "ticket-opened", values: { ticket: "12" } }); //=> "Ticket #12 opened"
 */
export function englishOf(statement: Statement): string {
  const values = withNames(statement.values, namesInEnglish);
  return fill(statementsInEnglish[statement.code], values);
}
