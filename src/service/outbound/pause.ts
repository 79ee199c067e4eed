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

/** Waits between two attempts; a wait that nobody would sit through is an error instead. */
export async function pauseBriefly(ms: number): Promise<void> {
  if (ms > longestPauseMs) throw new ZendeskWaitError(ms);
  await sleep(ms);
}
