/**
 * Zendesk's ids in the order in which they were given out: they count up, and may be longer than a
 * number can hold exactly.
 *
 * @example
 * ["10", "9"].toSorted(comparedIds); //=> ["9", "10"]
 */
export function comparedIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
