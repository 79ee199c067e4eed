/**
 * The middle value; of an even count, the mean of the middle two; `null` of none.
 *
 * @example
 * medianOf([5, 1, 3]); //=> 3
 */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The Theil–Sen slope of values in order: the median of the slopes of all pairs, which one odd
 * value cannot bend (Sen 1968). `null` of fewer than two.
 *
 * @example
 * slopeOf([0, 1, 2, 9]); //=> 1.5
 */
export function slopeOf(values: readonly number[]): number | null {
  const slopes: number[] = [];
  for (const [i, first] of values.entries()) {
    for (const [j, second] of values.entries()) {
      if (j > i) slopes.push((second - first) / (j - i));
    }
  }
  return medianOf(slopes);
}
