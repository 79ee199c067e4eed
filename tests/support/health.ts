import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { CustomerFacts, TicketFacts } from "../../src/care/facts.ts";
import { healthOf } from "../../src/care/health.ts";
import type { Health } from "../../src/care/health-parts.ts";
import type { HealthSignal } from "../../src/care/health-signals.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { someFacts } from "./builders.ts";
import { now } from "./clock.ts";

/** The default policy with other rules of health. */
export function healthPolicy(health: Partial<Policy["health"]>): Policy {
  return { ...defaultPolicy, health: { ...defaultPolicy.health, ...health } };
}

/** The health of facts whose health is known. */
export function knownHealth(
  facts: CustomerFacts,
  policy: Policy = defaultPolicy,
): Health & { readonly known: true } {
  const health = healthOf(facts, policy, now);
  if (!health.known) throw new Error(`health is unknown: ${health.reason}`);
  return health;
}

/** How one signal stands; `null` where it is missing. */
export function valueIn(
  signal: HealthSignal,
  facts: CustomerFacts,
  policy: Policy = defaultPolicy,
) {
  const one = { ...policy.health, minimumSignals: 1 };
  const health = healthOf(facts, { ...policy, health: one }, now);
  if (!health.known) return null;
  return health.contributions.find((each) => each.signal === signal)?.value ?? null;
}

/** What shows how one signal stands: day, ticket and fact. */
export function textsOf(signal: HealthSignal, facts: CustomerFacts) {
  const { contributions } = knownHealth(facts, healthPolicy({ minimumSignals: 1 }));
  const evidence = contributions.find((each) => each.signal === signal)?.evidence ?? [];
  return evidence.map(({ on, text, ticketId }) => `${on} ${ticketId ?? "-"}: ${text}`);
}

export const withTickets = (...tickets: readonly TicketFacts[]) => someFacts({ tickets });
export const withEvents = (...events: readonly CustomerEvent[]) => someFacts({ events });
