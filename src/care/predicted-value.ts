import { addMonths, dayOf, daysBetween, millisecondsInDay } from "./calendar.ts";
import type { PredictedValue } from "./care-lens.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { expectedOrdersOf, expectedOrderValueOf, probabilityAliveOf } from "./purchase-model.ts";
import { purchaseOrdersOf, purchaseTermsOf } from "./purchase-orders.ts";
import { purchaseSummaryOf } from "./purchase-summary.ts";
import { rounded } from "./rounded.ts";

/**
 * What the customer may yet spend within the policy's horizon, by the account's purchase model and
 * their own orders; without a value where the model knows no amounts.
 *
 * A model of fewer customers than the policy asks for says nothing, whoever fitted it.
 */
export function predictedValueOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): PredictedValue {
  const terms = purchaseTermsOf(policy, at);
  const orders = purchaseOrdersOf(facts.events);
  const summary = purchaseSummaryOf(orders, terms);
  if (summary === null) return { known: false, reason: "no-orders" };
  const model = facts.account.purchaseModel;
  if (model === null) return { known: false, reason: "no-purchase-model" };
  const { modelMinimumCustomers, horizonMonths } = policy.value;
  if (model.customers < modelMinimumCustomers) return { known: false, reason: "too-few-customers" };
  const today = dayOf(at, policy.timeZone);
  const days = daysBetween(today, addMonths(today, horizonMonths));
  const expectedOrders = expectedOrdersOf(
    model,
    summary,
    (days * millisecondsInDay) / terms.unitMs,
  );
  const orderValue = expectedOrderValueOf(model, summary);
  return {
    known: true,
    value: orderValue === null ? null : rounded(expectedOrders * orderValue, 2),
    horizonMonths,
    expectedOrders: rounded(expectedOrders, 2),
    probabilityAlive: rounded(probabilityAliveOf(model, summary), 3),
    model: orderValue === null ? "bg-nbd" : "bg-nbd+gamma-gamma",
    customers: model.customers,
    orders: facts.events.filter((event) => event.kind === "order" && event.at <= at).length,
  };
}
