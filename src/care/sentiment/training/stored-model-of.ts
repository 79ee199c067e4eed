import { rounded } from "../../rounded.ts";
import { tableNames } from "../features.ts";
import { type Lexicon, shortFormOf } from "../lexicon.ts";
import { lexicalFeatureCount } from "../lexicon-features.ts";
import { charOfLevel, type StoredModel, weightLevels } from "../model.ts";
import { biasAt, lexicalAt, tableAt } from "./weight-row.ts";

type Parts = Pick<StoredModel, "version" | "language" | "size" | "temperature"> & {
  readonly lexicon: Lexicon;
};

/** Decimals that are kept of what is not in a table. */
const decimals = 4;

/** A model of fitted weights: each rounded to one of 91 levels, so that it is one character. */
export function storedModelOf(weights: Float64Array, parts: Parts): StoredModel {
  const { size } = parts;
  const pairAt = (place: number) => [
    rounded(weights[place] ?? 0, decimals),
    rounded(weights[place + 1] ?? 0, decimals),
  ];
  return {
    version: parts.version,
    language: parts.language,
    size,
    tables: tableNames.map((_, table) => tableOf(weights, tableAt(table, size), size)),
    lexical: Array.from({ length: lexicalFeatureCount }, (_, feature) =>
      pairAt(lexicalAt(size) + 2 * feature),
    ),
    bias: pairAt(biasAt(size)),
    temperature: rounded(parts.temperature, decimals),
    lexicon: shortFormOf(parts.lexicon),
  };
}

function tableOf(weights: Float64Array, from: number, size: number) {
  const step = stepOf(weights.subarray(from, from + 2 * size));
  const column = (side: 0 | 1) => {
    let written = "";
    for (let cell = 0; cell < size; cell += 1) {
      const level = Math.round((weights[from + 2 * cell + side] ?? 0) / step);
      written += charOfLevel(Math.max(-weightLevels, Math.min(weightLevels, level)));
    }
    return written;
  };
  return { step, negative: column(0), positive: column(1) };
}

/** The largest weight is the last level. */
function stepOf(weights: Float64Array): number {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return Number((largest / weightLevels).toPrecision(5));
}
