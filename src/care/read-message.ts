import { cuesIn, promisedDayIn } from "./hear-cues.ts";
import { languageOf } from "./language.ts";
import type { MessageReading, MessageSentiment } from "./message-reading.ts";
import { ownWordsOf } from "./own-words.ts";
import { sentencesOf } from "./sentences.ts";
import { courtesies, intensifiers, negations, wordScores } from "./sentiment-words.ts";

/** Raised whenever the same words could be read differently. */
export const modelVersion = "lexicon-2";

const negationReach = 3;

/**
 * Reads a message once, so that its words need not be kept: how it sounds, what it asks for, and
 * by when we promise something.
 *
 * Cues are heard in five languages, whichever the message is in; how it sounds only in English.
 *
 * @example
 * readMessage("Still not working, I want to cancel.", "customer").cues; //=> ["cancel-wish"]
 */
export function readMessage(text: string, by: "customer" | "staff"): MessageReading {
  const own = ownWordsOf(text);
  const plain = own.toLowerCase().replaceAll("’", "'");
  const tokens = plain.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const language = languageOf(own);
  const sentences = sentencesOf(own);
  const cues = cuesIn(sentences, by);
  return {
    sentiment: by === "customer" && language === "en" ? soundOf(own, plain, tokens) : null,
    language,
    cues,
    promisedDay: cues.includes("promise") ? promisedDayIn(sentences) : null,
    modelVersion,
  };
}

/**
 * Sum s of the scored words, bent into −1…1 by s / √(s² + 15) (the form VADER uses; Hutto and
 * Gilbert 2014); confidence n / (n + 2) for n scored words. Plain English without scored words is
 * neutral with little confidence. `plain` is the text in lower case; shouting is heard in `text`.
 */
function soundOf(text: string, plain: string, tokens: readonly string[]): MessageSentiment | null {
  let sum = 0;
  let scored = 0;
  for (const [index, token] of tokens.entries()) {
    const score = wordScores[token];
    if (score === undefined) continue;
    const before = tokens.slice(Math.max(0, index - negationReach), index);
    const isNegated = before.some((word) => negations.has(word) || word.endsWith("n't"));
    const isStronger = intensifiers.has(tokens[index - 1] ?? "");
    // A courtesy closes angry letters too, so it says little.
    const weight = courtesies.has(token) ? 0.4 : isStronger ? 1.4 : 1;
    sum += score * weight * (isNegated ? -0.7 : 1);
    scored += 1;
  }
  for (const { pattern, score } of phraseScores) {
    if (pattern.test(plain)) {
      sum += score;
      scored += 1;
    }
  }
  if (scored === 0) return tokens.length >= 5 ? { score: 0, confidence: 0.2 } : null;
  const isLoud = /!{2,}|\b[A-Z]{4,}\b[^a-z]*\b[A-Z]{4,}\b/.test(text);
  const total = isLoud ? sum * 1.3 : sum;
  return { score: total / Math.sqrt(total * total + 15), confidence: scored / (scored + 2) };
}

const phraseScores: readonly { readonly pattern: RegExp; readonly score: number }[] = [
  { pattern: /\bstill (waiting|no|not|nothing|broken|the same)\b/, score: -2.5 },
  { pattern: /\b(second|third|fourth|fifth|2nd|3rd|4th|5th) time\b/, score: -2 },
  { pattern: /\b(no (reply|answer|response)|nobody (answers|replies|cares))\b/, score: -2 },
  { pattern: /\b(does|do|did|is|are)(n't| not) (work|working)\b/, score: -2 },
  { pattern: /\bthanks? (for nothing|anyway)\b/, score: -2.5 },
  { pattern: /\b(waste of (time|money)|fed up|sick of|had enough|last straw)\b/, score: -3 },
  { pattern: /\b(well done|keep it up|great job|above and beyond|made my day)\b/, score: 3 },
];
