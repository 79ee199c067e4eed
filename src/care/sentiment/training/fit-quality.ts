import type { Examples } from "./examples.ts";
import { scoresOf } from "./fitted.ts";

/** What weights say of a text, and what is right. */
export type Judged = {
  /** Toward negative and toward positive; neutral's is zero. */
  readonly scores: readonly [number, number];
  /** 0 negative, 1 neutral, 2 positive. */
  readonly label: number;
  readonly weight: number;
  /** The text is known to be on one side or the other. */
  readonly isBinary: boolean;
};

/** What weights say of every example. */
export function judgedBy(weights: Float64Array, examples: Examples): readonly Judged[] {
  return Array.from({ length: examples.count }, (_, index) => ({
    scores: scoresOf(examples, weights, index),
    label: examples.labels[index] ?? 1,
    weight: examples.weights[index] ?? 0,
    isBinary: examples.isBinary[index] === 1,
  }));
}

/** The mean of −log p of what is right, each text by its weight. */
export function meanLossOf(all: readonly Judged[], temperature: number): number {
  let loss = 0;
  let sum = 0;
  for (const judged of all) {
    const scores = classScoresOf(judged).map((score) => score / temperature);
    const highest = Math.max(...scores);
    const total = scores.reduce((whole, score) => whole + Math.exp(score - highest), 0);
    loss += judged.weight * (Math.log(total) + highest - (scores[judged.label] ?? 0));
    sum += judged.weight;
  }
  return sum === 0 ? 0 : loss / sum;
}

/** F1, the harmonic mean of precision and recall, averaged over the labels that occur. */
export function meanF1Of(all: readonly Judged[]): number {
  const counts = { right: [0, 0, 0], truth: [0, 0, 0], said: [0, 0, 0] };
  const raise = (list: number[], label: number) => {
    list[label] = (list[label] ?? 0) + 1;
  };
  for (const judged of all) {
    const best = likeliestOf(judged);
    raise(counts.truth, judged.label);
    raise(counts.said, best);
    if (best === judged.label) raise(counts.right, best);
  }
  const f1s = counts.truth.flatMap((count, label) =>
    count === 0 ? [] : [(2 * (counts.right[label] ?? 0)) / (count + (counts.said[label] ?? 0))],
  );
  return f1s.reduce((sum, f1) => sum + f1, 0) / Math.max(1, f1s.length);
}

/** The label that the scores speak for. */
export function likeliestOf(judged: Judged): number {
  const scores = classScoresOf(judged);
  return scores.indexOf(Math.max(...scores));
}

/** Of negative, neutral and positive. */
function classScoresOf({ scores: [negative, positive], isBinary }: Judged): number[] {
  return [negative, isBinary ? Number.NEGATIVE_INFINITY : 0, positive];
}
