import { addDays, dayOf } from "../calendar.ts";
import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import type { MessageFacts, TicketFacts } from "../facts.ts";
import { unkeptPromiseIn } from "../owed-answer.ts";
import { promisedOnOf } from "../promised-day.ts";
import { addBusinessDays, type Schedule } from "../schedule.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/** Nobody should be on hold for longer without hearing from us. */
const longestHoldDays = 4;

/**
 * R10: our last public reply on an unsolved ticket promised something, and none followed on a later
 * day → keep the promise on the day that it names, else within two business days of making it, at the
 * latest after four days on hold (today, when that has passed).
 */
export const promise: Rule = {
  id: "R10",
  title: "Keep the promise we made",
  priority: "promise",
  due: { businessDays: 2 },
  flag: null,
  findingsOf({ tickets, policy, today }) {
    const made = tickets.flatMap((ticket): readonly PromiseMade[] => {
      const reply = unkeptPromiseIn(ticket, today, policy.timeZone);
      return reply === null
        ? []
        : [{ ticket, reply, promisedOn: dayOf(reply.sentAt, policy.timeZone) }];
    });
    return findingsFor(made, (made) => ({
      sourceTicketId: made.ticket.id,
      evidenceKey: keyOfMessage(made.ticket, made.reply),
      evidence: [messageEvidenceOf(made.ticket, made.reply, "promise-made", policy.timeZone)],
      due: { on: keptBy(made, policy.schedule) },
      values: { ticket: made.ticket.id },
    }));
  },
};

type PromiseMade = {
  readonly ticket: TicketFacts;
  readonly reply: MessageFacts;
  readonly promisedOn: string;
};

/** The day by which a promise is to be kept. */
function keptBy({ ticket, reply, promisedOn }: PromiseMade, schedule: Schedule): string {
  const { promisedDay } = reply.reading;
  const on =
    promisedDay === null
      ? addBusinessDays(promisedOn, 2, schedule)
      : promisedOnOf(promisedDay, promisedOn);
  const holdUntil = addDays(promisedOn, longestHoldDays);
  return ticket.status === "hold" && holdUntil < on ? holdUntil : on;
}
