import { readFileSync } from "node:fs";
import type { LabelledText } from "../../src/care/sentiment/training/labelled-text.ts";
import type { SentimentLabel } from "../../src/care/sentiment-label.ts";

const labelsByName = new Map<string, SentimentLabel>([
  ["neg", "negative"],
  ["neu", "neutral"],
  ["pos", "positive"],
  ["negative", "negative"],
  ["neutral", "neutral"],
  ["positive", "positive"],
]);

/**
 * The texts of a file with a label, a tab and a text on each line; blank lines and lines that begin
 * with `# ` are passed over, and so is a heading `label<TAB>text`.
 *
 * @throws {Error} naming the line that is neither.
 */
export function labelledTextsIn(path: string): readonly LabelledText[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "" || line.startsWith("# ")) return [];
      const [name = "", text = ""] = line.split("\t");
      if (index === 0 && name.trim().toLowerCase() === "label") return [];
      const label = labelsByName.get(name.trim().toLowerCase());
      if (label === undefined || text.trim() === "") {
        throw new Error(
          `${path}, line ${index + 1}: it takes neg, neu or pos (or negative, neutral, positive), a tab, and a text.`,
        );
      }
      return [{ label, text }];
    });
}
