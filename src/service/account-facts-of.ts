import { type AccountFacts, unknownAccount } from "../care/account-facts.ts";
import type { CustomerEvent } from "../care/customer-event.ts";
import type { Instant } from "../care/facts.ts";
import { fitPurchaseModel, type PurchaseFit } from "../care/fit-purchase-model.ts";
import type { Policy } from "../care/policy.ts";
import type { PurchaseSummary } from "../care/purchase-model.ts";
import { purchaseOrdersOf, purchaseTermsOf } from "../care/purchase-orders.ts";
import { purchaseSummaryOf } from "../care/purchase-summary.ts";
import { type RfmValues, rfmBoundsOf, rfmValuesOf } from "../care/rfm.ts";
import { minimise } from "./minimise.ts";

/** What one customer's orders are to the figures of all; `null` where they say nothing. */
export type Buyer = {
  readonly summary: PurchaseSummary | null;
  readonly values: RfmValues | null;
};

/** A customer as one of the account's buyers, on the terms on which all of them are counted. */
export function buyerOf(
  events: readonly CustomerEvent[],
  terms: ReturnType<typeof purchaseTermsOf>,
): Buyer {
  const orders = purchaseOrdersOf(events);
  return { summary: purchaseSummaryOf(orders, terms), values: rfmValuesOf(orders, terms) };
}

/** All of a kind, or as many of them as are needed; `seen` is how many there are. */
type Sample<T> = { readonly kept: readonly T[]; readonly seen: number };

/** True where the policy has a model fitted to so many. */
export function isModelled(buyers: number, policy: Policy): boolean {
  return buyers >= policy.value.modelMinimumCustomers;
}

/** What buyers say of their account; `fit` is `null` where none was made. */
export function purchaseFactsOf(
  values: Sample<RfmValues>,
  fit: PurchaseFit | null,
  policy: Policy,
): Pick<AccountFacts, "purchaseModel" | "rfmBounds"> {
  return {
    purchaseModel: fit?.known === true ? fit.model : null,
    rfmBounds: values.seen < policy.value.rfmMinimumCustomers ? null : rfmBoundsOf(values.kept),
  };
}

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
  const buyers = Array.from(customers, (events) => buyerOf(events, terms));
  const summaries = buyers.flatMap(({ summary }) => summary ?? []);
  const kept = buyers.flatMap(({ values }) => values ?? []);
  const fit = isModelled(summaries.length, policy) ? fitPurchaseModel(summaries, minimise) : null;
  return { ...unknownAccount, ...purchaseFactsOf({ kept, seen: kept.length }, fit, policy) };
}
