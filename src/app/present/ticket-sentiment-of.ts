import type { CareContext } from "../../care/care-context.ts";
import { type SentimentLabel, sentimentLabels } from "../../care/sentiment-label.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { ServiceTrouble } from "../load/load-care-context.ts";
import type { Tone } from "./tone.ts";

/** How the ticket in view sounds, and what an agent may say instead. */
export type TicketSentimentView = {
  readonly value: string;
  readonly tone: Tone;
  /** Empty where nobody would keep it, or it is the customer's own word. */
  readonly corrections: readonly { readonly label: SentimentLabel; readonly words: string }[];
};

export const sentimentTones: Readonly<Record<SentimentLabel, Tone>> = {
  negative: "bad",
  neutral: "plain",
  positive: "good",
};

/** `null` where nothing says how this ticket sounds. */
export function ticketSentimentOf(
  { sentiment }: CareContext,
  ticketId: string,
  withoutService: ServiceTrouble | null,
  words: SidebarWords,
): TicketSentimentView | null {
  if (!sentiment.known) return null;
  const here = sentiment.tickets.find((ticket) => ticket.ticketId === ticketId);
  if (here === undefined) return null;
  const mayCorrect = withoutService === null && here.source !== "rating";
  return {
    value: [
      words.translate(`sentiment.${here.label}`),
      words.translate(`source.${here.source}`),
    ].join(" · "),
    tone: sentimentTones[here.label],
    corrections: mayCorrect
      ? sentimentLabels
          .filter((label) => label !== here.label)
          .map((label) => ({ label, words: words.translate(`sentiment.${label}`) }))
      : [],
  };
}
