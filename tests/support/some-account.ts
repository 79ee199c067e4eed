import { type AccountFacts, unknownAccount } from "../../src/care/account-facts.ts";
import type { PurchaseModel } from "../../src/care/purchase-model.ts";
import type { RfmBounds } from "../../src/care/rfm.ts";

/** The published parameters of CDNOW's customers (Fader and Hardie), in weeks and dollars. */
export const publishedModel: PurchaseModel = {
  r: 0.243,
  alpha: 4.414,
  a: 0.793,
  b: 2.426,
  logLikelihood: -9582.4,
  customers: 2357,
  spend: { p: 6.25, q: 3.74, v: 15.44, customers: 946 },
};

/** Fifths of five hundred customers. */
export const someBounds: RfmBounds = {
  recencyDays: [10, 20, 30, 40],
  orders: [1, 2, 3, 4],
  spend: [100, 200, 300, 400],
  customers: 500,
};

/** An account that knows its customers' habits. */
export function someAccount(changes: Partial<AccountFacts> = {}): AccountFacts {
  return {
    ...unknownAccount,
    purchaseModel: publishedModel,
    rfmBounds: someBounds,
    ...changes,
  };
}
