import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

export const lexicalFeatureCount = 12;

/** What is left of a word's valence after a negation, and what an intensifier adds (VADER's). */
const negatedShare = -0.74;
const intensified = 1.3;

const intensifiers = new Set(
  (
    "very really so extremely absolutely totally completely incredibly super too most utterly " +
    "sehr wirklich total extrem absolut völlig so zu très vraiment trop tellement extrêmement " +
    "muy realmente tan demasiado totalmente جدا للغايه كثيرا"
  ).split(" "),
);

/**
 * What the lexicon says of a text: bent sums of valences (s / √(s² + 15), the form of VADER, Hutto
 * and Gilbert 2014), of good words, of bad words, whether there are any, how the last one sounds,
 * and the marks of loudness.
 */
export function lexiconFeaturesOf(tokens: readonly Token[], lexicon: Lexicon): readonly number[] {
  let good = 0;
  let bad = 0;
  let last = 0;
  let negatedGood = 0;
  let negatedBad = 0;
  let exclamations = 0;
  let questions = 0;
  let shouted = 0;
  let before = "";
  for (const { word, isNegated, isShouted } of tokens) {
    if (word === "!") exclamations += 1;
    if (word === "?" || word === "؟") questions += 1;
    if (isShouted) shouted += 1;
    const valence = lexicon.get(word);
    if (valence !== undefined) {
      const strong = valence * (intensifiers.has(before) || isShouted ? intensified : 1);
      const heard = isNegated ? strong * negatedShare : strong;
      if (heard > 0) good += heard;
      else bad += heard;
      if (isNegated && valence > 0) negatedGood = 1;
      if (isNegated && valence < 0) negatedBad = 1;
      last = heard;
    }
    before = word;
  }
  const words = Math.max(1, tokens.length);
  return [
    bent(good + bad),
    bent(good),
    bent(bad),
    good > 0 ? 1 : 0,
    bad < 0 ? 1 : 0,
    bent(last * 2),
    negatedGood,
    negatedBad,
    Math.min(3, exclamations) / 3,
    Math.min(2, questions) / 2,
    Math.min(1, (2 * shouted) / words),
    Math.min(1, 4 / words),
  ];
}

function bent(sum: number): number {
  return sum / Math.sqrt(sum * sum + 15);
}
