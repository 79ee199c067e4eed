/**
 * A value with at most so many decimals, and never −0, which JSON would not keep.
 *
 * @example
 * rounded(66.666, 1); //=> 66.7
 */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
