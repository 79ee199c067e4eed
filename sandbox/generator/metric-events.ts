import {
  type ClockMetric,
  clockMetrics,
  missedAtOf,
  slaOfMinutes,
  targetMinutesOf,
  waitTickFor,
} from "../account/clocks.ts";
import { zendeskInstant } from "../account/instants.ts";
import {
  type MetricEventRecord,
  metricEventRecordSchema,
  type TicketRecord,
} from "../account/records.ts";
import { minuteMs } from "./days.ts";
import type { Moment } from "./moments.ts";

type Priority = NonNullable<TicketRecord["priority"]>;

/** Something that happens to a clock. */
type Tick = { readonly at: number; readonly type: string; readonly more?: object };

/** The events of the clocks that a priority has targets for. */
export function metricEventsOf(
  moments: readonly Moment[],
  { id, priority, at }: { readonly id: number; readonly priority: Priority; readonly at: number },
): readonly MetricEventRecord[] {
  const ticks = clockMetrics.flatMap((metric) => {
    const target = targetMinutesOf(metric, priority);
    const told = target === null ? [] : targeted(ticksOf[metric](moments), target, at);
    return told.map((tick) => ({ ...tick, metric }));
  });
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

const ticksOf: Readonly<Record<ClockMetric, (moments: readonly Moment[]) => readonly Tick[]>> = {
  reply_time: (moments) => {
    const replied = moments.slice(1).find(({ step }) => step.by === "agent");
    return [
      ...moments.slice(0, 1).map(({ at }) => ({ at, type: "activate" })),
      ...(replied === undefined ? [] : [{ at: replied.at, type: "fulfill" }]),
    ];
  },
  requester_wait_time: (moments) =>
    moments.flatMap(({ at, from, to }) => {
      const type = waitTickFor(to);
      return from !== null && type === waitTickFor(from) ? [] : [{ at, type }];
    }),
};

/** Adds to a clock's ticks its target, and the moment at which it missed that. */
function targeted(ticks: readonly Tick[], target: number, until: number): readonly Tick[] {
  const [started] = ticks;
  if (started === undefined) return [];
  const sla = slaOfMinutes(target);
  const missedAt = missedAtOf(ticks, target * minuteMs);
  return [
    ...ticks,
    { at: started.at, type: "apply_sla", more: { sla } },
    ...(missedAt > until ? [] : [{ at: missedAt, type: "breach", more: { deleted: false } }]),
  ].sort((a, b) => a.at - b.at);
}
