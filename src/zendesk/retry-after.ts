import type { ZendeskAnswer } from "./send.ts";

const shortestMs = 1_000;
const longestMs = 15 * 60_000;

/** Within what any server may make us wait: at least a second, at most a quarter of an hour. */
function clamped(ms: number): number {
  return Math.min(longestMs, Math.max(shortestMs, ms));
}

/**
 * How long an answer asks us to wait; `null` where it does not say, or says it in no known way.
 *
 * A date is measured against the server's own clock where the answer has one, because ours may be
 * wrong.
 *
 * @example
 * retryAfterMsOf({ "retry-after": "37" }); //=> 37000
 */
export function retryAfterMsOf(headers: Readonly<Record<string, string>>): number | null {
  const text = headers["retry-after"]?.trim() ?? "";
  if (text === "") return null;
  const seconds = Number(text);
  if (!Number.isNaN(seconds)) return clamped(seconds * 1000);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const serverNow = Date.parse(headers.date ?? "");
  return clamped(until - (Number.isNaN(serverNow) ? Date.now() : serverNow));
}

/** Zendesk counts most requests by the minute: what a 429 means that names no time. */
const unnamedWaitMs = 60_000;

/** How long a refusal wants us to wait: a 429 always does, though it may not say how long. */
export function refusalWaitMsOf({
  status,
  headers,
}: Pick<ZendeskAnswer, "status" | "headers">): number | null {
  return retryAfterMsOf(headers) ?? (status === 429 ? unnamedWaitMs : null);
}

/** Before the second, third, fourth attempt: 1, 2, 4 s and so on, each somewhat longer by chance. */
export function backoffMs(attempt: number, random: () => number): number {
  return clamped(Math.min(60_000, 1000 * 2 ** (attempt - 1)) * (1 + random() / 2));
}
