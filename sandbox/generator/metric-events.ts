import { zendeskInstant } from "../account/instants.ts";
import {
  type MetricEventRecord,
  metricEventRecordSchema,
  type TicketRecord,
  type TicketStatus,
} from "../account/records.ts";
import { hourMs, minuteMs } from "./days.ts";
import type { Moment } from "./moments.ts";

type Priority = NonNullable<TicketRecord["priority"]>;

/** What the account promises for its urgent tickets, by the clock; for others it promises nothing. */
const targets: Readonly<
  Partial<Record<Priority, { readonly replyMs: number; readonly waitMs: number }>>
> = {
  urgent: { replyMs: 4 * hourMs, waitMs: 24 * hourMs },
  high: { replyMs: 8 * hourMs, waitMs: 72 * hourMs },
};

/** Something that happens to a clock. */
type Tick = { readonly at: number; readonly type: string; readonly more?: object };

/** The events of the clocks that a priority has targets for. */
export function metricEventsOf(
  moments: readonly Moment[],
  { id, priority, at }: { readonly id: number; readonly priority: Priority; readonly at: number },
): readonly MetricEventRecord[] {
  const target = targets[priority];
  if (target === undefined) return [];
  const replying = targeted(replyTicks(moments), target.replyMs, at);
  const wait = targeted(waitTicks(moments), target.waitMs, at);
  const ticks = [
    ...replying.map((tick) => ({ ...tick, metric: "reply_time" })),
    ...wait.map((tick) => ({ ...tick, metric: "requester_wait_time" })),
  ];
  return ticks.map(({ metric, type, at: time, more }, index) =>
    metricEventRecordSchema.parse({
      id: 620_000_000 + id * 100 + index,
      ticket_id: id,
      metric,
      instance_id: 1,
      type,
      time: zendeskInstant(time),
      ...more,
    }),
  );
}

function replyTicks(moments: readonly Moment[]): readonly Tick[] {
  const replied = moments.slice(1).find(({ step }) => step.by === "agent");
  return [
    ...moments.slice(0, 1).map(({ at }) => ({ at, type: "activate" })),
    ...(replied === undefined ? [] : [{ at: replied.at, type: "fulfill" }]),
  ];
}

/** The clock runs while we have to act, stands while the customer has, and ends with the ticket. */
function tickFor(status: TicketStatus | null): string | null {
  if (status === "pending") return "pause";
  if (status === "solved" || status === "closed") return "fulfill";
  return status === null ? null : "activate";
}

function waitTicks(moments: readonly Moment[]): readonly Tick[] {
  return moments.flatMap(({ at, from, to }) => {
    const type = tickFor(to);
    return type === null || type === tickFor(from) ? [] : [{ at, type }];
  });
}

/** Adds to a clock's ticks its target, and the moment at which it missed that. */
function targeted(ticks: readonly Tick[], targetMs: number, until: number): readonly Tick[] {
  const [started] = ticks;
  if (started === undefined) return [];
  const sla = { target: targetMs / minuteMs, business_hours: false, policy: { id: 7001 } };
  const missedAt = missedAtOf(ticks, targetMs);
  return [
    ...ticks,
    { at: started.at, type: "apply_sla", more: { sla } },
    ...(missedAt > until ? [] : [{ at: missedAt, type: "breach", more: { deleted: false } }]),
  ].sort((a, b) => a.at - b.at);
}

function missedAtOf(ticks: readonly Tick[], targetMs: number): number {
  let leftMs = targetMs;
  for (const [index, { at, type }] of ticks.entries()) {
    if (type !== "activate") continue;
    const stoppedAt = ticks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (at + leftMs < stoppedAt) return at + leftMs;
    leftMs -= stoppedAt - at;
  }
  return Number.POSITIVE_INFINITY;
}
