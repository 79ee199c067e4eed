import { csvTextOf } from "../present/csv-text.ts";
import { saveFile } from "./save-file.ts";

/** Gives lines of cells to the person as a file. */
export function saveCsv(lines: readonly (readonly string[])[], fileName: string): void {
  saveFile(new Blob([csvTextOf(lines)], { type: "text/csv;charset=utf-8" }), fileName);
}
