// Plain JavaScript (checked by tsc), because a worker does not inherit the loader that reads TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { fitPurchaseModel } = await import("../care/fit-purchase-model.ts");
const { minimise } = await import("./minimise.ts");
parentPort?.postMessage(fitPurchaseModel(workerData, minimise));
