import { comparedIds } from "../../care/compared-ids.ts";
import type { MessageFacts, TicketFacts } from "../../care/facts.ts";
import { computedServiceTimesOf } from "../../care/service-times.ts";

/** A ticket as an account holds it: whose it is, and what is known of it. */
export type KeptTicket = { readonly customerId: string; readonly facts: TicketFacts };

/**
 * What is to be kept of a ticket once it was read anew without its conversation: the new facts with
 * the messages that are known; `null` where what is kept is newer.
 *
 * Messages of a ticket that now is somebody else's are let go: they were read as another's.
 *
 * @example
 * joinedTicket(null, { customerId: "7", facts }); //=> { customerId: "7", facts }
 */
export function joinedTicket(kept: KeptTicket | null, read: KeptTicket): KeptTicket | null {
  if (kept === null) return read;
  if (read.facts.updatedAt < kept.facts.updatedAt) return null;
  const { customerId, facts } = read;
  const joined = kept.customerId === customerId ? withMessagesOf(kept.facts, facts) : facts;
  const problem = joined.problem;
  const solvedAt = kept.facts.problem?.solvedAt ?? null;
  const isSameProblem = problem !== null && problem.ticketId === kept.facts.problem?.ticketId;
  return isSameProblem && problem.solvedAt === null
    ? { customerId, facts: { ...joined, problem: { ...problem, solvedAt } } }
    : { customerId, facts: joined };
}

/** Newly read facts, with the conversation of those that are kept where that tells more. */
export function withMessagesOf(kept: TicketFacts, read: TicketFacts): TicketFacts {
  const isMore = kept.isConversationComplete || kept.messages.length > read.messages.length;
  if (read.isConversationComplete || !isMore || !kept.messages.some(isRead)) return read;
  return withTimes({
    ...read,
    messages: kept.messages,
    isConversationComplete: kept.isConversationComplete,
  });
}

/**
 * So long after its ticket a message may have been written and still be its first one, where all
 * messages come from the beginning of time on.
 */
export const firstInBulkMs = 60_000;
/**
 * Where only news come, and the first one may have been missed: it is written with its ticket, in the
 * same second or the next. Whoever took the second one for it would never look for it.
 */
export const firstInNewsMs = 1000;

/** Whether these messages are all of the ticket's, and how soon after it the first of them came. */
export type MessagesTold = { readonly isAll: boolean; readonly firstWithinMs: number };

/**
 * A ticket with messages that came in bulk, each of them once. They come in the order in which they
 * were written, so that with the first of them none is missing.
 */
export function withMessages(
  ticket: TicketFacts,
  messages: readonly MessageFacts[],
  { isAll, firstWithinMs }: MessagesTold,
): TicketFacts {
  const byId = new Map<string, MessageFacts & { readonly id: string }>();
  for (const message of ticket.messages.filter(isRead)) byId.set(message.id, message);
  for (const message of messages.filter(isRead)) byId.set(message.id, message);
  const inOrder = [...byId.values()].sort((a, b) => a.sentAt - b.sentAt || comparedIds(a.id, b.id));
  const [first] = inOrder;
  const hasFirst = first !== undefined && first.sentAt - ticket.createdAt <= firstWithinMs;
  const isWhole = isAll || hasFirst || ticket.isConversationComplete;
  return withTimes({ ...ticket, messages: inOrder, isConversationComplete: isWhole });
}

/** Not only what the ticket itself carries of its first message. */
function isRead(message: MessageFacts): message is MessageFacts & { readonly id: string } {
  return message.id !== null;
}

/** Zendesk's own figures stay; where it gave none at all, they are computed. */
function withTimes(ticket: TicketFacts): TicketFacts {
  if (ticket.serviceTimes !== null || !ticket.isConversationComplete) return ticket;
  return { ...ticket, serviceTimes: computedServiceTimesOf(ticket) };
}
