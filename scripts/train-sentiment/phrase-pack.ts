import { resolve } from "node:path";
import type { LabelledText } from "../../src/care/sentiment/training/labelled-text.ts";
import { labelledTextsIn } from "./labelled-texts.ts";

const folder = resolve(import.meta.dirname, "phrase-packs");

/** The lines of a pack as they stand there, their choices not yet written out. */
export function linesOfPack(name: string): readonly LabelledText[] {
  return labelledTextsIn(resolve(folder, `${name}.tsv`));
}

/** Lines of a pack, each in all its forms. */
export function formsOf(lines: readonly LabelledText[]): readonly LabelledText[] {
  return lines.flatMap(({ label, text }) => expanded(text).map((form) => ({ label, text: form })));
}

/**
 * A phrase in full: every choice between braces written out.
 *
 * @example
 * expanded("{still|} waiting"); //=> ["still waiting", " waiting"]
 */
export function expanded(pattern: string): readonly string[] {
  const [whole, before = "", choices = "", after = ""] =
    /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return choices
    .split("|")
    .flatMap((choice) => expanded(after).map((rest) => `${before}${choice}${rest}`));
}
