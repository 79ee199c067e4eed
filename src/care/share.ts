import { rounded } from "./rounded.ts";

/** A share with the interval in which it lies with 95 % confidence. */
export type Share = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
};

const z = 1.959964;

/**
 * So many of so many as a share, with its 95 % interval by Wilson (1927), which holds for few
 * samples and near 0 and 1 too; `null` of none.
 *
 * @example
 * shareOf(8, 10); //=> { value: 0.8, low: 0.49, high: 0.943, samples: 10 }
 */
export function shareOf(hits: number, samples: number): Share | null {
  if (samples <= 0) return null;
  const share = hits / samples;
  const square = (z * z) / samples;
  const middle = (share + square / 2) / (1 + square);
  const half =
    (z * Math.sqrt((share * (1 - share)) / samples + square / (4 * samples))) / (1 + square);
  return {
    value: rounded(share, 3),
    low: rounded(Math.max(0, middle - half), 3),
    high: rounded(Math.min(1, middle + half), 3),
    samples,
  };
}
