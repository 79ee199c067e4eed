import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { idiomValences, joined } from "../../src/care/sentiment/idioms.ts";
import type { Lexicon } from "../../src/care/sentiment/lexicon.ts";
import { tokensOf } from "../../src/care/sentiment/tokens.ts";
import type { LabelledText } from "../../src/care/sentiment/training/labelled-text.ts";
import { wordScores } from "../../src/care/sentiment-words.ts";
import { isWord } from "./training-sets.ts";

/** Marks of feeling that are written alike in every language. */
const signs: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "😀 2 😃 2.2 😄 2.4 😁 2.2 😆 1.8 😅 0.6 🤣 1.4 😂 1.4 🙂 1.2 😉 1.2 😊 2.4 😇 2 🥰 3 😍 3.2 🤩 3 " +
    "😘 2.8 😋 1.8 😎 1.8 🤗 2.4 🥳 2.8 👍 2 👌 2 👏 2.2 🙌 2.4 🙏 1 💪 1.6 💯 2.2 🎉 2.6 🎊 2.4 ❤ 3 💙 2.6 💚 2.6 " +
    "💛 2.6 🧡 2.6 💜 2.6 💕 2.8 💖 2.8 ✨ 1.6 ⭐ 2 🌟 2.2 🔥 1 🏆 2.2 ✅ 1.2 🫶 2.6 ☺ 2 😌 1.4 🤝 1.2 " +
    "😞 -2.2 😟 -1.8 😠 -2.8 😡 -3.2 🤬 -3.4 😤 -2.2 😢 -2 😭 -2.2 😩 -2 😫 -2 😒 -2 🙄 -2.2 😑 -1.2 😐 -0.4 " +
    "😕 -1.4 🙁 -1.6 ☹ -2 😣 -1.8 😖 -1.8 😔 -1.8 😥 -1.4 😓 -1.2 😨 -1.4 😱 -1 🤦 -2.2 🤮 -3.2 🤢 -2.8 👎 -2.4 " +
    "💔 -2.4 😾 -2.4 🤡 -2 💩 -2.2 🖕 -3.4 😪 -1 🥺 -0.8 🤯 -0.8 🥲 -1 💀 -0.6 ❌ -1 ⚠ -0.6 🚩 -1.4 😬 -0.8"
  )
    .split(" ")
    .flatMap((each, index, all) => (index % 2 === 0 ? [[each, Number(all[index + 1])]] : [])),
);

/** How clearly a sign must speak to be a message of its own. */
const clearValence = 1.2;

/** The signs as messages: one by itself, and repeated. */
export function textsOfSigns(): readonly LabelledText[] {
  return Object.entries(signs)
    .filter(([, valence]) => Math.abs(valence) >= clearValence)
    .flatMap(([sign, valence]) => {
      const label = valence > 0 ? "positive" : "negative";
      return [sign, sign.repeat(3)].map((text) => ({ label, text }));
    });
}

/** What customers write before a complaint as often as without one. */
const saidInAnyMood = new Set(["sorry", "like", "please", "hope", "hello", "dear", "ticket"]);

/**
 * The English lexicon: VADER's valences (Hutto and Gilbert 2014; the package `vader-sentiment`),
 * ours in their place where we have the word.
 */
export function englishLexicon(): Lexicon {
  const path = createRequire(import.meta.url).resolve("vader-sentiment/vader_lexicon.txt");
  const lexicon = new Map<string, number>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word = "", valence = ""] = line.split("\t");
    if (isOneToken(word) && !saidInAnyMood.has(word)) lexicon.set(word, Number(valence));
  }
  for (const [word, score] of Object.entries(wordScores)) {
    if (!saidInAnyMood.has(word)) lexicon.set(word, score);
  }
  for (const [idiom, valence] of Object.entries(idiomValences)) lexicon.set(joined(idiom), valence);
  for (const [sign, valence] of Object.entries(signs)) lexicon.set(sign, valence);
  return lexicon;
}

/** Whether a message can contain it as it is: the lexicon is looked up by token. */
function isOneToken(word: string): boolean {
  const tokens = tokensOf(word);
  return tokens.length === 1 && tokens[0]?.word === word;
}

/** The lexicon of a pack: its lines of a single word, and the signs. */
export function lexiconOfPack(texts: readonly LabelledText[]): Lexicon {
  const lexicon = new Map(Object.entries(signs));
  for (const { label, text } of texts) {
    if (label === "neutral" || !isWord(text)) continue;
    lexicon.set(text.trim().toLowerCase(), label === "positive" ? 2 : -2);
  }
  return lexicon;
}
