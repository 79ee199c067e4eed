export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The full hour before a moment. */
export function hourStartOf(at: number): number {
  return Math.floor(at / hourMs) * hourMs;
}

/** The calendar day in UTC, `YYYY-MM-DD`. */
export function dayTextOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The same day of the year, years earlier. */
export function yearsBefore(at: number, years: number): number {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.getTime();
}
