// Runs in a worker thread, so that a long statement never blocks the service. Plain JavaScript
// (checked by tsc), because a worker does not inherit the loader that reads TypeScript.
import { fsyncSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

let fsyncs = 0;

/**
 * PGlite's file system with fsync. Without this an acknowledged commit does not survive a power
 * cut: PGlite starts PostgreSQL with `-F`, and Emscripten's NODEFS has no fsync to call
 * (electric-sql/pglite#1107). It reaches into internals of 0.5.16, hence the exact version in
 * package.json and the test that counts fsyncs.
 */
class DurableNodeFS extends NodeFS {
  /**
   * @override
   * @param {Parameters<NodeFS["init"]>[0]} pg
   * @param {Parameters<NodeFS["init"]>[1]} options
   */
  async init(pg, options) {
    const started = await super.init(pg, options);
    const preRun = started.emscriptenOpts.preRun;
    if (!Array.isArray(preRun)) throw new Error("PGlite no longer starts as expected");
    preRun.push((/** @type {any} */ module) => {
      module.NODEFS.stream_ops.fsync = (/** @type {{ nfd: number }} */ stream) => {
        fsyncSync(stream.nfd);
        fsyncs += 1;
        return 0;
      };
    });
    return started;
  }
}

const port = parentPort;
if (port === null) throw new Error("This file is a worker");

/** @type {string} */
const directory = workerData.directory;
const database = await PGlite.create(directory, {
  fs: new DurableNodeFS(directory),
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
    "-c",
    "fsync=on",
    "-c",
    "wal_sync_method=fsync",
  ],
});

let previous = Promise.resolve();
port.on("message", (/** @type {import("./embedded-message.ts").ToWorker} */ message) => {
  previous = previous.then(() => handle(message)).catch(fail);
});
send({ kind: "ready" });

/** @param {import("./embedded-message.ts").ToWorker} message */
async function handle(message) {
  switch (message.kind) {
    case "statements": {
      const data = await database.execProtocolRaw(message.data);
      return send({ kind: "answer", connection: message.connection, data });
    }
    case "count-fsyncs":
      return send({ kind: "fsyncs", count: fsyncs });
    case "close":
      await database.close();
      return send({ kind: "closed" });
  }
}

/** @param {unknown} error */
function fail(error) {
  // Rethrown outside of the promise: the service must stop rather than trust a broken database.
  queueMicrotask(() => {
    throw error;
  });
}

/** @param {import("./embedded-message.ts").FromWorker} message */
function send(message) {
  port?.postMessage(message);
}
