import { millisecondsInDay, millisecondsInHour } from "../calendar.ts";
import { messageEvidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { TicketFacts } from "../facts.ts";
import type { Evidence } from "../figure.ts";
import { isPressing, isWaitingTooLong } from "../long-wait.ts";
import { unansweredQuestionIn, unkeptPromiseIn } from "../owed-answer.ts";
import { missedTargetAtOf } from "../sla-state.ts";
import type { Statement } from "../statements.ts";
import { type HealthView, type Reading, signalEvidenceLimit, within100 } from "./reading.ts";

/** Tickets opened earlier say little about how problems are solved now. */
const resolutionDays = 180;
/** What one promise or question that we owe an answer to takes. */
const owedValue = 50;

/**
 * How often the customer had to write lately: one ticket is no burden; from there it falls evenly
 * and reaches 0 one ticket after R06 takes it for one cause behind many.
 */
export function contactReadingOf({ tickets, policy, at }: HealthView): Reading | null {
  const newest = tickets[0];
  if (newest === undefined) return null;
  const { recentDays, repeatTickets } = policy.rules;
  const since = at - recentDays * millisecondsInDay;
  const recent = tickets.filter(({ createdAt, isMerged }) => createdAt >= since && !isMerged);
  const value = within100((1 - Math.max(0, recent.length - 1) / repeatTickets) * 100);
  const shown = recent.length === 0 ? [newest] : recent.slice(0, signalEvidenceLimit);
  return {
    value,
    evidence: () =>
      shown.map((ticket, index) => {
        const statement: Statement =
          recent.length === 0
            ? { code: "last-contact", values: { ticket: ticket.id } }
            : index === 0
              ? { code: "tickets-recent", values: { count: recent.length } }
              : { code: "ticket-opened", values: { ticket: ticket.id } };
        return ticketEvidenceOf(ticket, statement, policy.timeZone);
      }),
  };
}

/**
 * How well problems are solved: the share of the last 180 days' tickets that went without a
 * reopening, a missed target and a long wait of a high or urgent one. Counts only tickets of which
 * one of these is known.
 */
export function resolutionReadingOf(view: HealthView): Reading | null {
  const { tickets, policy, at } = view;
  const since = at - resolutionDays * millisecondsInDay;
  const measured = tickets.filter(
    (ticket) => ticket.createdAt >= since && !ticket.isMerged && isMeasured(ticket),
  );
  if (measured.length === 0) return null;
  const troubled = measured.filter((ticket) => troubleOf(ticket, view) !== null);
  return {
    value: (1 - troubled.length / measured.length) * 100,
    evidence: () =>
      (troubled.length > 0 ? troubled : measured).slice(0, signalEvidenceLimit).map((ticket) => {
        const statement = troubleOf(ticket, view) ?? solvingOf(ticket);
        return ticketEvidenceOf(ticket, statement, policy.timeZone);
      }),
  };
}

function isMeasured(ticket: TicketFacts): boolean {
  const reopens = ticket.serviceTimes?.reopens ?? null;
  return reopens !== null || ticket.sla.length > 0 || isPressing(ticket);
}

/** The first thing that went wrong with a ticket, as a fact; `null` where nothing did. */
function troubleOf(ticket: TicketFacts, { policy, at }: HealthView): Statement | null {
  const { id, priority, serviceTimes } = ticket;
  const count = serviceTimes?.reopens ?? 0;
  if (count > 0) return { code: "ticket-reopened", values: { ticket: id, count } };
  if (ticket.sla.some((sla) => missedTargetAtOf(ticket, sla, at) !== null)) {
    return { code: "sla-breached", values: { ticket: id } };
  }
  const waitedHours = (serviceTimes?.requesterWaitMinutes ?? 0) / 60;
  const hasWaited = isPressing(ticket) && waitedHours > policy.rules.highPriorityOpenHours;
  const isWaiting = isWaitingTooLong(ticket, policy, at);
  if (!hasWaited && !isWaiting) return null;
  const openHours = (at - ticket.createdAt) / millisecondsInHour;
  const hours = Math.floor(isWaiting ? openHours : waitedHours);
  return { code: "ticket-open-hours", values: { ticket: id, priority: priority ?? "", hours } };
}

function solvingOf({ id, serviceTimes }: TicketFacts): Statement {
  const minutes = serviceTimes?.fullResolutionMinutes ?? null;
  return minutes === null
    ? { code: "ticket-opened", values: { ticket: id } }
    : { code: "ticket-resolved", values: { ticket: id, minutes } };
}

/**
 * Whether we keep our word: each promise and question that is open by the tests of R10 and R11
 * takes 50. Needs at least one conversation that was read whole.
 */
export function promisesReadingOf({ tickets, policy, at, today }: HealthView): Reading | null {
  if (!tickets.some(({ isConversationComplete }) => isConversationComplete)) return null;
  const owed: (() => Evidence)[] = [];
  for (const ticket of tickets) {
    const promise = unkeptPromiseIn(ticket, today, policy.timeZone);
    const question = unansweredQuestionIn(ticket, at);
    if (promise !== null) {
      owed.push(() => messageEvidenceOf(ticket, promise, "promise-made", policy.timeZone));
    }
    if (question !== null) {
      owed.push(() => messageEvidenceOf(ticket, question, "question-asked", policy.timeZone));
    }
  }
  return {
    value: within100(100 - owed.length * owedValue),
    evidence: () => owed.slice(0, signalEvidenceLimit).map((evidence) => evidence()),
  };
}
