/**
 * An id that has no name, as words.
 *
 * @example
 * readable("very_gold"); //=> "very gold"
 */
export function readable(id: string): string {
  return id.replaceAll("_", " ");
}

/** Words that stand by themselves begin with a capital letter, where their script has any. */
export function standingAlone(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
