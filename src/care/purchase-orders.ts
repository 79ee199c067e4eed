import { millisecondsInDay } from "./calendar.ts";
import type { CustomerEvent } from "./customer-event.ts";
import type { Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import type { PurchaseOrder } from "./purchase-summary.ts";

/** Weeks, in which few orders fall together: a model must be asked in the unit it was fitted in. */
const unitMs = 7 * millisecondsInDay;
const daysInMonth = 365.25 / 12;

/** A customer's orders and, with amounts below zero, refunds, as purchase models take them. */
export function purchaseOrdersOf(events: readonly CustomerEvent[]): readonly PurchaseOrder[] {
  return events.flatMap((event): readonly PurchaseOrder[] => {
    if (event.kind === "order") return [{ placedAt: event.at, amount: event.amount }];
    return event.kind === "refund" ? [{ placedAt: event.at, amount: -event.amount }] : [];
  });
}

/** On which terms orders are counted, for an account as for each of its customers. */
export function purchaseTermsOf(policy: Policy, at: Instant) {
  const windowDays = Math.round(policy.value.rfmWindowMonths * daysInMonth);
  return { at, timeZone: policy.timeZone, unitMs, windowDays };
}
