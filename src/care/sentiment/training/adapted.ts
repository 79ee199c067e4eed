import { hashedOn, hashSeed, spread } from "../hashed.ts";
import type { SentimentModel, StoredModel } from "../model.ts";
import { type Examples, examplesOf } from "./examples.ts";
import { judgedBy, meanF1Of, meanLossOf } from "./fit-quality.ts";
import { fitted, type Penalties } from "./fitted.ts";
import type { LabelledText } from "./labelled-text.ts";
import { shifted } from "./shifted.ts";
import { storedModelOf } from "./stored-model-of.ts";
import { weightsOf } from "./weights-of.ts";

/** A text and how its writer rated what came of it. */
export type RatedText = LabelledText & {
  /** Where it is from, such as the ticket: texts of one source are never on both sides. */
  readonly source: string;
};

/** What was learnt from an account's own ratings, and how it did on those held back. */
export type Adaptation = {
  readonly model: StoredModel;
  /** Only how readily it answers, or what words mean too. */
  readonly learnt: "bias" | "weights";
  readonly texts: number;
  /** F1 averaged over the labels, on texts not learnt from: of the model that ships, and of this. */
  readonly heldBack: { readonly shippedF1: number; readonly adaptedF1: number };
};

/** Fewer rated texts than this teach nothing. */
export const leastRatedTexts = 50;

/** Each fifth of the texts is held back once, and judged by what the others teach. */
const folds = 5;

/** Customers who rate are rarely of one mind with those who do not, so their mix counts half. */
const evenness = 0.5;

/** How hard the weights are held at those that ship. */
const penalties: Penalties = { cells: 1, lexical: 1 };
const iterations = 60;

type Candidate = {
  readonly learnt: Adaptation["learnt"];
  readonly fit: (examples: Examples) => Float64Array;
};

/**
 * A model that has learnt from an account's rated texts: first only its bias and how sure it is,
 * then all weights, held by a Gaussian prior at those that ship.
 *
 * What is worse on texts that are held back, by its log loss or its F1, is not used: then, as with
 * fewer than 50 texts or with one label only, `null`.
 */
export function adapted(model: SentimentModel, rated: readonly RatedText[]): Adaptation | null {
  if (rated.length < leastRatedTexts || labelCountOf(rated) < 2) return null;
  const shipped = weightsOf(model);
  const examplesIn = (texts: readonly RatedText[]) => {
    const set = { name: "rated", texts, weight: weightOf(texts.length), evenness };
    return examplesOf([set], model.lexicon, model.size);
  };
  const parts = partsOf(rated).map(({ learnt, heldBack }) => ({
    learnt: examplesIn(learnt),
    heldBack: examplesIn(heldBack),
  }));
  const ofShipped = parts.flatMap(({ heldBack }) => judgedBy(shipped, heldBack));
  const shippedF1 = meanF1Of(ofShipped);
  let least = meanLossOf(ofShipped, model.temperature);
  let best: { candidate: Candidate; adaptedF1: number } | null = null;
  for (const candidate of candidatesFrom(shipped)) {
    const judged = parts.flatMap(({ learnt, heldBack }) =>
      judgedBy(candidate.fit(learnt), heldBack),
    );
    const loss = meanLossOf(judged, 1);
    const adaptedF1 = meanF1Of(judged);
    if (loss >= least || adaptedF1 < shippedF1) continue;
    least = loss;
    best = { candidate, adaptedF1 };
  }
  if (best === null) return null;
  const { candidate, adaptedF1 } = best;
  const weights = candidate.fit(examplesIn(rated));
  return {
    model: storedModelOf(weights, { ...model, version: "", temperature: 1 }),
    learnt: candidate.learnt,
    texts: rated.length,
    heldBack: { shippedF1, adaptedF1 },
  };
}

/** By the hash of their source, so that what is added later changes no other's part. */
function partsOf(rated: readonly RatedText[]) {
  const foldOf = ({ source }: RatedText) => spread(hashedOn(hashSeed, source)) % folds;
  return Array.from({ length: folds }, (_, fold) => ({
    learnt: rated.filter((one) => foldOf(one) !== fold),
    heldBack: rated.filter((one) => foldOf(one) === fold),
  })).filter(({ learnt, heldBack }) => labelCountOf(learnt) > 1 && heldBack.length > 0);
}

function candidatesFrom(shipped: Float64Array): readonly Candidate[] {
  return [
    { learnt: "bias", fit: (examples) => shifted(examples, shipped) },
    {
      learnt: "weights",
      fit: (examples) =>
        fitted(examples, { penalties, iterations, prior: shifted(examples, shipped) }),
    },
  ];
}

function labelCountOf(texts: readonly RatedText[]): number {
  return new Set(texts.map(({ label }) => label)).size;
}

/** So that each text counts one, however many there are. */
function weightOf(count: number): number {
  return Math.sqrt(count / 10_000);
}
