import { sentimentLabels } from "../../sentiment-label.ts";
import { featuresOf, tableNames } from "../features.ts";
import type { Lexicon } from "../lexicon.ts";
import { lexicalFeatureCount } from "../lexicon-features.ts";
import { withoutCourtesies } from "../without-courtesies.ts";
import type { LabelledText } from "./labelled-text.ts";

/** A set of texts that is learnt from: how much one of it counts, and whether it has neutral ones. */
export type TrainingSet = {
  readonly name: string;
  readonly texts: readonly LabelledText[];
  /** What the whole set counts, against its plain size. */
  readonly weight: number;
  /**
   * How far labels that are rare in the set are raised: at 1, as unless said otherwise, all labels
   * count alike; at 0 each text does.
   */
  readonly evenness?: number;
};

/** Texts as numbers, flat, so that a pass over them is a walk through memory. */
export type Examples = {
  readonly count: number;
  readonly size: number;
  /** Where each text's cells begin, table by table: `tables × count + 1` places. */
  readonly starts: Int32Array;
  /** Cells over all tables: table × size + cell. */
  readonly cells: Int32Array;
  readonly lexical: Float64Array;
  /** 0 negative, 1 neutral, 2 positive. */
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  /** 1 where the set knows no neutral: the text says only which side it is on. */
  readonly isBinary: Uint8Array;
};

/** Texts of a set count (10000 / n)^½ each for n of them: large sets lead, but do not drown. */
const evenSize = 10_000;

/** The examples of sets, with what each counts. */
export function examplesOf(sets: readonly TrainingSet[], lexicon: Lexicon, size: number): Examples {
  const count = sets.reduce((sum, { texts }) => sum + texts.length, 0);
  const starts = new Int32Array(tableNames.length * count + 1);
  const cells: number[] = [];
  const lexical = new Float64Array(lexicalFeatureCount * count);
  const given = new Uint8Array(count);
  const weights = new Float64Array(count);
  const isBinary = new Uint8Array(count);
  let index = 0;
  for (const { texts, weight, evenness = 1 } of sets) {
    const counts = sentimentLabels.map(
      (label) => texts.filter((each) => each.label === label).length,
    );
    const raised = counts.map((each) => (each === 0 ? 0 : each ** -evenness));
    const whole = raised.reduce((sum, each, label) => sum + each * (counts[label] ?? 0), 0);
    const inAll = weight * Math.sqrt(evenSize * texts.length);
    for (const { label, text } of texts) {
      const features = featuresOf(withoutCourtesies(text), lexicon, size);
      for (const [table, set] of features.cells.entries()) {
        for (const cell of set) cells.push(table * size + cell);
        starts[tableNames.length * index + table + 1] = cells.length;
      }
      lexical.set(features.lexical, lexicalFeatureCount * index);
      given[index] = sentimentLabels.indexOf(label);
      weights[index] = (inAll / whole) * (raised[given[index] ?? 0] ?? 0);
      isBinary[index] = counts[1] === 0 ? 1 : 0;
      index += 1;
    }
  }
  return {
    count,
    size,
    starts,
    cells: Int32Array.from(cells),
    lexical,
    labels: given,
    weights,
    isBinary,
  };
}
