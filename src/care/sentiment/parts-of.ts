import { sentencesOf } from "../sentences.ts";

/** As long as most texts that the models learnt from. */
const wordsOfPart = 30;
/** Up to here a text is one part. */
const wordsOfWhole = 45;

/**
 * A text in parts of whole sentences, some thirty words each; a short text is one part.
 *
 * @example
 * partsOf("Where is it? I wait."); //=> ["Where is it? I wait."]
 */
export function partsOf(text: string): readonly string[] {
  if (wordCountOf(text) <= wordsOfWhole) return [text];
  const parts: string[] = [];
  let part: string[] = [];
  let words = 0;
  for (const sentence of sentencesOf(text)) {
    part.push(sentence);
    words += wordCountOf(sentence);
    if (words < wordsOfPart) continue;
    parts.push(part.join(" "));
    part = [];
    words = 0;
  }
  // A few words more belong to what they follow.
  if (part.length > 0 && words < wordsOfPart / 3 && parts.length > 0)
    part.unshift(parts.pop() ?? "");
  if (part.length > 0) parts.push(part.join(" "));
  return parts.length === 0 ? [text] : parts;
}

function wordCountOf(text: string): number {
  return text.split(/\s+/).length;
}
