import { CsvError, parse } from "csv-parse/sync";
import type { PurchaseSummary } from "../../care/purchase-model.ts";
import { CommandError } from "./command.ts";

const neededColumns = ["frequency", "recency", "T"] as const;

/** Faults are named up to here and counted from here on. */
const faultsNamed = 3;

/** Of a file that is something else altogether, the first line may be all there is. */
const headerShown = 100;

type Row = { readonly fields: readonly string[]; readonly line: number };

/** Where the columns stand; −1 for a mean value that the file does not have. */
type Columns = Readonly<Record<"frequency" | "recency" | "age" | "monetaryValue", number>>;

/**
 * The purchase summaries of a CSV file that has the columns `frequency`, `recency` and `T`, in any
 * order and letter case, and `monetary_value` where it likes; other columns are passed over.
 *
 * A file with even one row that cannot be gives nothing, because its columns may be others than
 * they say; the first few such rows are named.
 */
export function purchaseRowsOf(text: string, path: string): readonly PurchaseSummary[] {
  const [header, ...rows] = rowsOf(text, path);
  if (header === undefined) throw new CommandError(`${path} is empty.`);
  const columns = columnsOf(header.fields, path);
  if (rows.length === 0) throw new CommandError(`${path} has a header and no customers.`);
  const summaries: PurchaseSummary[] = [];
  const faults: string[] = [];
  for (const { fields, line } of rows) {
    const width = header.fields.length;
    const read =
      fields.length === width
        ? summaryOf(fields, columns)
        : `${fields.length} fields where the header has ${width}`;
    if (typeof read === "string") faults.push(`line ${line}: ${read}`);
    else summaries.push(read);
  }
  if (faults.length === 0) return summaries;
  const more = faults.length - faultsNamed;
  const named = faults.slice(0, faultsNamed).join("; ") + (more > 0 ? `; and ${more} more` : "");
  const rowsThat = faults.length === 1 ? "1 row that is" : `${faults.length} rows that are`;
  throw new CommandError(`${path} has ${rowsThat} not valid: ${named}.`);
}

function rowsOf(text: string, path: string): readonly Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      bom: true,
      // All three in one file too; the parser by itself would settle on the first that it meets.
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (fields: readonly string[], { lines }) => {
        rows.push({ fields, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandError(`${path} is not CSV: ${error.message.replaceAll(/\s+/g, " ")}.`);
  }
  return rows;
}

function columnsOf(header: readonly string[], path: string): Columns {
  const names = header.map((name) => name.toLowerCase());
  const placeOf = (column: string): number => {
    const place = names.indexOf(column.toLowerCase());
    if (place === names.lastIndexOf(column.toLowerCase())) return place;
    throw new CommandError(`${path} has the column ${column} more than once.`);
  };
  const missing = neededColumns.filter((column) => placeOf(column) === -1);
  if (missing.length > 0) {
    throw new CommandError(
      `${path} lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}: its first line is ${JSON.stringify(header.join(",").slice(0, headerShown))}.`,
    );
  }
  return {
    frequency: placeOf("frequency"),
    recency: placeOf("recency"),
    age: placeOf("T"),
    monetaryValue: placeOf("monetary_value"),
  };
}

/** A row's summary, or what is wrong with it. */
function summaryOf(fields: readonly string[], columns: Columns): PurchaseSummary | string {
  const frequency = numberOf(fields[columns.frequency]);
  const recency = numberOf(fields[columns.recency]);
  const age = numberOf(fields[columns.age]);
  if (frequency === null) return faultOf("frequency", fields[columns.frequency]);
  if (recency === null) return faultOf("recency", fields[columns.recency]);
  if (age === null) return faultOf("T", fields[columns.age]);
  if (!Number.isInteger(frequency)) return `frequency ${frequency} is not a whole number`;
  if (recency > age) return `recency ${recency} is more than T ${age}`;
  if (frequency === 0 && recency > 0) return `recency ${recency} although frequency is 0`;
  if (frequency > 0 && recency === 0) return `recency 0 although frequency is ${frequency}`;
  const valueText = fields[columns.monetaryValue] ?? "";
  const monetaryValue = numberOf(valueText);
  if (valueText !== "" && monetaryValue === null) return faultOf("monetary_value", valueText);
  // Tools write 0 where there is no repeat purchase to take the mean of.
  return { frequency, recency, age, monetaryValue: frequency === 0 ? null : monetaryValue };
}

function faultOf(column: string, text = ""): string {
  return `${column} ${JSON.stringify(text)} is not a number of 0 or more`;
}

/** Digits as CSV writes them; `Number` would also take `""`, `0x10` and `Infinity`. */
function numberOf(text = ""): number | null {
  const value = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
