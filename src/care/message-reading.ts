/**
 * What a message says that the playbook listens for. A cue is a category, never the words.
 *
 * - `cancel-wish`: the customer wants to cancel or names leaving for somebody else.
 * - `manager-wish`: asks for a manager or supervisor.
 * - `vulnerability`: speaks of bereavement, illness, danger, money trouble or a privacy breach.
 * - `complaint`: says that this is a complaint.
 * - `repeat-contact`: says that it is not the first time they write about it.
 * - `question`: asks something.
 * - `promise`: (staff) says what will be done.
 */
export type Cue =
  | "cancel-wish"
  | "manager-wish"
  | "vulnerability"
  | "complaint"
  | "repeat-contact"
  | "question"
  | "promise";

/** The days that a promise can name: a category, never the words. */
export const promisedDays = [
  "today",
  "tomorrow",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "end-of-week",
  "next-week",
] as const;

export type PromisedDay = (typeof promisedDays)[number];

/** How a message sounds, from −1 (worst) to 1 (best), and how likely that is right, from 0 to 1. */
export type MessageSentiment = { readonly score: number; readonly confidence: number };

/** All that is kept of a message: no words. */
export type MessageReading = {
  /** `null` where the scorer abstains: it is unsure, or it does not read the language. */
  readonly sentiment: MessageSentiment | null;
  /** BCP 47 primary language where it could be told. */
  readonly language: string | null;
  readonly cues: readonly Cue[];
  /** When our promise is to be kept; `null` where there is none, or it names no day. */
  readonly promisedDay: PromisedDay | null;
  /** The scorer that read it, so that a better one can read it again; "none" where none did. */
  readonly modelVersion: string;
};
