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
};

/**
 * Fills a template's `{name}` places with values; a place without a value stays as it is, so that
 * the fault shows.
 *
 * @example
 * fill("Ticket #{ticket} opened", { ticket: "12" }); //=> "Ticket #12 opened"
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * Says a statement in English.
 *
 * @example
 * englishOf({ code: "ticket-opened", values: { ticket: "12" } }); //=> "Ticket #12 opened"
 */
export function englishOf(statement: Statement): string {
  return fill(statementsInEnglish[statement.code], statement.values);
}
