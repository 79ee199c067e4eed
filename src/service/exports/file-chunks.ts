import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The files that an import takes, in the order that spares the most work. */
export const importedFiles = [
  "organizations",
  "users",
  "tickets",
  "comments",
  "satisfaction_ratings",
  "survey_responses",
  "ticket_metric_events",
  "customer_events",
] as const;
export type ImportedFile = (typeof importedFiles)[number];

/** Some lines of a file, of which the first one has this number. */
export type FileChunk = {
  readonly file: ImportedFile;
  readonly firstLine: number;
  readonly text: string;
};

const linesInChunk = 1000;

/** The files of a folder, a thousand lines at a time; one that is not there is passed over. */
export async function* chunksIn(folder: string): AsyncGenerator<FileChunk, void, undefined> {
  for (const file of importedFiles) {
    const path = join(folder, `${file}.ndjson`);
    if (await isFile(path)) yield* chunksOf(file, path);
  }
}

async function* chunksOf(file: ImportedFile, path: string): AsyncGenerator<FileChunk> {
  let lines: string[] = [];
  let firstLine = 1;
  for await (const line of createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    lines.push(line);
    if (lines.length < linesInChunk) continue;
    yield { file, firstLine, text: lines.join("\n") };
    firstLine += lines.length;
    lines = [];
  }
  if (lines.length > 0) yield { file, firstLine, text: lines.join("\n") };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
