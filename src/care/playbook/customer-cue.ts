import { millisecondsInDay } from "../calendar.ts";
import { keyOfMessage, messageEvidenceOf } from "../evidence.ts";
import type { Cue } from "../message-reading.ts";
import type { StatementCode } from "../statements.ts";
import type { CueSighting } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Finding, RuleView } from "./rule.ts";

/** Where the customer gave a cue in the last so many days, newest first. */
export function cuesGivenIn(
  { cues, at }: RuleView,
  cue: Cue,
  days: number,
): readonly CueSighting[] {
  const since = at - days * millisecondsInDay;
  return (cues.get(cue) ?? []).filter(({ message }) => message.sentAt >= since);
}

/** What R12, R13 and R14 share: a cue in the customer's words in the last 30 days. */
export function customerCueFindings(
  view: RuleView,
  cue: Cue,
  code: StatementCode,
): Iterable<Finding> {
  const { policy } = view;
  const sightings = cuesGivenIn(view, cue, policy.rules.recentDays);
  return findingsFor(sightings, (newest, shown) => ({
    sourceTicketId: newest.ticket.id,
    evidenceKey: keyOfMessage(newest.ticket, newest.message),
    evidence: shown.map(({ ticket, message }) =>
      messageEvidenceOf(ticket, message, code, policy.timeZone),
    ),
    values: { ticket: newest.ticket.id },
  }));
}
