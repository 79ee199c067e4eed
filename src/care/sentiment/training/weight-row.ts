import { tableNames } from "../features.ts";
import { lexicalFeatureCount } from "../lexicon-features.ts";

// Weights in one row: pairs (toward negative, toward positive) of every cell, then of every lexical
// feature, then the bias.

/** Where the pairs of a table's cells begin. */
export function tableAt(table: number, size: number): number {
  return 2 * table * size;
}

/** Where the pairs of the lexical features begin. */
export function lexicalAt(size: number): number {
  return tableAt(tableNames.length, size);
}

/** Where the pair of the bias is, the last one. */
export function biasAt(size: number): number {
  return lexicalAt(size) + 2 * lexicalFeatureCount;
}

export function weightCountOf(size: number): number {
  return biasAt(size) + 2;
}
