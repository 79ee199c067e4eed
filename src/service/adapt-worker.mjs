// Plain JavaScript (checked by tsc), because a worker does not inherit the loader that reads TypeScript.
// Once built there is no TypeScript, and no loader.
import { parentPort, workerData } from "node:worker_threads";

await import("tsx/esm/api").then(
  ({ register }) => register(),
  () => {},
);
const { loadModels } = await import("../care/sentiment/models.ts");
const { adapted } = await import("../care/sentiment/training/adapted.ts");
const { language, rated } = workerData;
const [model] = await loadModels([language]);
parentPort?.postMessage(model === undefined ? null : adapted(model, rated));
