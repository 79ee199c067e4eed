import type { TicketRecord, TicketStatus } from "./records.ts";

type Priority = TicketRecord["priority"];

/** The clocks for which the account promises something. */
export const clockMetrics = ["reply_time", "requester_wait_time"] as const;
export type ClockMetric = (typeof clockMetrics)[number];

/** What the account promises by the clock, in minutes: for its urgent and high tickets alone. */
const targetMinutes: Readonly<
  Record<ClockMetric, Readonly<Partial<Record<NonNullable<Priority>, number>>>>
> = {
  reply_time: { urgent: 4 * 60, high: 8 * 60 },
  requester_wait_time: { urgent: 24 * 60, high: 72 * 60 },
};

/** What is promised of a clock for tickets of a priority; `null` where nothing is. */
export function targetMinutesOf(metric: ClockMetric, priority: Priority): number | null {
  return priority === null ? null : (targetMinutes[metric][priority] ?? null);
}

/** A target as `apply_sla` events tell it; `null` takes back the one before. */
export function slaOfMinutes(target: number | null) {
  return { target, business_hours: false, policy: target === null ? null : { id: 7001 } };
}

/** The clock runs while we have to act, stands while the customer has, and ends with the ticket. */
export function waitTickFor(status: TicketStatus): "activate" | "pause" | "fulfill" {
  if (status === "pending") return "pause";
  return status === "solved" || status === "closed" ? "fulfill" : "activate";
}

/** When a clock that ran as these ticks say has run for so long; infinity where it has not. */
export function missedAtOf(
  ticks: readonly { readonly at: number; readonly type: string }[],
  targetMs: number,
): number {
  let leftMs = targetMs;
  for (const [index, { at, type }] of ticks.entries()) {
    if (type !== "activate") continue;
    const stoppedAt = ticks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (at + leftMs < stoppedAt) return at + leftMs;
    leftMs -= stoppedAt - at;
  }
  return Number.POSITIVE_INFINITY;
}
