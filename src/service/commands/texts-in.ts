import { parseNdjson, type RawObject, type ReadObject } from "../../zendesk/ndjson.ts";

/** The texts of a file, and the lines that hold none although they should. */
export type TextsInFile = {
  /** One for each line, in order; empty where the line could not be read. */
  readonly texts: readonly string[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};

/**
 * The texts of a file: one a line, or, where its first line is an object of JSON with a `text`, that
 * of each line. The end of the last line begins no new one.
 *
 * @example
 * textsIn('{"text":"Hi."}\n{}').problems; //=> [{ line: 2, message: "it has no text" }]
 */
export function textsIn(file: string): TextsInFile {
  const lines = file
    .replace(/^\ufeff/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (parseNdjson(first, textIn).good.length === 0) return { texts: lines, problems: [] };
  const { good, bad } = parseNdjson(file, textIn);
  const textOfLine = new Map(good.map(({ line, payload }) => [line, payload]));
  return {
    texts: lines.map((_, index) => textOfLine.get(index + 1) ?? ""),
    problems: bad.map(({ line, raw, message }) => ({
      line,
      message: raw === null ? "it is not an object of JSON" : message,
    })),
  };
}

function textIn({ text }: RawObject): ReadObject<string> {
  return typeof text === "string" ? { payload: text } : { message: "it has no text" };
}
