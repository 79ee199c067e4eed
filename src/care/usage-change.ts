import { millisecondsInDay } from "./calendar.ts";
import { type CustomerEvent, eventsOfKind, type UsageEvent } from "./customer-event.ts";
import type { Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";

/** Usage on fewer days than this is no habit that could be kept or lost. */
const habitDays = 14;

/** How much is used lately against before; counts are means per day. */
export type UsageChange = {
  readonly base: number;
  readonly now: number;
  /** From −100: nothing is used any more. To a millionth, so that a quarter less is just that. */
  readonly percent: number;
  /** The newest usage lately, or else before: what there is to point to. */
  readonly newest: UsageEvent;
  /** The newest usage of the base. */
  readonly newestBefore: UsageEvent;
};

/**
 * Usage per day over the policy's last days, against the days of the base before them; `null`
 * without usage on at least 14 different days of the base (on all of them, where it is shorter).
 *
 * A day is 24 hours counted back from `at`, so that a day that has only begun is not less of one.
 *
 * @example
 * const usage = (day: number, count: number) =>
 *   ({ kind: "usage", id: `${day}`, at: -day * 86_400_000, count, feature: null }) as const;
 * const events = [...Array(104).keys()].map((day) => usage(day, day < 14 ? 6 : 8));
 * usageChangeOf(events, defaultPolicy, 0)?.percent; //=> -25
 */
export function usageChangeOf(
  events: readonly CustomerEvent[],
  policy: Policy,
  at: Instant,
): UsageChange | null {
  const { usageDays, usageBaseDays } = policy.rules;
  const usages = eventsOfKind(events, "usage", at);
  const newest = usages[0];
  if (newest === undefined) return null;
  const usedDays = new Set<number>();
  let lately = 0;
  let before = 0;
  let newestBefore: UsageEvent | null = null;
  for (const usage of usages) {
    const daysAgo = Math.floor((at - usage.at) / millisecondsInDay);
    if (daysAgo < usageDays) lately += usage.count;
    else if (daysAgo < usageDays + usageBaseDays) {
      before += usage.count;
      newestBefore ??= usage;
      if (usage.count > 0) usedDays.add(daysAgo);
    }
  }
  if (usedDays.size < Math.min(habitDays, usageBaseDays) || before <= 0) return null;
  if (newestBefore === null) return null;
  const now = lately / usageDays;
  const base = before / usageBaseDays;
  return { base, now, percent: rounded((now / base - 1) * 100, 6), newest, newestBefore };
}
