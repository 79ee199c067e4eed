import { type ZendeskClient, zendeskClient } from "../../zendesk/client.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";

/** Zendesk's API in the browser: one attempt each, so that an agent waits for nothing unseen. */
export function browserClient(send: SendToZendesk): ZendeskClient {
  return zendeskClient({
    send,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    maximumAttempts: 1,
  });
}
