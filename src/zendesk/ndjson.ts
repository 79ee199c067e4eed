import * as z from "zod/mini";

/** One JSON object, as it was written. */
export type RawObject = Readonly<Record<string, unknown>>;

/** What was read of an object, or what is wrong with it, in words that quote nothing of it. */
export type ReadObject<Payload> = { readonly payload: Payload } | { readonly message: string };

/** A good line. Lines count from 1. */
export type GoodLine<Payload> = {
  readonly line: number;
  readonly raw: RawObject;
  readonly payload: Payload;
};

/** A line that was skipped; `raw` is `null` where it is no JSON object. */
export type BadLine = {
  readonly line: number;
  readonly raw: RawObject | null;
  readonly message: string;
};

const rawSchema = z.record(z.string(), z.unknown());

/**
 * Reads newline-delimited JSON objects. A bad line is reported and skipped, so that one odd record
 * does not hide the others; a byte order mark, Windows line ends and blank lines are no fault.
 */
export function parseNdjson<Payload>(
  text: string,
  read: (raw: RawObject) => ReadObject<Payload>,
): { readonly good: readonly GoodLine<Payload>[]; readonly bad: readonly BadLine[] } {
  const good: GoodLine<Payload>[] = [];
  const bad: BadLine[] = [];
  let line = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    line += 1;
    // trim() takes a byte order mark and a carriage return with it.
    const content = text.slice(start, end).trim();
    start = end + 1;
    if (content === "") continue;
    const raw = objectIn(content);
    if (typeof raw === "string") {
      bad.push({ line, raw: null, message: raw });
      continue;
    }
    const one = read(raw);
    if ("message" in one) bad.push({ line, raw, message: one.message });
    else good.push({ line, raw, payload: one.payload });
  }
  return { good, bad };
}

/** The object that a line is, or why it is none. */
function objectIn(text: string): RawObject | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "is not JSON";
  }
  const raw = z.safeParse(rawSchema, json);
  return raw.success ? raw.data : "is not a JSON object";
}
