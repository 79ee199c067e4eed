import type { LifecycleStage, Tenure } from "../care-context.ts";
import type { CustomerFacts, Instant, TicketFacts } from "../facts.ts";
import type { Evidence } from "../figure.ts";
import type { Policy } from "../policy.ts";

/** What the signals are read from. */
export type HealthView = {
  readonly facts: CustomerFacts;
  readonly policy: Policy;
  readonly at: Instant;
  /** The policy's calendar day of `at`. */
  readonly today: string;
  readonly tenure: Tenure;
  readonly lifecycleStage: LifecycleStage;
  /** Newest first. */
  readonly tickets: readonly TicketFacts[];
};

/** How one signal stands, and what shows it: made only where somebody will see it. */
export type Reading = {
  /** From 0 to 100. */
  readonly value: number;
  readonly evidence: () => readonly Evidence[];
};

/** There are many signals, and the newest facts say enough of each. */
export const signalEvidenceLimit = 3;

/** A share of what is best; beyond either end it is that end. */
export function within100(value: number): number {
  return Math.max(0, Math.min(100, value));
}
