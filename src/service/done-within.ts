import { pauseFor } from "./outbound/pause.ts";

/** Waits for something, but not for ever; false where it took too long. */
export async function isDoneWithin(ms: number, work: Promise<void>): Promise<boolean> {
  const waiting = new AbortController();
  const timeUp = pauseFor(ms, waiting.signal).then(() => false);
  try {
    return await Promise.race([work.then(() => true), timeUp]);
  } finally {
    waiting.abort();
  }
}
