import { setTimeout as sleep } from "node:timers/promises";

/** Zendesk wants to be left alone for longer than a request to the service can wait. */
export class ZendeskWaitError extends Error {
  override readonly name = "ZendeskWaitError";
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super("Zendesk asked the service to wait");
    this.retryAfterMs = retryAfterMs;
  }
}

const longestPauseMs = 5000;

/** Waits; once the signal comes it waits no longer, and resolves just the same. */
export async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Waits between two attempts; a wait that nobody would sit through is an error instead. */
export async function pauseBriefly(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > longestPauseMs) throw new ZendeskWaitError(ms);
  await pauseFor(ms, signal);
}
