import type { TicketWords } from "../i18n/tickets/en.ts";
import type { TicketSubject } from "../load/ticket-subjects.ts";

/**
 * Why a ticket is named by its number alone and does not open; `null` for one that opens, or of which
 * nobody has asked yet.
 */
export function whyNotShownOf(
  subject: TicketSubject | undefined,
  words: TicketWords,
): string | null {
  if (subject === undefined || subject.kind === "shown") return null;
  return words.translate(`ticket.${subject.kind}`);
}
