/** Zendesk writes instants in UTC without fractions of a second. */
export function zendeskInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Whole minutes from one written instant to a moment, never below zero. */
export function minutesBetween(from: string, until: number): number {
  return Math.max(0, Math.round((until - Date.parse(from)) / 60_000));
}
