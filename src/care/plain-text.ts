/**
 * The letters that words are compared by: lower case, one apostrophe, and for the Arabic letters
 * that writers mix one spelling, without vowel marks.
 *
 * Accents stay, because French and Spanish tell "I cancel" from "cancelled" by nothing else.
 *
 * @example
 * plainLettersOf("Où est l’ÉTÉ?"); //=> "où est l'été?"
 */
export function plainLettersOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[’‘ʼ´`]/g, "'")
      // One letter each that stands for a whole formula of blessing, and would be taken apart into it.
      .replace(/[\ufdfa\ufdfb]/g, " ")
      .normalize("NFKD")
      .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\p{Cf}]/gu, "")
      .normalize("NFC")
      .replaceAll("ß", "ss")
      .replaceAll("œ", "oe")
      .replace(/[ىی]/g, "ي")
      .replaceAll("ک", "ك")
      .replaceAll("ٱ", "ا")
      .replaceAll("ة", "ه")
  );
}

/**
 * Sentences as the cue patterns read them: plain words between single spaces, where the tokens `.`,
 * `,` and `?` stand for the end of a sentence, of a clause and of a question.
 *
 * A question mark inside an address or a quotation asks nothing and is left out.
 *
 * @example
 * plainTextOf(["Hi – it’s late!", "Why?"]); //=> " . hi , it's late . why ? . "
 */
export function plainTextOf(sentences: readonly string[]): string {
  return ` . ${sentences.map((sentence) => `${plainWordsOf(sentence)}. `).join("")}`;
}

function plainWordsOf(sentence: string): string {
  const words = plainLettersOf(withoutQuotedMarks(sentence))
    .replace(/\?(?=[\w-]{1,40}=)/g, " ")
    .replace(/[?؟]+/g, " ? ")
    .replace(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, " ")
    .replace(/(?<=[\p{L}\p{N}])[-.](?=[\p{L}\p{N}])/gu, " ")
    .replace(/[.,;:!،؛()[\]{}|\u2010-\u2015\n-]/g, " , ")
    .replace(/[^\p{L}\p{N}'?, ]/gu, " ")
    .split(" ")
    .filter((word) => word !== "");
  const kept = words.filter(
    (word, index) => word !== "," || !/^[,?]$/.test(words[index + 1] ?? ""),
  );
  if (kept[0] === ",") kept.shift();
  if (kept.at(-1) === ",") kept.pop();
  return kept.map((word) => `${word} `).join("");
}

/** A quotation among words of the writer's own: `It says "Are you sure?" and stops.` */
function withoutQuotedMarks(sentence: string): string {
  const own = sentence.replace(quotation, "");
  if (!/\p{L}/u.test(own)) return sentence;
  return sentence.replace(quotation, (quoted) => quoted.replace(/[?؟？]/g, " "));
}

const quotation = /["“„«][^"“”»]{1,300}["“”»]/gu;
