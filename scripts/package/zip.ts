import { type Zippable, zipSync } from "fflate";
import type { PackageFile } from "./package-files.ts";

/** The earliest moment that a zip can hold, in local time as zips count: the same on every machine. */
const writtenAt = new Date(1980, 0, 1);

/** The files as a zip: the same files give the same bytes, whenever and wherever it is made. */
export function zipOf(files: readonly PackageFile[]): Uint8Array {
  const content: Zippable = {};
  for (const file of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    content[file.path] = [file.bytes, { mtime: writtenAt }];
  }
  return zipSync(content, { level: 9 });
}
