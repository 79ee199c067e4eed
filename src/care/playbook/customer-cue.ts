import { millisecondsInDay } from "../calendar.ts";
import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import type { Cue } from "../message-reading.ts";
import type { StatementCode } from "../statements.ts";
import { customerCuesSince } from "../tickets.ts";
import type { Finding, RuleView } from "./rule.ts";

/** What R12, R13 and R14 share: a cue in the customer's words in the last 30 days, to act on today. */
export function customerCueFindings(
  { facts, policy, at }: RuleView,
  cue: Cue,
  code: StatementCode,
): readonly Finding[] {
  const since = at - policy.rules.recentDays * millisecondsInDay;
  const sightings = customerCuesSince(facts, cue, since);
  return sightings.map((newest, index) => ({
    sourceTicketId: newest.ticket.id,
    evidenceKey: keyOfMessage(newest.ticket, newest.message),
    evidence: sightings
      .slice(index, index + 4)
      .map(({ ticket, message }) => messageEvidenceOf(ticket, message, code, policy.timeZone)),
    values: { ticket: newest.ticket.id },
  }));
}
