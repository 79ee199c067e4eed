import { type Features, featuresOf } from "./features.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";

/** How likely a text is each; they sum to one. */
export type Probabilities = {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
};

/** A model as it is kept in a file: weights as printable characters, one each. */
export type StoredModel = {
  readonly version: string;
  readonly language: string;
  /** Cells in each table, a power of two. */
  readonly size: number;
  readonly tables: readonly StoredTable[];
  /** For each lexical feature its weight toward negative and toward positive. */
  readonly lexical: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** Divides the logits, so that a probability of 0.8 is right four times in five. */
  readonly temperature: number;
  readonly lexicon: string;
};

export type StoredTable = {
  readonly step: number;
  readonly negative: string;
  readonly positive: string;
};

/** A model ready to score: weights as numbers. */
export type SentimentModel = {
  readonly version: string;
  readonly language: string;
  readonly size: number;
  /** Pairs of weights, toward negative and toward positive, for each cell of each table. */
  readonly tables: readonly Float32Array[];
  readonly lexical: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly temperature: number;
  readonly lexicon: Lexicon;
};

/** Levels on either side of nothing; 91 printable characters without the quote and the backslash. */
export const weightLevels = 45;

export function charOfLevel(level: number): string {
  const code = 35 + level + weightLevels;
  return String.fromCharCode(code < 92 ? code : code + 1);
}

function levelOfCode(code: number): number {
  return (code < 92 ? code : code - 1) - 35 - weightLevels;
}

export function modelOf(stored: StoredModel): SentimentModel {
  return {
    version: stored.version,
    language: stored.language,
    size: stored.size,
    tables: stored.tables.map(({ step, negative, positive }) => {
      const weights = new Float32Array(2 * stored.size);
      for (let cell = 0; cell < stored.size; cell += 1) {
        weights[2 * cell] = step * levelOfCode(negative.charCodeAt(cell));
        weights[2 * cell + 1] = step * levelOfCode(positive.charCodeAt(cell));
      }
      return weights;
    }),
    lexical: stored.lexical,
    bias: stored.bias,
    temperature: stored.temperature,
    lexicon: lexiconOf(stored.lexicon),
  };
}

/**
 * How likely a text without courtesies is each of the three: a softmax over three linear scores,
 * neutral's being zero. A table's set cells count 1 / √n each for n of them, so that long texts are
 * not louder.
 */
export function probabilitiesOf(model: SentimentModel, text: string): Probabilities {
  const features = featuresOf(text, model.lexicon, model.size);
  return probabilitiesOfLogits(logitsOf(model, features), model.temperature);
}

/** The scores of negative and positive against neutral. */
export function logitsOf(model: SentimentModel, features: Features): readonly [number, number] {
  let negative = model.bias[0] ?? 0;
  let positive = model.bias[1] ?? 0;
  for (const [index, cells] of features.cells.entries()) {
    const weights = model.tables[index];
    if (weights === undefined || cells.length === 0) continue;
    const share = 1 / Math.sqrt(cells.length);
    let toNegative = 0;
    let toPositive = 0;
    for (const cell of cells) {
      toNegative += weights[2 * cell] ?? 0;
      toPositive += weights[2 * cell + 1] ?? 0;
    }
    negative += share * toNegative;
    positive += share * toPositive;
  }
  for (const [index, value] of features.lexical.entries()) {
    const [toNegative = 0, toPositive = 0] = model.lexical[index] ?? [];
    negative += value * toNegative;
    positive += value * toPositive;
  }
  return [negative, positive];
}

export function probabilitiesOfLogits(
  [negative, positive]: readonly [number, number],
  temperature: number,
): Probabilities {
  const highest = Math.max(negative, positive, 0);
  const ofNegative = Math.exp((negative - highest) / temperature);
  const ofNeutral = Math.exp(-highest / temperature);
  const ofPositive = Math.exp((positive - highest) / temperature);
  const sum = ofNegative + ofNeutral + ofPositive;
  return { negative: ofNegative / sum, neutral: ofNeutral / sum, positive: ofPositive / sum };
}
