import type { Evidence } from "../../care/figure.ts";
import { quoteBehind } from "../../care/quoted.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { messageBehind } from "../../zendesk/message-behind.ts";
import { textOfComment } from "../../zendesk/messages.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { browserClient } from "./browser-client.ts";

/** A conversation this long is not leafed through for one sentence. */
const mostPages = 3;

/**
 * The sentence behind a fact, read from Zendesk as this agent may read it; `null` where it is not
 * there any more. Nothing of it is kept. Rejects with what Zendesk answered.
 */
export async function readQuote(send: SendToZendesk, evidence: Evidence): Promise<string | null> {
  if (evidence.ticketId === null) return null;
  const place = { ticket_id: evidence.ticketId };
  const pages = browserClient(send).pages(endpoints.comments, { place, query: {} });
  let read = 0;
  for await (const { comments } of pages) {
    const wanted = messageBehind(evidence, comments);
    if (wanted !== undefined) return quoteBehind(evidence, textOfComment(wanted));
    read += 1;
    if (read === mostPages) break;
  }
  return null;
}
