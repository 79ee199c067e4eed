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
 * slopeOf([0, 1, 2, 9]); //=> 2
 */
export function slopeOf(values: readonly number[]): number | null {
  return medianOf(slopesOf(values));
}

/** What a slope may also be, given how the values scatter. */
export type SlopeBand = { readonly slope: number; readonly low: number; readonly high: number };

/** Of the normal distribution: between minus and plus this lie eight in ten. */
const eightInTen = 1.2816;

/**
 * The Theil–Sen slope with the band in which it lies eight times in ten: of n values, the slopes of
 * the pairs that stand C / 2 before and after the middle, for C = 1.28 √(n (n − 1)(2n + 5) / 18)
 * (Sen 1968). `null` of fewer than two.
 *
 * @example
 * slopeBandOf([0, 1, 2, 9]); //=> { slope: 2, low: 1, high: 6.66 }, nearly
 */
export function slopeBandOf(values: readonly number[]): SlopeBand | null {
  const slopes = slopesOf(values).sort((a, b) => a - b);
  const slope = medianOf(slopes);
  if (slope === null) return null;
  const n = values.length;
  const between = eightInTen * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  return {
    slope,
    low: valueAt(slopes, (slopes.length - between) / 2 - 1),
    high: valueAt(slopes, (slopes.length + between) / 2),
  };
}

/** The value at a place of a sorted list, between two of them in proportion; the ends hold. */
function valueAt(sorted: readonly number[], place: number): number {
  const within = Math.max(0, Math.min(sorted.length - 1, place));
  const below = sorted[Math.floor(within)] ?? 0;
  const above = sorted[Math.ceil(within)] ?? below;
  return below + (within % 1) * (above - below);
}

function slopesOf(values: readonly number[]): number[] {
  const slopes: number[] = [];
  for (const [i, first] of values.entries()) {
    for (const [j, second] of values.entries()) {
      if (j > i) slopes.push((second - first) / (j - i));
    }
  }
  return slopes;
}
