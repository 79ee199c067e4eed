import { eld } from "eld/extrasmall";
import { languageOf as languageOfFunctionWords } from "../care/language.ts";

/**
 * The language of a text: by its function words, which is quick, and where they do not tell by
 * `eld`, which knows sixty languages; `null` where neither can be relied on.
 *
 * @example
 * languageOf("App keeps crashing since Tuesday"); //=> "en"
 */
export function languageOf(text: string): string | null {
  const byWords = languageOfFunctionWords(text);
  if (byWords !== null) return byWords;
  if (!/\p{L}{2}/u.test(text)) return null;
  const found = eld.detect(text);
  return found.isReliable() && found.language !== "" ? found.language : null;
}
