import { comparedIds } from "./compared-ids.ts";
import type { CustomerFacts, MessageFacts } from "./facts.ts";
import { inOrder } from "./in-order.ts";
import { newestFirst } from "./tickets.ts";

/**
 * The same facts in one order, so that nothing computed from them depends on the order in which a
 * source gives them: tickets and events newest first, messages oldest first.
 *
 * Messages of one moment are told apart by their ids, which count up; those without stay as they are.
 */
export function orderedFacts(facts: CustomerFacts): CustomerFacts {
  return {
    ...facts,
    tickets: newestFirst(facts.tickets).map((ticket) => {
      const messages = inOrder(ticket.messages, byOldest);
      return messages === ticket.messages ? ticket : { ...ticket, messages };
    }),
    events: inOrder(facts.events, (a, b) => b.at - a.at || compared(b.id, a.id)),
  };
}

function byOldest(a: MessageFacts, b: MessageFacts): number {
  return a.sentAt - b.sentAt || comparedIds(a.id ?? "", b.id ?? "");
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
