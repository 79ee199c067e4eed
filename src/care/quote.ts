import { cuesIn } from "./hear-cues.ts";
import type { Cue } from "./message-reading.ts";
import { ownWordsOf } from "./own-words.ts";
import { sentencesOf } from "./sentences.ts";

const quoteCharacters = 240;

/**
 * The sentence of a message that gave a cue, from the writer's own words, shortened to 240
 * characters; `null` where none did.
 *
 * A sensitive matter is never quoted: neither for its own cue, nor where the sentence that gave
 * another cue speaks of it too.
 *
 * @example
 * quoteOf("Hi. I want to cancel. Why is it late?", "cancel-wish", "customer");
 * //=> "I want to cancel."
 */
export function quoteOf(text: string, cue: Cue, by: "customer" | "staff"): string | null {
  if (cue === "vulnerability") return null;
  const sentence = sentencesOf(ownWordsOf(text)).find(
    (said) =>
      cuesIn([said], by).includes(cue) && !cuesIn([said], "customer").includes("vulnerability"),
  );
  return sentence === undefined ? null : shortened(sentence);
}

function shortened(sentence: string): string {
  if (sentence.length <= quoteCharacters) return sentence;
  const room = sentence.slice(0, quoteCharacters - 1);
  const words = sentence[quoteCharacters - 1] === " " ? room : room.replace(/ [^ ]*$/, "");
  // A word longer than the room is cut where no character is halved.
  return `${words.replace(/[\ud800-\udbff]$/, "")}…`;
}
