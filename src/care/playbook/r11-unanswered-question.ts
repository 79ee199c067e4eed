import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import { unansweredQuestionIn } from "../owed-answer.ts";
import type { Finding, Rule } from "./rule.ts";

/**
 * R11: the customer's question is the last public message of an unsolved ticket, for a day or
 * longer → answer it, next business day.
 */
export const unansweredQuestion: Rule = {
  id: "R11",
  title: "Answer the open question",
  priority: "promise",
  due: { businessDays: 1 },
  flag: null,
  findingsOf({ tickets, policy, at }) {
    return tickets.flatMap((ticket): readonly Finding[] => {
      const question = unansweredQuestionIn(ticket, at);
      if (question === null) return [];
      const finding = {
        sourceTicketId: ticket.id,
        evidenceKey: keyOfMessage(ticket, question),
        evidence: [messageEvidenceOf(ticket, question, "question-asked", policy.timeZone)],
        values: { ticket: ticket.id },
      };
      return [finding];
    });
  },
};
