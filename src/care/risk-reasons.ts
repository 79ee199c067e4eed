import type { Evidence } from "./figure.ts";
import type { Health } from "./health-parts.ts";
import type { HealthCapId, HealthSignal } from "./health-signals.ts";

/** Why a health is low: something that holds it down, or a signal that takes points. */
export type RiskReason =
  | {
      readonly kind: "cap";
      readonly id: HealthCapId;
      readonly limit: number;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly kind: "signal";
      readonly id: HealthSignal;
      readonly points: number;
      readonly evidence: readonly Evidence[];
    };

/** What holds a health down first, then what takes most points; `most` of them. */
export function riskReasonsOf(
  { caps, contributions }: Extract<Health, { readonly known: true }>,
  most: number,
): readonly RiskReason[] {
  const held = caps.map(({ cap, limit, evidence }) => ({
    kind: "cap" as const,
    id: cap,
    limit,
    evidence,
  }));
  const lost = contributions
    .filter(({ points }) => points < 0)
    .toSorted((a, b) => a.points - b.points)
    .map(({ signal, points, evidence }) => ({
      kind: "signal" as const,
      id: signal,
      points,
      evidence,
    }));
  return [...held, ...lost].slice(0, most);
}
