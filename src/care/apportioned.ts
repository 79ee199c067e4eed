/**
 * Whole numbers in place of the values, whose sum is exactly the total: each is one of the two
 * whole numbers around its value, and the largest remainders are rounded up.
 *
 * The total must be the sum of the values, rounded; ties go to the earlier one.
 *
 * @example
 * apportioned([1.6, 1.6, -0.6], 3); //=> [2, 2, -1]
 */
export function apportioned(values: readonly number[], total: number): readonly number[] {
  const whole = values.map((value) => Math.floor(value));
  const left = total - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rankOf = new Map(byRemainder.map(({ index }, rank) => [index, rank]));
  const { length } = values;
  // Of a total further away, as rounding may leave it, everyone gets the same and the first the rest.
  return whole.map(
    (value, index) => value + Math.floor((left + length - 1 - (rankOf.get(index) ?? 0)) / length),
  );
}
