import type { Instant } from "../../care/facts.ts";
import { defaultPolicy } from "../../care/policy.ts";
import { timelineOf } from "../../care/timeline.ts";
import type { Timeline } from "../../contract/timeline.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { readOwnFacts } from "./read-own-facts.ts";

/** Ten pages of Zendesk's list, one after another. */
const maximumTickets = 1000;

/**
 * The timeline from what this agent's own session may read, by the same core as the service: tickets
 * and follow-ups, and nothing that only the service was told.
 *
 * Loaded only when the service is not there; `null` where Zendesk has no such customer.
 */
export async function readOwnTimeline(
  send: SendToZendesk,
  customerId: string,
  at: Instant,
): Promise<Timeline | null> {
  const facts = await readOwnFacts(send, customerId, at, maximumTickets);
  if (facts === null) return null;
  const entries = timelineOf(facts, defaultPolicy, at);
  return {
    customerId,
    name: facts.customer.name,
    asOf: new Date(facts.asOf).toISOString(),
    gaps: facts.gaps,
    entries,
    count: entries.length,
  };
}
