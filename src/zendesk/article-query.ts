import { plainLettersOf } from "../care/plain-text.ts";

/** Words that many subjects have and no article is about. */
const stopWords: ReadonlySet<string> = new Set(
  [
    // English
    "a an and any are as at be been but by can cannot could did do does for from get got had has have " +
      "he hello help her hi him his how i if in is it its just me my need new no not of on one or our " +
      "out please question she so some still thank thanks that the their them then there they this to " +
      "too up urgent us very want was we were what when where which who why will with would you your",
    // German
    "aber als am an auch auf aus bei beim bin bitte da das dass dem den der des die dringend ein eine " +
      "einem einen einer er es frage fur hallo hat habe haben hilfe ich ihr ihre im in ist kann kein " +
      "keine meine meinem meinen meiner mein mich mir mit nach nicht noch nun oder schon sehr sich sie " +
      "sind so uber um und uns unser von vom wann warum was wegen wenn wer wie wieder wir wird wo zu " +
      "zum zur",
    // French
    "a ai aide au aux avec avez bonjour ce ces cette comment dans de des du elle en est et il je la le " +
      "les leur ma mais mes mon ne nos notre nous on ou par pas peux plus pour pourquoi quand que qui " +
      "sa sans se ses son sont sur toujours tres un une urgent vos votre vous y",
    // Spanish
    "al ayuda como con cual cuando de del donde el en es esta este estoy favor gracias ha hay hola la " +
      "las lo los me mi mis muy no nos nuestro o para pero por porque puedo que se si sin sobre su sus " +
      "tengo todavia un una urgente y ya yo",
    // Arabic
    "السلام عليكم مرحبا من في على إلى الى عن مع هل ما ماذا كيف متى أين لماذا هذا هذه ذلك التي الذي " +
      "أنا انا نحن لا لم لن قد كان و أو او ثم عند بعد قبل رجاء شكرا طلب استفسار سؤال مساعدة عاجل",
  ].flatMap((words) => words.split(" ").map(lettersOf)),
);

/** "Re:", "AW:", "Fwd:" and their likes, as mail programs of the five languages write them. */
const replyMarks = /^(?:\s*(?:re|fw|fwd|aw|wg|tr|rv|rif|رد|إعادة توجيه)\s*:)+/i;
const mostWords = 8;
const fewWords = 2;
const mostTagWords = 3;
const longestWord = 40;

/** Letters without accents, so that "für" is "fur" wherever words are compared. */
function lettersOf(word: string): string {
  return plainLettersOf(word).normalize("NFD").replace(/\p{M}/gu, "");
}

/** What is said by a word: no numbers of orders and tickets, no single letters, no filling. */
function isTelling(word: string): boolean {
  if (word.length < 2 || word.length > longestWord || /\d{4,}/.test(word)) return false;
  return !/^\d+$/.test(word) && !stopWords.has(lettersOf(word));
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? []).filter(isTelling);
}

/** A tag that a person would search by: not one that programs write, which carry a prefix or a number. */
function isOfPeople(tag: string): boolean {
  return !/__|\d|^(?:care|closed|system|sentiment|intent|language)_/.test(tag);
}

/**
 * What to search articles by: the telling words of a ticket's subject, eight at most; where there are
 * fewer than two, those of its tags too. Empty where nothing tells what the ticket is about.
 *
 * @example
 * articleQueryOf("Re: Where is my parcel #482913?", []); //=> "parcel"
 * articleQueryOf("Hello", ["gift_card", "language__en"]); //=> "gift card"
 */
export function articleQueryOf(subject: string, tags: readonly string[]): string {
  const own = wordsOf(subject.replace(replyMarks, "").slice(0, 500));
  const ofTags = tags.filter(isOfPeople).flatMap((tag) => wordsOf(tag.replaceAll("_", " ")));
  const words = own.length < fewWords ? [...own, ...ofTags.slice(0, mostTagWords)] : own;
  const letters = words.map(lettersOf);
  const once = words.filter((_, index) => letters.indexOf(letters[index] ?? "") === index);
  return once.slice(0, mostWords).join(" ");
}
