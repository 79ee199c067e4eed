import { medianOf } from "../median.ts";
import { rounded } from "../rounded.ts";
import { shareOf } from "../share.ts";

/** A value over a team's customers, with the band in which it lies with 95 % confidence. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
};

/** How samples are made into one value: of a share each is 1 or 0. */
export type Summary = "share" | "mean" | "median";

type Band = Omit<Estimate, "samples">;

const z = 1.959964;

/**
 * One value of many, with its 95 % band: of a share in percent by Wilson (1927); of a mean by the
 * normal distribution; of a median by the order of the samples, which needs no distribution
 * (Campbell and Gardner 1988). `null` of none.
 *
 * @example
 * estimateOf("median", [5, 1, 3]); //=> { value: 3, low: 1, high: 5, samples: 3 }
 */
export function estimateOf(summary: Summary, samples: readonly number[]): Estimate | null {
  const estimate =
    summary === "share"
      ? percentOf(samples)
      : summary === "mean"
        ? meanOf(samples)
        : middleOf(samples);
  if (estimate === null) return null;
  const { value, low, high } = estimate;
  return {
    value: rounded(value, 2),
    low: rounded(low, 2),
    high: rounded(high, 2),
    samples: samples.length,
  };
}

function percentOf(samples: readonly number[]): Band | null {
  const share = shareOf(sumOf(samples), samples.length);
  if (share === null) return null;
  const { value, low, high } = share;
  return { value: value * 100, low: low * 100, high: high * 100 };
}

function meanOf(samples: readonly number[]): Band | null {
  const count = samples.length;
  if (count === 0) return null;
  const value = sumOf(samples) / count;
  const squares = samples.reduce((sum, sample) => sum + (sample - value) ** 2, 0);
  const half = count < 2 ? 0 : z * Math.sqrt(squares / (count - 1) / count);
  return { value, low: value - half, high: value + half };
}

function middleOf(samples: readonly number[]): Band | null {
  const sorted = Float64Array.from(samples).sort();
  const value = medianOf(samples);
  if (value === null) return null;
  const half = z * Math.sqrt(sorted.length);
  const lowRank = Math.max(1, Math.floor((sorted.length - half) / 2));
  const highRank = Math.min(sorted.length, Math.ceil(1 + (sorted.length + half) / 2));
  return {
    value,
    low: sorted[lowRank - 1] ?? value,
    high: sorted[highRank - 1] ?? value,
  };
}

function sumOf(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0);
}

/**
 * True where one value differs from an earlier one by more than chance may bring about: where the 95 %
 * band of the difference, made of the bands of both (Newcombe 1998; Donner and Zou 2012), does not
 * reach 0.
 *
 * @example
 * isClearChange({ value: 50, low: 40, high: 60 }, { value: 80, low: 70, high: 88 }); //=> true
 */
export function isClearChange(now: Band, before: Band): boolean {
  const by = now.value - before.value;
  const down = Math.hypot(now.value - now.low, before.high - before.value);
  const up = Math.hypot(now.high - now.value, before.value - before.low);
  return by - down > 0 || by + up < 0;
}
