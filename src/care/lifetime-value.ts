import type { LifetimeValue } from "./care-lens.ts";
import { eventEvidenceOf, evidenceLimit } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Evidence } from "./figure.ts";
import type { Policy } from "./policy.ts";
import { type Purchase, purchasesOf, spendOf } from "./spend.ts";

/**
 * What the customer has spent to date: the mapped field, else their orders less their refunds.
 *
 * An order whose amount is not known is left out and is no sample; where no amount is known at all,
 * the value is not recorded. Refunds may exceed the orders we know of: the sum is shown as it is.
 * Evidence never says an amount, because light agents may see it.
 */
export function lifetimeValueOf(facts: CustomerFacts, policy: Policy, at: Instant): LifetimeValue {
  const mapped = facts.customer.mapped.lifetimeValue;
  if (mapped !== null) {
    return { known: true, value: mapped, source: "mapped-field", samples: 0, evidence: [] };
  }
  const purchases = purchasesOf(facts, at);
  if (purchases.length === 0) {
    const hasOrdered = facts.events.some((event) => event.kind === "order" && event.at <= at);
    return { known: false, reason: hasOrdered ? "not-recorded" : "no-orders" };
  }
  return {
    known: true,
    value: spendOf(purchases),
    source: "orders",
    samples: purchases.filter(({ event }) => event.kind === "order").length,
    evidence: purchases
      .slice(0, evidenceLimit)
      .map((purchase) => purchaseEvidenceOf(purchase, policy.timeZone)),
  };
}

function purchaseEvidenceOf({ event }: Purchase, timeZone: string): Evidence {
  const code = event.kind === "order" ? "order-placed" : "refund-made";
  return eventEvidenceOf(event, { code, values: {} }, timeZone);
}
