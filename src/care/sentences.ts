/** A line this long that ends in no mark was broken by the mail program, not by the writer. */
const wrappedCharacters = 50;

const marks = /[.!?؟…。！？]+["'”’»)\]]*/gu;

/** What stands before a full stop that ends no sentence: an initial, an ordinal, an abbreviation. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|(?:\p{L}\.)+\p{L}|mrs?|ms|dr|prof|st|no|nr|vs|approx|bzw|ca|ggf|evtl|inkl|zzgl|tel|sra?|srta|uds?|vd|mme|mlle|ext)$/iu;

/**
 * The sentences of a text, each on one line, without what carries no word.
 *
 * Our own splitting, because `Intl.Segmenter` ends no sentence before a lower-case letter, and in
 * haste people write nothing else. A text that mail programs wrapped is put together again.
 *
 * @example
 * sentencesOf("hi. i asked Dr. Lee\nwhy?"); //=> ["hi.", "i asked Dr. Lee", "why?"]
 */
export function sentencesOf(text: string): readonly string[] {
  return paragraphsOf(text)
    .flatMap(sentencesOfParagraph)
    .map((sentence) => sentence.replace(/\s+/gu, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let isWrapped = false;
  for (const line of text.split("\n").map((written) => written.trim())) {
    const isItem = /^(?:[-*•·]|\d{1,2}[.)])\s/u.test(line);
    if (isWrapped && line !== "" && !isItem) paragraphs.push(`${paragraphs.pop() ?? ""} ${line}`);
    else paragraphs.push(line);
    isWrapped = line.length >= wrappedCharacters && !/[.!?؟:…。！？]["'”’»)\]]*$/u.test(line);
  }
  return paragraphs;
}

function sentencesOfParagraph(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    const before = paragraph.slice(Math.max(start, index - 12), index);
    const end = index + mark.length;
    if (!endsSentence(before, mark, paragraph.slice(end, end + 2))) continue;
    sentences.push(paragraph.slice(start, end));
    start = end;
  }
  return [...sentences, paragraph.slice(start)];
}

function endsSentence(before: string, mark: string, after: string): boolean {
  // Chinese and Japanese leave no space between sentences.
  if (/[。！？]/u.test(mark)) return true;
  if (!/^(?:\s|$)/u.test(after)) return false;
  if (mark === "." && abbreviation.test(before)) return false;
  const goesOn = /^\s\p{Ll}/u.test(after);
  return !(goesOn && /^(?:\.{2,}|…+|.+["'”’»)\]])$/u.test(mark));
}
