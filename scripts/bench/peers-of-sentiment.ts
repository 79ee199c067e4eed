import { createRequire } from "node:module";
import type { SentimentLabel } from "../../src/care/sentiment-label.ts";

/** A scorer from npm, called as its documentation says, with the thresholds it names itself. */
export type Peer = {
  readonly name: string;
  /** `null` where the peer throws: some do, at words such as "caller". */
  readonly labelOf: (text: string) => SentimentLabel | null;
};

const load = createRequire(import.meta.url);

type SentimentPackage = new () => { analyze: (text: string) => { score: number } };
type VaderPackage = {
  SentimentIntensityAnalyzer: { polarity_scores: (text: string) => { compound: number } };
};
type WinkPackage = (text: string) => { score: number };
type NaturalAnalyzer = new (
  language: string,
  stemmer: unknown,
  vocabulary: string,
) => { getSentiment: (words: readonly string[]) => number };
type NaturalTokenizer = new () => { tokenize: (text: string) => string[] };

/** The peers that `package.json` names, in their versions. */
export function peersOfSentiment(): readonly Peer[] {
  const Sentiment = load("sentiment") as SentimentPackage;
  const sentiment = new Sentiment();
  const { SentimentIntensityAnalyzer: vader } = load("vader-sentiment") as VaderPackage;
  const wink = load("wink-sentiment") as WinkPackage;
  // Its parts: the whole opens database drivers, and prints to the output that is parsed.
  const Analyzer = load("natural/lib/natural/sentiment/SentimentAnalyzer.js") as NaturalAnalyzer;
  const Tokenizer = load("natural/lib/natural/tokenizers/regexp_tokenizer.js") as {
    WordTokenizer: NaturalTokenizer;
  };
  const stemmer: unknown = load("natural/lib/natural/stemmers/porter_stemmer.js");
  const analyzer = new Analyzer("English", stemmer, "afinn");
  const tokenizer = new Tokenizer.WordTokenizer();
  return [
    peer("sentiment", (text) => bySign(sentiment.analyze(text).score)),
    // Its authors' thresholds.
    peer("vader-sentiment", (text) => bySign(vader.polarity_scores(text).compound, 0.05)),
    peer("wink-sentiment", (text) => bySign(wink(text).score)),
    peer("natural", (text) => bySign(analyzer.getSentiment(tokenizer.tokenize(text)))),
  ];
}

function peer(name: string, label: (text: string) => SentimentLabel): Peer {
  return {
    name,
    labelOf: (text) => {
      try {
        return label(text);
      } catch {
        return null;
      }
    },
  };
}

function bySign(score: number, threshold = 0): SentimentLabel {
  if (score > 0 && score >= threshold) return "positive";
  return score < 0 && score <= -threshold ? "negative" : "neutral";
}
