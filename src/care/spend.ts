import { addMonths, dayOf } from "./calendar.ts";
import { eventsOfKind, type OrderEvent, type RefundEvent } from "./customer-event.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { rounded } from "./rounded.ts";

/** What a customer paid, or was paid back, where it is known how much. */
export type Purchase = {
  readonly event: OrderEvent | RefundEvent;
  /** In whole units of the account's currency; of a refund negative. */
  readonly amount: number;
};

/** The orders whose amount is known and the refunds by a moment, the newest first. */
export function purchasesOf({ events }: CustomerFacts, at: Instant): readonly Purchase[] {
  const orders = eventsOfKind(events, "order", at).flatMap((event) =>
    event.amount === null ? [] : [{ event, amount: event.amount }],
  );
  const refunds = eventsOfKind(events, "refund", at).map((event) => ({
    event,
    amount: -event.amount,
  }));
  return [...orders, ...refunds].sort((a, b) => b.event.at - a.event.at);
}

/**
 * What purchases come to, to the hundredth; negative where more was paid back than paid.
 *
 * @example
 * spendOf([{ event: order, amount: 49.9 }, { event: refund, amount: -9.9 }]); //=> 40
 */
export function spendOf(purchases: readonly Purchase[]): number {
  return rounded(
    purchases.reduce((sum, { amount }) => sum + amount, 0),
    2,
  );
}

/** A purchase that counts until a day on which it no longer does. */
export type CountedPurchase = Purchase & { readonly leavesOn: string };

/**
 * The purchases of the last so many months, the first to leave first. A refund counts from its own
 * day, since it does not say of which order it is.
 */
export function purchasesWithin(
  facts: CustomerFacts,
  months: number,
  moment: { readonly at: Instant; readonly timeZone: string },
): readonly CountedPurchase[] {
  const today = dayOf(moment.at, moment.timeZone);
  return purchasesOf(facts, moment.at)
    .map((purchase) => {
      const leavesOn = addMonths(dayOf(purchase.event.at, moment.timeZone), months);
      return { ...purchase, leavesOn };
    })
    .filter(({ leavesOn }) => leavesOn > today)
    .toReversed();
}
