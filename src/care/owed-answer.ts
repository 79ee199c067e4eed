import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { Instant, MessageFacts, TicketFacts } from "./facts.ts";
import { isSolved } from "./tickets.ts";

/**
 * Our last public reply on an unsolved ticket, where it promised something on an earlier day:
 * nothing that could have kept the promise came after it.
 */
export function unkeptPromiseIn(
  ticket: TicketFacts,
  today: string,
  timeZone: string,
): MessageFacts | null {
  if (isSolved(ticket)) return null;
  const reply = ticket.messages.findLast(({ by, isPublic }) => by === "staff" && isPublic);
  if (reply === undefined || !reply.reading.cues.includes("promise")) return null;
  return dayOf(reply.sentAt, timeZone) < today ? reply : null;
}

/**
 * The customer's question, where it has been the last public message of an unsolved ticket for a
 * day. Needs the whole conversation: of a first message alone nobody knows whether it was answered.
 */
export function unansweredQuestionIn(ticket: TicketFacts, at: Instant): MessageFacts | null {
  if (isSolved(ticket) || !ticket.isConversationComplete) return null;
  const last = ticket.messages.findLast(({ isPublic }) => isPublic);
  if (last?.by !== "customer" || !last.reading.cues.includes("question")) return null;
  return at - last.sentAt < millisecondsInDay ? null : last;
}
