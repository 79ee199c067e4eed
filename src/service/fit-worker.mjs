// Plain JavaScript (checked by tsc), because a worker does not inherit the loader that reads TypeScript.
// Once built there is no TypeScript, and no loader.
import { parentPort, workerData } from "node:worker_threads";

await import("tsx/esm/api").then(
  ({ register }) => register(),
  () => {},
);
const { fitPurchaseModel } = await import("../care/fit-purchase-model.ts");
const { minimise } = await import("./minimise.ts");
parentPort?.postMessage(fitPurchaseModel(workerData, minimise));
