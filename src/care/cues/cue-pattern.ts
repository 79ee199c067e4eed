import type { Cue, PromisedDay } from "../message-reading.ts";
import { plainLettersOf } from "../plain-text.ts";

/**
 * Phrases that say something, and phrases that take it back: those are put aside before listening,
 * such as "do not want to cancel".
 *
 * A phrase is spelled with its accents and is a regular expression but for these signs: `_` is a
 * word, `…` up to three words of the same clause and `…8` up to eight, `*` the rest of a word, `'`
 * an apostrophe that may be missing. Nothing else may repeat without bound, so that no text takes
 * long to read. Writers in haste may leave out an accent that a phrase has, but not add one.
 */
export type Phrases = {
  readonly heard: readonly string[];
  readonly unless: readonly string[];
};

/** What is listened for in one language. */
export type LanguageCues = {
  readonly cues: { readonly [cue in Cue]: Phrases };
  readonly days: {
    readonly names: { readonly [day in PromisedDay]: string };
    /** What makes a day the one to keep a promise by, such as "by" or "before". */
    readonly deadline: string;
    readonly unless: readonly string[];
  };
};

/** Up to so many words of the same clause, none of them one of these. */
export function upTo(words: number, except: string): string {
  return `( (?!(${except}) )_){0,${words}}`;
}

/** Phrases of several languages made ready to be heard in text as `plainTextOf` writes it. */
export type CuePattern = {
  /** One for each language: V8 leaves a pattern of more than 20 kB uncompiled. */
  readonly heard: readonly RegExp[];
  readonly unless: RegExp;
};

/**
 * A pattern of what each language says; every phrase begins and ends with a whole word.
 *
 * @example
 * const leaving = cuePatternOf([{ heard: ["i'm… leaving"], unless: ["leaving early"] }]);
 * fromWhereHeard(leaving, plainTextOf(["Well, IM really leaving"])); //=> " im really leaving . "
 */
export function cuePatternOf(languages: readonly Phrases[]): CuePattern {
  return {
    heard: languages.map(({ heard }) => anyOf(heard, "")),
    unless: anyOf(
      languages.flatMap(({ unless }) => unless),
      "g",
    ),
  };
}

function anyOf(sources: readonly string[], flags: string): RegExp {
  return new RegExp(` (${sources.map(sourceOf).join("|")})(?= )`, flags);
}

function sourceOf(phrase: string): string {
  const withoutGaps = phrase.replace(/…(\d*)/g, (_, words) => `( _){0,${words || 3}}`);
  return plainLettersOf(withoutGaps)
    .replaceAll("_", "[^ .,?/]+")
    .replaceAll("*", "[^ ]*")
    .replaceAll("'", "'?")
    .replace(/[à-ÿ]/g, (letter) => `(${letter}|${withoutAccentOf(letter)})`);
}

function withoutAccentOf(letter: string): string {
  return letter.normalize("NFD").charAt(0) + (/[äöü]/.test(letter) ? "e?" : "");
}

/** Text from where a pattern is first heard in it; `null` where it is not, or is taken back. */
export function fromWhereHeard({ heard, unless }: CuePattern, plain: string): string | null {
  if (!heard.some((pattern) => pattern.test(plain))) return null;
  const rest = plain.replace(unless, blankOf);
  const places = heard.map((pattern) => rest.search(pattern)).filter((place) => place !== -1);
  return places.length === 0 ? null : rest.slice(Math.min(...places));
}

/** As long as what it stands for, so that places in a text stay the same. */
function blankOf(words: string): string {
  return ` ${"/".repeat(words.length - 1)}`;
}
