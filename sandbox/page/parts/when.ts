const units = [
  { unit: "year", ms: 365 * 86_400_000 },
  { unit: "month", ms: 30 * 86_400_000 },
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const absolute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** How long ago, in the largest unit that fits. */
export function agoOf(instant: string, now: number): string {
  const distance = Date.parse(instant) - now;
  const fitting = units.find(({ ms }) => Math.abs(distance) >= ms);
  if (fitting === undefined) return "just now";
  return relative.format(Math.round(distance / fitting.ms), fitting.unit);
}

export function momentOf(instant: string): string {
  return absolute.format(Date.parse(instant));
}
