import type { SentimentLabel } from "../sentiment-label.ts";
import { type Probabilities, probabilitiesOf, type SentimentModel } from "./model.ts";
import { partsOf } from "./parts-of.ts";
import { withoutCourtesies } from "./without-courtesies.ts";

/** How a text sounds to a model. */
export type TextSentiment = {
  /** The likeliest. */
  readonly label: SentimentLabel;
  /** How likely positive is, less how likely negative: from −1 to 1. */
  readonly score: number;
  /** How likely the label is. */
  readonly confidence: number;
  /** Whether that is too little to be said of a customer. */
  readonly isUnsure: boolean;
};

/** Scores texts in the languages of its models. */
export type SentimentScorer = {
  readonly version: string;
  /** `null` where no model reads the language, or the text has nothing to be read. */
  readonly sentimentOf: (text: string, language: string | null) => TextSentiment | null;
};

/** What is not likelier than all else together is unsure; a single word may mean anything. */
const sureFrom = 0.5;
const sureOfOneWordFrom = 0.8;

/** What even a part that surely says nothing counts, so that a calm letter is heard as calm. */
const leastWeight = 0.15;

/**
 * A scorer of models, one a language. A text of signs alone, such as a heart, has no language and
 * goes to the first of them.
 *
 * A long text is read in parts of some thirty words, and those that say how the writer feels count
 * most: in a page about a fault there may be one sentence of anger.
 */
export function scorerOf(version: string, models: readonly SentimentModel[]): SentimentScorer {
  const modelOfLanguage = new Map(models.map((model) => [model.language, model]));
  return {
    version,
    sentimentOf: (text, language) => {
      const isOnlySigns = !/[\p{L}\p{N}]/u.test(text) && /\S/.test(text);
      const model = isOnlySigns ? models[0] : modelOfLanguage.get(language ?? "");
      if (model === undefined) return null;
      const said = withoutCourtesies(text);
      if (isOnlySigns && !hasSign(said, model)) return null;
      const probabilities = meanOf(partsOf(said).map((part) => probabilitiesOf(model, part)));
      return sentimentOfProbabilities(probabilities, said);
    },
  };
}

/** What the probabilities of a text come to, and whether that is enough to be said. */
export function sentimentOfProbabilities(
  probabilities: Probabilities,
  text: string,
): TextSentiment {
  // Nobody sends a heart to say nothing.
  const isOnlySigns = !/[\p{L}\p{N}]/u.test(text);
  const sure = isOnlySigns ? 0 : isOneWord(text) ? sureOfOneWordFrom : sureFrom;
  return sentimentFrom(probabilities, sure);
}

function isOneWord(text: string): boolean {
  return !/\p{L}[^\p{L}'’]+\p{L}/u.test(text);
}

function hasSign(text: string, { lexicon }: SentimentModel): boolean {
  return [...text.replaceAll("\ufe0f", "")].some((sign) => lexicon.has(sign)) || lexicon.has(text);
}

function meanOf(parts: readonly Probabilities[]): Probabilities {
  let [negative, neutral, positive, weights] = [0, 0, 0, 0];
  for (const part of parts) {
    const weight = 1 - part.neutral + leastWeight;
    negative += weight * part.negative;
    neutral += weight * part.neutral;
    positive += weight * part.positive;
    weights += weight;
  }
  return {
    negative: negative / weights,
    neutral: neutral / weights,
    positive: positive / weights,
  };
}

function sentimentFrom(
  { negative, neutral, positive }: Probabilities,
  sure: number,
): TextSentiment {
  const confidence = Math.max(negative, neutral, positive);
  const label =
    confidence === neutral ? "neutral" : confidence === negative ? "negative" : "positive";
  return { label, score: positive - negative, confidence, isUnsure: confidence < sure };
}
