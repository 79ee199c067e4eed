import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { EmbeddedConnection } from "./embedded-connection.ts";
import type { FromWorker, ToWorker } from "./embedded-message.ts";

/** The worker that holds the embedded database stopped: nothing more can be read or written. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
}

export type EmbeddedDatabase = {
  /** A new connection, for `pg`. All of them share the one session: use one at a time. */
  readonly connection: () => EmbeddedConnection;
  /** How often the database made its files durable since it was opened. */
  readonly fsyncs: () => Promise<number>;
  /** Rejects when the database stops by itself. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
};

/** Opens the database in this directory, which is made where there is none (some 5 seconds). */
export async function openEmbeddedDatabase(directory: string): Promise<EmbeddedDatabase> {
  if (!existsSync(join(directory, "PG_VERSION"))) {
    // Making one takes some 400 MB that only the end of its worker gives back.
    const made = await startWorker(directory);
    await made.close();
  }
  return startWorker(directory);
}

async function startWorker(directory: string): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL("./embedded-worker.mjs", import.meta.url), {
    workerData: { directory },
    // The worker is plain JavaScript: no loader of the service's has to start a second time.
    execArgv: [],
  });
  const connections = new Map<number, EmbeddedConnection>();
  let connectionCount = 0;
  const awaited: { kind: FromWorker["kind"]; answer: (message: FromWorker) => void }[] = [];
  let isClosing = false;

  const failed = new Promise<never>((_resolve, reject) => {
    const fail = (cause?: unknown) => {
      if (isClosing) return;
      const error = new EmbeddedDatabaseError("The embedded database stopped", { cause });
      for (const connection of connections.values()) connection.destroy(error);
      reject(error);
    };
    worker.once("error", fail);
    worker.once("exit", () => fail());
  });
  // Whoever waits hears of it; where nobody does, it must not end the process by itself.
  failed.catch(() => {});

  worker.on("message", (message: FromWorker) => {
    if (message.kind === "answer") {
      connections.get(message.connection)?.push(Buffer.from(message.data));
      return;
    }
    const index = awaited.findIndex(({ kind }) => kind === message.kind);
    awaited.splice(index, 1)[0]?.answer(message);
  });
  const next = (kind: FromWorker["kind"]) =>
    new Promise<FromWorker>((resolve) => awaited.push({ kind, answer: resolve }));
  const post = (message: ToWorker) => worker.postMessage(message);

  await Promise.race([next("ready"), failed]);

  return {
    connection: () => {
      connectionCount += 1;
      const id = connectionCount;
      const connection = new EmbeddedConnection({
        send: (data) => post({ kind: "statements", connection: id, data }),
        forget: () => connections.delete(id),
      });
      connections.set(id, connection);
      return connection;
    },
    fsyncs: async () => {
      const counted = next("fsyncs");
      post({ kind: "count-fsyncs" });
      const message = await Promise.race([counted, failed]);
      return message.kind === "fsyncs" ? message.count : 0;
    },
    failed,
    close: async () => {
      isClosing = true;
      const closed = next("closed");
      post({ kind: "close" });
      await closed;
      await worker.terminate();
    },
  };
}
