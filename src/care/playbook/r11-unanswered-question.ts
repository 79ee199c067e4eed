import { millisecondsInDay } from "../calendar.ts";
import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import { type CueSighting, isSolved } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R11: the customer's question is the last public message of an unsolved ticket, for a day or
 * longer → answer it, next business day. Needs whole conversations: of a first message alone
 * nobody knows whether it was answered.
 */
export const unansweredQuestion: Rule = {
  id: "R11",
  title: "Answer the open question",
  priority: "promise",
  due: { businessDays: 1 },
  flag: null,
  findingsOf({ tickets, policy, at }) {
    const unanswered = tickets.flatMap((ticket): readonly CueSighting[] => {
      if (isSolved(ticket) || !ticket.isConversationComplete) return [];
      const last = ticket.messages.findLast(({ isPublic }) => isPublic);
      if (last?.by !== "customer" || !last.reading.cues.includes("question")) return [];
      return at - last.sentAt < millisecondsInDay ? [] : [{ ticket, message: last }];
    });
    return findingsFor(unanswered, ({ ticket, message }) => ({
      sourceTicketId: ticket.id,
      evidenceKey: keyOfMessage(ticket, message),
      evidence: [messageEvidenceOf(ticket, message, "question-asked", policy.timeZone)],
      values: { ticket: ticket.id },
    }));
  },
};
