import { csvTextOf } from "../present/csv-text.ts";

/** Gives lines of cells to the person as a file. */
export function saveCsv(lines: readonly (readonly string[])[], fileName: string): void {
  const text = csvTextOf(lines);
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
