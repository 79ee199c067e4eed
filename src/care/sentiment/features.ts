import { hashedOn, hashedOnCode, hashSeed, spread } from "./hashed.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconFeaturesOf } from "./lexicon-features.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The three tables that features are hashed into. */
export const tableNames = ["words", "pairs", "letters"] as const;

/** What a model sees of a text. */
export type Features = {
  /** For each table the cells that are set, each once. */
  readonly cells: readonly (readonly number[])[];
  /** Figures of the lexicon, see {@link lexiconFeaturesOf}. */
  readonly lexical: readonly number[];
};

const shortestGram = 3;
const longestGram = 5;

/**
 * The features of a text: its words (those under a negation apart), pairs of neighbours, and runs
 * of three to five letters, each hashed into a table of `size` cells (a power of two), and what the
 * lexicon says. The text comes without its courtesies (`withoutCourtesies`): they say how people
 * write, not how they feel.
 */
export function featuresOf(text: string, lexicon: Lexicon, size: number): Features {
  const tokens = tokensOf(text);
  const mask = size - 1;
  const words = new Set<number>();
  const pairs = new Set<number>();
  const letters = new Set<number>();
  let before = "";
  for (const token of tokens) {
    const name = nameOf(token);
    words.add(spread(hashedOn(hashSeed, name)) & mask);
    pairs.add(spread(hashedOn(hashedOn(hashSeed, before), ` ${name}`)) & mask);
    before = name;
    if (/\p{L}/u.test(token.word)) addGrams(letters, token, mask);
  }
  return {
    cells: [[...words], [...pairs], [...letters]],
    lexical: lexiconFeaturesOf(tokens, lexicon),
  };
}

function nameOf({ word, isNegated }: Token): string {
  return isNegated ? `NOT_${word}` : word;
}

function addGrams(grams: Set<number>, { word, isNegated }: Token, mask: number): void {
  const seed = isNegated ? hashedOn(hashSeed, "NOT") : hashSeed;
  const edged = ` ${word.slice(0, 24)} `;
  for (let start = 0; start + shortestGram <= edged.length; start += 1) {
    const end = Math.min(edged.length, start + longestGram);
    let hash = seed;
    for (let index = start; index < end; index += 1) {
      hash = hashedOnCode(hash, edged.charCodeAt(index));
      if (index - start + 1 >= shortestGram) grams.add(spread(hash) & mask);
    }
  }
}
