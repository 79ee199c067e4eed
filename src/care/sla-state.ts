import { evidenceLimit, evidenceOf } from "./evidence.ts";
import type { Instant, SlaFacts, TicketFacts } from "./facts.ts";
import type { Evidence } from "./figure.ts";
import type { SlaState } from "./service-lens.ts";
import { isSolved } from "./tickets.ts";

/** One clock at a moment. */
type Clock = {
  readonly ticket: TicketFacts;
  readonly metric: SlaFacts["metric"];
  readonly dueAt: Instant | null;
  /** `null`: not missed. */
  readonly missedAt: Instant | null;
  readonly isEnded: boolean;
};

/**
 * How the promised times were kept: targets missed and met in all, and the clocks of unsolved
 * tickets that have not ended, the first due first, paused ones last.
 *
 * A target is missed where the helpdesk says so, or once its due moment has passed without an end;
 * a solved ticket's clocks ended when it was solved, whether or not the helpdesk wrote that down.
 */
export function slaStateOf(
  tickets: readonly TicketFacts[],
  timeZone: string,
  at: Instant,
): SlaState {
  const clocks = tickets.flatMap((ticket) => ticket.sla.map((sla) => clockOf(ticket, sla, at)));
  if (clocks.length === 0) return { known: false, reason: "no-sla" };
  const missed = clocks.filter(({ missedAt }) => missedAt !== null);
  return {
    known: true,
    breached: missed.length,
    met: clocks.filter(({ isEnded, missedAt }) => isEnded && missedAt === null).length,
    running: clocks
      .filter(({ ticket, isEnded }) => !isEnded && !isSolved(ticket))
      .sort((a, b) => (a.dueAt ?? Number.MAX_VALUE) - (b.dueAt ?? Number.MAX_VALUE))
      .map((clock) => ({
        ticketId: clock.ticket.id,
        metric: clock.metric,
        state: stateOf(clock),
        dueAt: clock.dueAt === null ? null : new Date(clock.dueAt).toISOString(),
      })),
    evidence: missesOf(missed, timeZone),
  };
}

function clockOf(ticket: TicketFacts, sla: SlaFacts, at: Instant): Clock {
  const { metric, dueAt } = sla;
  const endedAt = endedAtOf(ticket, sla);
  const isEnded = endedAt !== null && endedAt <= at;
  return { ticket, metric, dueAt, missedAt: missedTargetAtOf(ticket, sla, at), isEnded };
}

function endedAtOf(ticket: TicketFacts, { endedAt }: SlaFacts): Instant | null {
  return endedAt ?? (isSolved(ticket) ? (ticket.solvedAt ?? ticket.updatedAt) : null);
}

/** When a target of a ticket was missed, as it is said of {@link slaStateOf}; `null`: it was not. */
export function missedTargetAtOf(ticket: TicketFacts, sla: SlaFacts, at: Instant): Instant | null {
  const { dueAt, breachedAt } = sla;
  if (breachedAt !== null && breachedAt <= at) return breachedAt;
  const until = Math.min(at, endedAtOf(ticket, sla) ?? at);
  return dueAt !== null && dueAt < until ? dueAt : null;
}

function stateOf({ missedAt, dueAt }: Clock): "running" | "paused" | "breached" {
  if (missedAt !== null) return "breached";
  return dueAt === null ? "paused" : "running";
}

/** The newest misses; of a ticket that missed several targets only the last one. */
function missesOf(missed: readonly Clock[], timeZone: string): readonly Evidence[] {
  const newestFirst = missed.toSorted((a, b) => (b.missedAt ?? 0) - (a.missedAt ?? 0));
  const shown = new Map<string, Evidence>();
  for (const { ticket, missedAt } of newestFirst) {
    if (shown.size === evidenceLimit) break;
    if (missedAt === null || shown.has(ticket.id)) continue;
    const { id } = ticket;
    const statement = { code: "sla-breached", values: { ticket: id } } as const;
    const parts = { kind: "ticket", id, ticketId: id, at: missedAt, statement } as const;
    shown.set(id, evidenceOf(parts, timeZone));
  }
  return [...shown.values()];
}
