/**
 * Gives a table of text to the person as a file that spreadsheets open.
 *
 * What a customer wrote may begin with `=`: it is marked as text, so that no spreadsheet runs it.
 */
export async function saveCsv(
  lines: readonly (readonly string[])[],
  fileName: string,
): Promise<void> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  const text = stringify(
    lines.map((line) => [...line]),
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
