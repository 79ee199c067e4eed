import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import { unansweredQuestionIn } from "../owed-answer.ts";
import type { CueSighting } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

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
    const unanswered = tickets.flatMap((ticket): readonly CueSighting[] => {
      const message = unansweredQuestionIn(ticket, at);
      return message === null ? [] : [{ ticket, message }];
    });
    return findingsFor(unanswered, ({ ticket, message }) => ({
      sourceTicketId: ticket.id,
      evidenceKey: keyOfMessage(ticket, message),
      evidence: [messageEvidenceOf(ticket, message, "question-asked", policy.timeZone)],
      values: { ticket: ticket.id },
    }));
  },
};
