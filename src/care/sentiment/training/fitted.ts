import { tableNames } from "../features.ts";
import { lexicalFeatureCount } from "../lexicon-features.ts";
import type { Examples } from "./examples.ts";
import { minimised } from "./minimised.ts";
import { softmaxLossOf } from "./softmax-loss.ts";
import { biasAt, lexicalAt, weightCountOf } from "./weight-row.ts";

/** How hard weights are held at zero. */
export type Penalties = { readonly cells: number; readonly lexical: number };

export type FitOptions = {
  readonly penalties: Penalties;
  readonly iterations: number;
  /** Where weights are held instead of at zero, and where the search starts. */
  readonly prior?: Float64Array;
};

/**
 * The weights of a multinomial logistic regression over examples, neutral's score being zero, each
 * held by a Gaussian prior at zero or at the given weights; the bias is free.
 */
export function fitted(
  examples: Examples,
  { penalties, iterations, prior }: FitOptions,
): Float64Array {
  const held = biasAt(examples.size);
  const cellWeights = lexicalAt(examples.size);
  return minimised(
    (weights, gradient) => {
      gradient.fill(0);
      let loss = lossOf(examples, weights, gradient);
      for (let index = 0; index < held; index += 1) {
        const penalty = index < cellWeights ? penalties.cells : penalties.lexical;
        const distance = (weights[index] ?? 0) - (prior?.[index] ?? 0);
        loss += (penalty / 2) * distance * distance;
        gradient[index] = (gradient[index] ?? 0) + penalty * distance;
      }
      return loss;
    },
    prior ?? new Float64Array(weightCountOf(examples.size)),
    iterations,
  );
}

/** The scores of an example toward negative and positive. */
export function scoresOf(
  examples: Examples,
  weights: Float64Array,
  index: number,
): [number, number] {
  const { starts, cells, lexical, size } = examples;
  const ofLexicon = lexicalAt(size);
  const ofBias = biasAt(size);
  let negative = weights[ofBias] ?? 0;
  let positive = weights[ofBias + 1] ?? 0;
  for (let table = 0; table < tableNames.length; table += 1) {
    const from = starts[tableNames.length * index + table] ?? 0;
    const to = starts[tableNames.length * index + table + 1] ?? 0;
    const share = 1 / Math.sqrt(Math.max(1, to - from));
    for (let place = from; place < to; place += 1) {
      const cell = 2 * (cells[place] ?? 0);
      negative += share * (weights[cell] ?? 0);
      positive += share * (weights[cell + 1] ?? 0);
    }
  }
  for (let feature = 0; feature < lexicalFeatureCount; feature += 1) {
    const value = lexical[lexicalFeatureCount * index + feature] ?? 0;
    negative += value * (weights[ofLexicon + 2 * feature] ?? 0);
    positive += value * (weights[ofLexicon + 2 * feature + 1] ?? 0);
  }
  return [negative, positive];
}

function lossOf(examples: Examples, weights: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (let index = 0; index < examples.count; index += 1) {
    const weight = examples.weights[index] ?? 0;
    const isBinary = examples.isBinary[index] === 1;
    const scores = scoresOf(examples, weights, index);
    const one = softmaxLossOf(scores, examples.labels[index], isBinary);
    loss += weight * one.loss;
    addGradient(examples, gradient, index, weight * one.byNegative, weight * one.byPositive);
  }
  return loss;
}

function addGradient(
  { starts, cells, lexical, size }: Examples,
  gradient: Float64Array,
  index: number,
  toNegative: number,
  toPositive: number,
): void {
  const ofLexicon = lexicalAt(size);
  const ofBias = biasAt(size);
  const raise = (place: number, by: number) => {
    gradient[place] = (gradient[place] ?? 0) + by;
  };
  for (let table = 0; table < tableNames.length; table += 1) {
    const from = starts[tableNames.length * index + table] ?? 0;
    const to = starts[tableNames.length * index + table + 1] ?? 0;
    const share = 1 / Math.sqrt(Math.max(1, to - from));
    for (let place = from; place < to; place += 1) {
      const cell = 2 * (cells[place] ?? 0);
      raise(cell, share * toNegative);
      raise(cell + 1, share * toPositive);
    }
  }
  for (let feature = 0; feature < lexicalFeatureCount; feature += 1) {
    const value = lexical[lexicalFeatureCount * index + feature] ?? 0;
    if (value === 0) continue;
    raise(ofLexicon + 2 * feature, value * toNegative);
    raise(ofLexicon + 2 * feature + 1, value * toPositive);
  }
  raise(ofBias, toNegative);
  raise(ofBias + 1, toPositive);
}
