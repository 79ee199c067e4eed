import { HostError, isHostError } from "./host-error.ts";
import { property } from "./property.ts";

/**
 * The answer, or a {@link HostError} when it fails or takes longer than `limitMs` (`null`: however
 * long it takes).
 *
 * Zendesk's SDK waits for minutes, and an older copy of it resolves with a `TimeoutError` object
 * instead of rejecting: that is a failure here.
 */
export async function within(
  ask: () => unknown,
  limitMs: number | null,
  what: string,
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    if (limitMs === null) return;
    timer = setTimeout(
      () => reject(new HostError("timeout", `${what}: no answer within ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    const answer = await Promise.race([Promise.resolve().then(ask), late]);
    if (property(answer, "name") === "TimeoutError") {
      throw new HostError("timeout", `${what}: the SDK gave up waiting`, answer);
    }
    return answer;
  } catch (error) {
    if (isHostError(error)) throw error;
    const kind = property(error, "name") === "TimeoutError" ? "timeout" : "refused";
    throw new HostError(kind, `${what}: ${wordsOf(error)}`, error);
  } finally {
    clearTimeout(timer);
  }
}

function wordsOf(error: unknown): string {
  const message = property(error, "message");
  return typeof message === "string" && message !== "" ? message : String(error);
}
