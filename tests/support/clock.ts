/** The moment most tests happen at: a Sunday. */
export const now = Date.parse("2026-11-22T10:00:00Z");

/** Midnight UTC of a day, or the instant given. */
export function at(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
}

/** So many days before {@link now}. */
export function daysAgo(days: number): number {
  return now - days * 86_400_000;
}
