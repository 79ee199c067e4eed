import pino, { type DestinationStream } from "pino";
import type { LogLevel } from "./config.ts";

/** All that a log line may say. Whatever is not listed here never reaches the output. */
export type LogEntry = {
  /** What happened: a short name that is the same each time. */
  readonly event: string;
  readonly requestId?: string;
  readonly account?: string;
  /** The agent's id as the request claims it: the signature does not prove it. */
  readonly claimedAgentId?: string;
  readonly method?: string;
  /** The route's pattern, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly problem?: string;
  /** One word more on a problem, where the answer must not tell. */
  readonly reason?: string;
  readonly host?: string;
  readonly port?: number;
  readonly store?: string;
  /** Which of Zendesk's exports. */
  readonly stream?: string;
  readonly version?: string;
  readonly signal?: string;
  readonly count?: number;
  readonly error?: unknown;
};

export type Log = {
  readonly info: (entry: LogEntry) => void;
  readonly warn: (entry: LogEntry) => void;
  readonly error: (entry: LogEntry) => void;
};

const writtenFields = [
  "event",
  "requestId",
  "account",
  "claimedAgentId",
  "method",
  "route",
  "status",
  "durationMs",
  "problem",
  "reason",
  "host",
  "port",
  "store",
  "stream",
  "version",
  "signal",
  "count",
] as const satisfies readonly (keyof LogEntry)[];

/** One JSON object a line. Without a destination, standard output. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(options, destination ?? standardOutput());
  return {
    info: (entry) => logger.info(writtenOf(entry)),
    warn: (entry) => logger.warn(writtenOf(entry)),
    error: (entry) => logger.error(writtenOf(entry)),
  };
}

/**
 * Standard output, written to a few times a second: one line at a time costs more than answering the
 * request of which it tells. What is left is written when the process ends, unless it is killed.
 */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 8192, periodicFlush: 200 });
}

function writtenOf(entry: LogEntry): Record<string, unknown> {
  const written: { [field: string]: unknown; error?: unknown } = {};
  for (const field of writtenFields) {
    const value = entry[field];
    if (value !== undefined) written[field] = value;
  }
  if (entry.error !== undefined) written.error = errorOf(entry.error);
  return written;
}

/**
 * What may be written of an error: its kind, its code and where it arose. Not its message, which
 * can quote a row or an answer of Zendesk's.
 */
function errorOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  // The stack repeats the message, which may itself have lines that look like frames.
  const stack = (error.stack ?? "").split(error.message).at(-1) ?? "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...numberOrWord(error, "code"),
    ...numberOrWord(error, "status"),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorOf(error.cause) }),
  };
}

function numberOrWord(error: object, key: string): Record<string, unknown> {
  const value: unknown = Reflect.get(error, key);
  if (typeof value === "number") return { [key]: value };
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? { [key]: value } : {};
}
