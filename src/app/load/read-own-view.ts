import type { CareContext } from "../../care/care-context.ts";
import { careContextOf } from "../../care/care-context-of.ts";
import type { Instant } from "../../care/facts.ts";
import { defaultPolicy } from "../../care/policy.ts";
import { readHistory } from "../../zendesk/read-history.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { browserClient } from "./browser-client.ts";

/**
 * The care context from what this agent's own session may read, by the same core as the service:
 * the newest 100 tickets, each with the customer's first message only.
 *
 * Loaded only when the service is not there; `null` where Zendesk has no such customer.
 */
export async function readOwnView(
  send: SendToZendesk,
  customerId: string,
  at: Instant,
): Promise<CareContext | null> {
  const facts = await readHistory(browserClient(send), customerId, {
    at,
    source: "browser",
    mapping: defaultPolicy.fields,
    maximumTickets: 100,
    conversations: 0,
    problems: 0,
  });
  return facts === null ? null : careContextOf(facts, defaultPolicy, at);
}
