import { withJoinedIdioms } from "./idioms.ts";
import { isNegation } from "./negations.ts";

/** A word or mark of a message, with what its surroundings do to it. */
export type Token = {
  readonly word: string;
  /** Stands within three words after a negation, in the same clause. */
  readonly isNegated: boolean;
  readonly isShouted: boolean;
};

const negationReach = 3;

/** Words, emoji, western smileys, and the marks that end a clause. */
const pieces =
  /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|\p{Extended_Pictographic}|[:;=8x][-'^]?[)(dpo/|*\]>]+(?![\p{L}\d])|<\/?3|\d+|[.,;:!?…؟،؛()]/giu;

const marks: ReadonlySet<string> = new Set(".,;:!?…؟،؛()");

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/**
 * The tokens of a text: lower case, one apostrophe, digits as `0`, letters repeated more than twice
 * as two, without addresses, mentions and placeholders, which say who and where, not how.
 *
 * @example
 * tokensOf("NOT good!").map(({ word }) => word); //=> ["not", "good", "!"]
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let reach = 0;
  for (const [piece] of withJoinedIdioms(evened(text)).matchAll(pieces)) {
    const lower = piece.toLowerCase();
    const word = isDigit(piece) ? "0" : lower;
    const isShouted = word.length > 2 && piece !== lower && piece === piece.toUpperCase();
    const isMark = marks.has(word);
    tokens.push({ word, isNegated: reach > 0 && !isMark, isShouted });
    if (isMark) reach = 0;
    else reach = isNegation(word) ? negationReach : Math.max(0, reach - 1);
  }
  return tokens;
}

/** Spelt alike what means the same, so that each word needs to be looked at once only. */
function evened(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? " ")
    .replace(/https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.\S+|@\w+|\[[A-Z]+\]/g, " ")
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/(\p{L})\1{2,}/giu, "$1$1")
    .replace(/\ufe0f|\u200d/g, "");
  if (!/\p{Script=Arabic}/u.test(plain)) return plain;
  return plain
    .replace(/[\u064b-\u0652]|\u0640/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ة/g, "ه");
}

function isDigit(piece: string): boolean {
  return piece >= "0" && piece < ":";
}
