import type { Suggestion } from "../care/care-context.ts";
import type { Evidence } from "../care/figure.ts";

export type FollowUpTextParts = {
  readonly suggestion: Suggestion;
  readonly customer: { readonly id: string; readonly name: string | null };
  /** What the agent calls it; `null`: as it was suggested. */
  readonly title: string | null;
  /** What the agent adds; empty: nothing. */
  readonly note: string;
};

/** One reason as a line. Zendesk turns `#12` into a link to that ticket. */
function reasonOf({ on, text, ticketId }: Evidence): string {
  const isNamed = ticketId === null || new RegExp(`#${ticketId}(?!\\d)`).test(text);
  return isNamed ? `- ${on}: ${text}` : `- ${on}: ${text} (#${ticketId})`;
}

function paragraph(heading: string, lines: readonly string[]): string {
  return [heading, ...lines].join("\n");
}

/** The subject of a follow-up, as it stands in agents' lists. */
export function followUpSubjectOf({ suggestion, title, customer }: FollowUpTextParts): string {
  return `${title ?? suggestion.title}: ${customer.name ?? `customer ${customer.id}`}`.slice(
    0,
    150,
  );
}

/** The private first comment of a follow-up: why, since when, and what one might write. */
export function followUpTextOf({ suggestion, title, customer, note }: FollowUpTextParts): string {
  const who = customer.name === null ? customer.id : `${customer.name} (${customer.id})`;
  return [
    paragraph(title ?? suggestion.title, [
      `Customer: ${who}`,
      ...(suggestion.sourceTicketId === null ? [] : [`Ticket: #${suggestion.sourceTicketId}`]),
      `Suggested by Care Context, rule ${suggestion.rule}. The customer sees nothing of this.`,
    ]),
    ...(note.trim() === "" ? [] : [paragraph("Note", [note.trim()])]),
    ...(suggestion.evidence.length === 0
      ? []
      : [paragraph("Why", suggestion.evidence.map(reasonOf))]),
    ...(suggestion.draft.trim() === "" ? [] : [paragraph("Draft", [suggestion.draft.trim()])]),
  ].join("\n\n");
}
