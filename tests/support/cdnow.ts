import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PurchaseOrder } from "../../src/care/purchase-summary.ts";

const folder = resolve(import.meta.dirname, "../../../shared/data/cdnow");

/** Whether the published purchases of CDNOW's customers, which are no part of this repository, lie beside it. */
export const hasCdnow = existsSync(folder);

/** ID, frequency, recency and T in weeks, of the 39 weeks of calibration. */
export const cdnowSummaryPath = resolve(folder, "cdnow_customers_summary.csv");

/** Each customer's orders in dollars, in the order of the summary. */
export function cdnowOrders(): readonly (readonly PurchaseOrder[])[] {
  const orders = new Map<string, PurchaseOrder[]>();
  for (const line of readFileSync(resolve(folder, "CDNOW_sample.txt"), "utf8").split("\r\n")) {
    const [, customer, day, , dollars] = line.trim().split(/\s+/);
    if (customer === undefined || day === undefined) continue;
    const placedAt = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T12:00:00Z`);
    const earlier = orders.get(customer) ?? [];
    orders.set(customer, [...earlier, { placedAt, amount: Number(dollars) }]);
  }
  return [...orders.values()];
}
