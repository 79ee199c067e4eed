/** How words sound by themselves: from −4 to 4, negative first. */
export type Lexicon = ReadonlyMap<string, number>;

/**
 * The lexicon of its short form: one line for each valence, the valence in tenths, then its words,
 * all between spaces.
 *
 * @example
 * lexiconOf("-21 awful rude\n20 good").get("rude"); //=> -2.1
 */
export function lexiconOf(lines: string): Lexicon {
  const lexicon = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const [tenths = "", ...words] = line.split(" ");
    for (const word of words) lexicon.set(word, Number(tenths) / 10);
  }
  return lexicon;
}

/**
 * The short form of a lexicon, which {@link lexiconOf} reads; words that sound like nothing are
 * left out, and words that are spelt alike but for an ending stand side by side.
 */
export function shortFormOf(lexicon: Lexicon): string {
  const wordsOf = new Map<number, string[]>();
  for (const [word, valence] of lexicon) {
    const tenths = Math.round(valence * 10);
    if (tenths !== 0) wordsOf.set(tenths, [...(wordsOf.get(tenths) ?? []), word]);
  }
  return [...wordsOf]
    .sort(([a], [b]) => a - b)
    .map(([tenths, words]) => [tenths, ...words.sort()].join(" "))
    .join("\n");
}
