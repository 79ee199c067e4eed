export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Midnight in UTC before a moment. */
export function dayStartOf(at: number): number {
  return Math.floor(at / dayMs) * dayMs;
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
