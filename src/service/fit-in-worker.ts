import type { PurchaseFit } from "../care/fit-purchase-model.ts";
import type { PurchaseSummary } from "../care/purchase-model.ts";
import { computedInWorker } from "./in-worker.ts";

/** Fits a purchase model in a thread of its own. Rejects where the signal ends it. */
export function fitInWorker(
  summaries: readonly PurchaseSummary[],
  signal: AbortSignal,
): Promise<PurchaseFit> {
  return computedInWorker(new URL("./fit-worker.mjs", import.meta.url), summaries, signal);
}
