import { Worker } from "node:worker_threads";
import type { PurchaseFit } from "../care/fit-purchase-model.ts";
import type { PurchaseSummary } from "../care/purchase-model.ts";

/** The worker ended without an answer: it ran out of memory, or could not start. */
class FitWorkerError extends Error {
  override readonly name = "FitWorkerError";
}

/**
 * Fits a purchase model in a thread of its own, so that no request waits for the computing. Rejects
 * where the signal ends it.
 */
export async function fitInWorker(
  summaries: readonly PurchaseSummary[],
  signal: AbortSignal,
): Promise<PurchaseFit> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./fit-worker.mjs", import.meta.url), {
    workerData: summaries,
    // The worker loads what it needs by itself.
    execArgv: [],
  });
  const end = () => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await new Promise<PurchaseFit>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new FitWorkerError(`The worker ended with ${code}`)));
    });
  } finally {
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
}
