import { arabic } from "./cues/ar.ts";
import { type CuePattern, cuePatternOf, fromWhereHeard } from "./cues/cue-pattern.ts";
import { german } from "./cues/de.ts";
import { english } from "./cues/en.ts";
import { spanish } from "./cues/es.ts";
import { french } from "./cues/fr.ts";
import { type Cue, type PromisedDay, promisedDays } from "./message-reading.ts";
import { plainTextOf } from "./plain-text.ts";

/**
 * All languages at once: people mix them, and a short message does not show which one it is in. The
 * phrases are long enough that none of one language is a common one of another.
 */
const languages = [english, german, french, spanish, arabic];

function patternOf(cue: Cue): CuePattern {
  return cuePatternOf(languages.map(({ cues }) => cues[cue]));
}

const promise = patternOf("promise");

const patterns: { readonly [by in "customer" | "staff"]: readonly (readonly [Cue, CuePattern])[] } =
  {
    customer: [
      ["cancel-wish", patternOf("cancel-wish")],
      ["manager-wish", patternOf("manager-wish")],
      ["vulnerability", patternOf("vulnerability")],
      ["complaint", patternOf("complaint")],
      ["repeat-contact", patternOf("repeat-contact")],
      ["question", patternOf("question")],
    ],
    staff: [["promise", promise]],
  };

/** The cues of a customer's or our own sentences. */
export function cuesIn(sentences: readonly string[], by: "customer" | "staff"): readonly Cue[] {
  const plain = plainTextOf(sentences);
  return patterns[by]
    .filter(([, pattern]) => fromWhereHeard(pattern, plain) !== null)
    .map(([cue]) => cue);
}

const days = languages.flatMap(({ days: { names, deadline, unless } }) =>
  promisedDays.map((day) => ({
    day,
    anyhow: cuePatternOf([{ heard: [names[day]], unless }]),
    asDeadline: cuePatternOf([{ heard: [`(${deadline}) (${names[day]})`], unless }]),
  })),
);

/**
 * The day that our promise names: of the first sentence that promises and names one. What stands
 * after the promise goes before what leads to it, and a deadline before another day.
 */
export function promisedDayIn(sentences: readonly string[]): PromisedDay | null {
  for (const sentence of sentences) {
    const plain = plainTextOf([sentence]);
    const promised = fromWhereHeard(promise, plain);
    for (const part of promised === null ? [] : [promised, plain]) {
      const day = dayNamedIn(part, "asDeadline") ?? dayNamedIn(part, "anyhow");
      if (day !== null) return day;
    }
  }
  return null;
}

function dayNamedIn(plain: string, how: "asDeadline" | "anyhow"): PromisedDay | null {
  const named = days.map((pattern) => ({
    day: pattern.day,
    left: fromWhereHeard(pattern[how], plain)?.length ?? -1,
  }));
  // Of two at one place the later in the list, so that "Friday next week" is next week.
  const first = named.reduce((a, b) => (b.left >= a.left ? b : a));
  return first.left === -1 ? null : first.day;
}
