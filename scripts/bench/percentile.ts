import { rounded } from "../../src/care/rounded.ts";

/**
 * The value that so much of a sorted list does not exceed (nearest rank), to a hundredth.
 *
 * @example
 * percentileOf([1, 2, 3, 4], 0.5); //=> 2
 */
export function percentileOf(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return rounded(sorted[rank - 1] ?? Number.NaN, 2);
}
