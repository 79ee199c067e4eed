import { type AccountFacts, unknownAccount } from "../care/account-facts.ts";
import type { CustomerEvent } from "../care/customer-event.ts";
import type { Instant } from "../care/facts.ts";
import { fitPurchaseModel } from "../care/fit-purchase-model.ts";
import type { Policy } from "../care/policy.ts";
import { purchaseOrdersOf, purchaseTermsOf } from "../care/purchase-orders.ts";
import { purchaseSummaryOf } from "../care/purchase-summary.ts";
import { rfmBoundsOf, rfmValuesOf } from "../care/rfm.ts";
import { minimise } from "./minimise.ts";

/**
 * What the orders of all customers say of each: the purchase model and the fifths of RFM, each only
 * where there are as many buyers as the policy asks for.
 */
export function accountFactsOf(
  customers: Iterable<readonly CustomerEvent[]>,
  policy: Policy,
  at: Instant,
): AccountFacts {
  const terms = purchaseTermsOf(policy, at);
  const buyers = Array.from(customers, purchaseOrdersOf);
  const summaries = buyers.flatMap((orders) => purchaseSummaryOf(orders, terms) ?? []);
  const values = buyers.flatMap((orders) => rfmValuesOf(orders, terms) ?? []);
  const fit =
    summaries.length < policy.value.modelMinimumCustomers
      ? null
      : fitPurchaseModel(summaries, minimise);
  return {
    ...unknownAccount,
    purchaseModel: fit?.known === true ? fit.model : null,
    rfmBounds: values.length < policy.value.rfmMinimumCustomers ? null : rfmBoundsOf(values),
  };
}
