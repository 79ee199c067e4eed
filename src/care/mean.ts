/**
 * The arithmetic mean; `null` of none.
 *
 * @example
 * meanOf([1, 2, 6]); //=> 3
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
