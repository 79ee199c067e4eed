import { Worker } from "node:worker_threads";

/** The worker ended without an answer: it ran out of memory, or could not start. */
class WorkerEndedError extends Error {
  override readonly name = "WorkerEndedError";
}

/**
 * What a script answers that computes in a thread of its own, so that no request waits for it.
 * Rejects with what broke there, and where the signal ends it.
 */
export async function computedInWorker<Answer>(
  script: URL,
  data: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted();
  // The worker loads what it needs by itself.
  const worker = new Worker(script, { workerData: data, execArgv: [] });
  const end = () => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new WorkerEndedError(`The worker ended with ${code}`)));
    });
  } finally {
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
}
