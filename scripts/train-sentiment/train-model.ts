import type { Lexicon } from "../../src/care/sentiment/lexicon.ts";
import type { StoredModel } from "../../src/care/sentiment/model.ts";
import { examplesOf, type TrainingSet } from "../../src/care/sentiment/training/examples.ts";
import {
  type Judged,
  judgedBy,
  likeliestOf,
} from "../../src/care/sentiment/training/fit-quality.ts";
import { type FitOptions, fitted } from "../../src/care/sentiment/training/fitted.ts";
import { storedModelOf } from "../../src/care/sentiment/training/stored-model-of.ts";
import { temperatureOf } from "../../src/care/sentiment/training/temperature.ts";

/** Sets to learn from and sets to judge by, which have nothing in common. */
export type Fold = {
  readonly name: string;
  readonly learnt: readonly TrainingSet[];
  readonly judged: readonly TrainingSet[];
};

export type Recipe = Pick<StoredModel, "version" | "language" | "size"> & {
  readonly lexicon: Lexicon;
  readonly fit: FitOptions;
};

/** How a fold went: the share that is right of each class, averaged. */
export type FoldFigure = { readonly name: string; readonly texts: number; readonly recall: number };

/**
 * A model of all sets; its temperature is the one that fits what models of fewer sets say of those
 * that they have not seen.
 */
export function trainedModel(
  sets: readonly TrainingSet[],
  folds: readonly Fold[],
  recipe: Recipe,
  told: (figure: FoldFigure) => void,
): StoredModel {
  const { lexicon, size, fit } = recipe;
  const judged = folds.flatMap(({ name, learnt, judged: unseen }) => {
    const weights = fitted(examplesOf(learnt, lexicon, size), fit);
    const ofFold = judgedBy(weights, examplesOf(unseen, lexicon, size)).filter(
      ({ isBinary }) => !isBinary,
    );
    told({ name, texts: ofFold.length, recall: recallOf(ofFold) });
    return ofFold;
  });
  const weights = fitted(examplesOf(sets, lexicon, size), fit);
  return storedModelOf(weights, { ...recipe, temperature: temperatureOf(judged) });
}

function recallOf(judged: readonly Judged[]): number {
  const recalls = [0, 1, 2].flatMap((label) => {
    const ofLabel = judged.filter((each) => each.label === label);
    if (ofLabel.length === 0) return [];
    const right = ofLabel.filter((each) => likeliestOf(each) === label);
    return [right.length / ofLabel.length];
  });
  return recalls.reduce((sum, each) => sum + each, 0) / recalls.length;
}
