import type { ModelLanguage } from "../care/sentiment/models.ts";
import type { Adaptation, RatedText } from "../care/sentiment/training/adapted.ts";
import { computedInWorker } from "./in-worker.ts";

/** Learns from rated texts in a thread of its own. Rejects where the signal ends it. */
export function adaptInWorker(
  language: ModelLanguage,
  rated: readonly RatedText[],
  signal: AbortSignal,
): Promise<Adaptation | null> {
  const script = new URL("./adapt-worker.mjs", import.meta.url);
  return computedInWorker(script, { language, rated }, signal);
}
