/**
 * The percentile by nearest rank: the smallest of the values that at least so many percent of them
 * do not exceed, so always one of them; `null` of none.
 *
 * @example
 * percentileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 30], 90); //=> 9
 */
export function percentileOf(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil((percent * sorted.length) / 100);
  return sorted[Math.max(rank, 1) - 1] ?? null;
}
