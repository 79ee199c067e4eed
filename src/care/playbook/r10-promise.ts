import { addBusinessDays, dayOf } from "../calendar.ts";
import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import { unkeptPromiseIn } from "../owed-answer.ts";
import type { Finding, Rule } from "./rule.ts";

/**
 * R10: our last public reply on an unsolved ticket promised something, and none followed on a later
 * day → keep the promise within two business days of making it (today, when that has passed).
 */
export const promise: Rule = {
  id: "R10",
  title: "Keep the promise we made",
  priority: "promise",
  due: { businessDays: 2 },
  flag: null,
  findingsOf({ tickets, policy, today }) {
    return tickets.flatMap((ticket): readonly Finding[] => {
      const reply = unkeptPromiseIn(ticket, today, policy.timeZone);
      if (reply === null) return [];
      const promisedOn = dayOf(reply.sentAt, policy.timeZone);
      const finding = {
        sourceTicketId: ticket.id,
        evidenceKey: keyOfMessage(ticket, reply),
        evidence: [messageEvidenceOf(ticket, reply, "promise-made", policy.timeZone)],
        due: { on: addBusinessDays(promisedOn, 2) },
        values: { ticket: ticket.id },
      };
      return [finding];
    });
  },
};
