import type { CareContext } from "../../care/care-context.ts";
import { careContextOf } from "../../care/care-context-of.ts";
import type { Instant } from "../../care/facts.ts";
import { defaultPolicy } from "../../care/policy.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { readOwnFacts } from "./read-own-facts.ts";

/** One page of Zendesk's list: more would be more requests before the card shows. */
const maximumTickets = 100;

/**
 * The care context from what this agent's own session may read, by the same core as the service.
 *
 * Loaded only when the service is not there; `null` where Zendesk has no such customer.
 */
export async function readOwnView(
  send: SendToZendesk,
  customerId: string,
  at: Instant,
): Promise<CareContext | null> {
  const facts = await readOwnFacts(send, customerId, at, maximumTickets);
  return facts === null ? null : careContextOf(facts, defaultPolicy, at);
}
