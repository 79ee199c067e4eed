import type { Account } from "./account.ts";
import {
  type ClockMetric,
  clockMetrics,
  missedAtOf,
  slaOfMinutes,
  targetMinutesOf,
  waitTickFor,
} from "./clocks.ts";
import { zendeskInstant } from "./instants.ts";
import { type MetricEventRecord, metricEventRecordSchema, type TicketRecord } from "./records.ts";

const minuteMs = 60_000;

/** What is told of one clock of a ticket, oldest first. */
type ToldClock = {
  readonly ticks: readonly { readonly at: number; readonly type: string }[];
  /** The last target and when it was set; `null` where there is none. */
  readonly target: { readonly minutes: number; readonly setAt: number } | null;
  readonly isMissed: boolean;
};

/**
 * Notes what a write does to the clocks of a ticket: a new one starts them, a status or the first reply
 * stops them, a priority sets what is promised.
 */
export function noteMetricEvents(
  account: Account,
  { before, ticket, at }: { before: TicketRecord | null; ticket: TicketRecord; at: number },
): void {
  if (ticket.status === "deleted") return;
  noteMissedTargets(account, ticket.id, at);
  for (const metric of clockMetrics) {
    const clock = clockOf(account, ticket.id, metric);
    const minutes = targetMinutesOf(metric, ticket.priority);
    const tick = tickFor(metric, ticket, clock);
    const last = clock.ticks.at(-1)?.type;
    // One of which nothing was ever told starts with its ticket, or once something is promised of it.
    const isBegun = last !== undefined || before === null || minutes !== null;
    if (tick !== last && isBegun && (last !== undefined || tick === "activate")) {
      add(account, ticket.id, { metric, type: tick, at });
    }
    const now = clockOf(account, ticket.id, metric);
    const isRunning = now.ticks.length > 0 && now.ticks.at(-1)?.type !== "fulfill";
    if (isRunning && minutes !== (now.target?.minutes ?? null)) {
      add(account, ticket.id, { metric, type: "apply_sla", at, sla: slaOfMinutes(minutes) });
    }
  }
}

/** Notes which targets of a ticket were missed until a moment; of a deleted one none. */
export function noteMissedTargets(account: Account, ticketId: number, until: number): void {
  const ticket = account.tickets.get(ticketId);
  if (ticket === undefined || ticket.status === "deleted") return;
  for (const metric of clockMetrics) {
    const { ticks, target, isMissed } = clockOf(account, ticketId, metric);
    if (target === null || isMissed) continue;
    const missedAt = Math.max(missedAtOf(ticks, target.minutes * minuteMs), target.setAt);
    if (missedAt > until) continue;
    add(account, ticketId, { metric, type: "breach", at: missedAt, deleted: false });
  }
}

function tickFor(metric: ClockMetric, ticket: TicketRecord, { ticks }: ToldClock): string {
  if (metric === "requester_wait_time") return waitTickFor(ticket.status);
  const isReplied = (ticket.metric_set?.reply_time_in_minutes.calendar ?? null) !== null;
  return isReplied || ticks.at(-1)?.type === "fulfill" ? "fulfill" : "activate";
}

function clockOf(account: Account, ticketId: number, metric: ClockMetric): ToldClock {
  const events = (account.metricEvents.get(ticketId) ?? []).filter((one) => one.metric === metric);
  const applied = events.findLast(({ type }) => type === "apply_sla");
  const minutes = applied?.sla?.target ?? null;
  return {
    ticks: events
      .filter(({ type }) => type === "activate" || type === "pause" || type === "fulfill")
      .map(({ time, type }) => ({ at: Date.parse(time), type })),
    target:
      applied === undefined || minutes === null
        ? null
        : { minutes, setAt: Date.parse(applied.time) },
    isMissed: events.some(({ type, deleted }) => type === "breach" && deleted !== true),
  };
}

function add(
  account: Account,
  ticketId: number,
  { at, ...event }: { readonly at: number; readonly [field: string]: unknown },
): void {
  const record: MetricEventRecord = metricEventRecordSchema.parse({
    id: account.nextId("other"),
    ticket_id: ticketId,
    instance_id: 1,
    time: zendeskInstant(at),
    ...event,
  });
  account.metricEvents.set(ticketId, [...(account.metricEvents.get(ticketId) ?? []), record]);
}
