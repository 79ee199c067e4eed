/** Signs with which a spreadsheet begins a formula. */
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * Lines of cells as a file that spreadsheets open: RFC 4180, with a mark that it is UTF-8.
 *
 * What a customer wrote may begin as a formula does: an apostrophe before it has every spreadsheet
 * take it for text.
 *
 * @example
 * csvTextOf([["1", 'say "hi"']]); //=> '\uFEFF1,"say ""hi"""\r\n'
 */
export function csvTextOf(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(text: string): string {
  const cell = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
