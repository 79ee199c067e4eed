import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { TrainingSet } from "../../src/care/sentiment/training/examples.ts";
import type { LabelledText } from "../../src/care/sentiment/training/labelled-text.ts";
import { labelledTextsIn } from "./labelled-texts.ts";
import { formsOf } from "./phrase-pack.ts";

/**
 * The published sets that the English model learns from, by where people wrote them: to see how it
 * does elsewhere, a whole group is left out. Their licences are in `NOTICE`.
 */
export const publishedSets = [
  { from: "a forum", names: ["goemotions"] },
  { from: "developers", names: ["stackoverflow", "jira"] },
  { from: "reviews", names: ["vader_amazon", "uci_amazon"] },
  { from: "the press", names: ["vader_nyt"] },
  { from: "elsewhere", names: ["vader_tweets", "uci_yelp", "uci_imdb"] },
] as const;

/**
 * The sets in a folder, each `NAME.tsv`.
 *
 * @throws {Error} saying which are missing.
 */
export function setsIn(folder: string, names: readonly string[]): readonly TrainingSet[] {
  const paths = names.map((name) => resolve(folder, `${name}.tsv`));
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`These sets are missing: ${missing.join(", ")}.`);
  return paths.map((path, index) => ({
    name: names[index] ?? "",
    texts: labelledTextsIn(path),
    weight: 1,
  }));
}

/** What a pack of ours counts against a published set of its size: its texts are of our trade. */
const packWeight = 1;

/** What single words count against sentences: they steer, the lexicon features carry them. */
const wordWeight = 0.3;

/** Lines of a pack as sets: its sentences, and its single words, which have no neutral ones. */
export function setsOfPack(name: string, lines: readonly LabelledText[]): readonly TrainingSet[] {
  const words = lines.filter(({ text }) => isWord(text));
  const sentences = formsOf(lines.filter(({ text }) => !isWord(text)));
  return [
    ...(sentences.length === 0 ? [] : [{ name, texts: sentences, weight: packWeight }]),
    ...(words.length === 0 ? [] : [{ name: `${name}, words`, texts: words, weight: wordWeight }]),
  ];
}

export function isWord(text: string): boolean {
  return !/\s/.test(text.trim());
}
