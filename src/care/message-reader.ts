import { languageOf } from "./language.ts";
import { ownWordsOf } from "./own-words.ts";
import type { SentimentScorer, TextSentiment } from "./sentiment/scorer.ts";

/** What messages are read with. */
export type MessageReader = {
  /** `null`: nobody judges how messages sound, be it that the account does not want it. */
  readonly scorer: SentimentScorer | null;
  /** BCP 47 primary language of a text; `null` where it cannot be told. */
  readonly languageOf: (text: string) => string | null;
  /**
   * Told beforehand which messages of customers will be read, by a scorer that needs time; what it
   * was not told of it reads as it can at once.
   */
  readonly prepare?: (texts: readonly string[]) => Promise<void>;
};

/** The scorer's version; "none" where nobody judges. */
export function versionOf({ scorer }: MessageReader): string {
  return scorer?.version ?? "none";
}

/** What the writer of a text wrote themselves, in which language, and how it sounds. */
export type Heard = {
  readonly own: string;
  readonly language: string | null;
  /** `null` where nothing can be said, or nobody judges. */
  readonly sound: TextSentiment | null;
};

/** Hears a text, whoever wrote it. */
export function heardIn(text: string, { scorer, languageOf }: MessageReader): Heard {
  const own = ownWordsOf(text);
  const language = languageOf(own);
  return { own, language, sound: scorer?.sentimentOf(own, language) ?? null };
}

/** Hears cues, and does not judge how messages sound. */
export const readerOfCues: MessageReader = { scorer: null, languageOf };
