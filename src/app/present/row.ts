import type { Tone } from "./tone.ts";

/** One line of a block: a label and what is known. */
export type Row = {
  readonly label: string;
  readonly value: string;
  readonly tone: Tone;
  /** What folds out below the value. */
  readonly details: readonly string[];
};
