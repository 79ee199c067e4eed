import { ownWordsOf } from "../care/own-words.ts";
import type { RatedText } from "../care/sentiment/training/adapted.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import { readConversations } from "../zendesk/conversations.ts";
import { textOfComment } from "../zendesk/messages.ts";
import type { JudgedTicket } from "./store/sentiment-store.ts";

/** So that a stop is heard between them, and Zendesk's agents keep their share of requests. */
const ticketsAtOnce = 20;

/**
 * What the customers of judged tickets wrote in them, by language, with how they felt: read from
 * Zendesk for the moment, and kept by nobody.
 */
export async function ratedTextsByLanguage(
  zendesk: ZendeskClient,
  judged: readonly JudgedTicket[],
  languageOf: (text: string) => string | null,
  stop: AbortSignal,
): Promise<ReadonlyMap<string, readonly RatedText[]>> {
  const byLanguage = new Map<string, RatedText[]>();
  for (let start = 0; start < judged.length; start += ticketsAtOnce) {
    stop.throwIfAborted();
    const some = judged.slice(start, start + ticketsAtOnce);
    const conversations = await readConversations(
      zendesk,
      some.map(({ ticketId }) => ticketId),
    );
    for (const { ticketId, customerId, label } of some) {
      const text = (conversations.get(ticketId)?.comments ?? [])
        .filter((comment) => comment.public && comment.author_id === customerId)
        .map((comment) => ownWordsOf(textOfComment(comment)))
        .join("\n\n");
      const language = languageOf(text);
      if (language === null) continue;
      const known = byLanguage.get(language) ?? [];
      byLanguage.set(language, [...known, { label, text, source: ticketId }]);
    }
  }
  return byLanguage;
}
