import { millisecondsInDay } from "../calendar.ts";
import { eventsOfKind } from "../customer-event.ts";
import { messageEvidenceOf, recordEvidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { Evidence } from "../figure.ts";
import type { HealthCapId } from "../health-signals.ts";
import { lastSignOf, signEvidenceOf } from "../last-sign.ts";
import { hasRunOut } from "../lifecycle-stage.ts";
import type { Cue } from "../message-reading.ts";
import type { StatementCode } from "../statements.ts";
import { customerCuesSince, isComplaint, isSolved } from "../tickets.ts";
import { endEvidenceOf } from "./business.ts";
import { type HealthView, signalEvidenceLimit } from "./reading.ts";

/** What makes a cap open, or `null` where it is not. */
type CapFacts = (() => readonly Evidence[]) | null;

/** Each cap by the test of the rule that acts on it: R12, R15, R14, and the stage. */
export const capFactsOf: Readonly<Record<HealthCapId, (view: HealthView) => CapFacts>> = {
  "cancel-wish": (view) => cueFactsOf(view, "cancel-wish", "asked-to-cancel"),
  "open-complaint": ({ tickets, policy }) => {
    const open = tickets.filter(
      (ticket) => !isSolved(ticket) && isComplaint(ticket, policy.tags.complaint),
    );
    if (open.length === 0) return null;
    return () =>
      open.slice(0, signalEvidenceLimit).map((ticket) => {
        const values = { ticket: ticket.id };
        return ticketEvidenceOf(ticket, { code: "complaint-received", values }, policy.timeZone);
      });
  },
  "sensitive-matter": (view) => cueFactsOf(view, "vulnerability", "sensitive-matter"),
  lapsed: ({ facts, tenure, lifecycleStage, policy, at }) => {
    if (lifecycleStage !== "lapsed") return null;
    return () => {
      const [subscription] = eventsOfKind(facts.events, "subscription", at);
      if (subscription !== undefined && hasRunOut(facts, policy.timeZone, at)) {
        return [endEvidenceOf(subscription, policy.timeZone)];
      }
      const sign = lastSignOf(facts, at);
      if (sign !== null) return [signEvidenceOf(sign, policy.timeZone)];
      const statement = { code: "nobody-wrote", values: {} } as const;
      return tenure.known ? [recordEvidenceOf(facts.customer.id, tenure.startedOn, statement)] : [];
    };
  },
};

function cueFactsOf({ facts, policy, at }: HealthView, cue: Cue, code: StatementCode): CapFacts {
  const since = at - policy.rules.recentDays * millisecondsInDay;
  const sightings = customerCuesSince(facts, cue, since);
  if (sightings.length === 0) return null;
  return () =>
    sightings
      .slice(0, signalEvidenceLimit)
      .map(({ ticket, message }) => messageEvidenceOf(ticket, message, code, policy.timeZone));
}
