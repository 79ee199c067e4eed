import type { Evidence, Unknown } from "./figure.ts";
import type { HealthCapId, HealthSignal } from "./health-signals.ts";

/** One signal's part in the health. */
export type HealthContribution = {
  readonly signal: HealthSignal;
  /** How well this signal alone stands, from 0 to 100. */
  readonly value: number;
  /** Its weight among the signals that exist; these sum to 1. */
  readonly share: number;
  /** What it adds to 50 or takes from it: share × (value − 50). */
  readonly points: number;
  readonly evidence: readonly Evidence[];
};

/** Something so serious that health may not be higher while it lasts. */
export type HealthCap = {
  readonly cap: HealthCapId;
  readonly limit: number;
  readonly evidence: readonly Evidence[];
};

/** Why health is another than it was. */
export type HealthChange = {
  /** The calendar day that it is compared with. */
  readonly since: string;
  readonly before: number;
  /** After minus before. */
  readonly points: number;
  /** The largest first; signals and caps that came or went count too. */
  readonly because: readonly {
    readonly signal: HealthSignal | HealthCapId;
    readonly points: number;
  }[];
};

export type Health =
  | {
      readonly known: true;
      /** From 0 to 100: 50 and all contributions, then the lowest cap. */
      readonly score: number;
      /** The strongest first, whichever its sign. */
      readonly contributions: readonly HealthContribution[];
      /** Those that are open now, the lowest first, which is the one that counts. */
      readonly caps: readonly HealthCap[];
      readonly missing: readonly HealthSignal[];
      /** Against some days ago; `null` where it was unknown then. */
      readonly change: HealthChange | null;
    }
  | Unknown;
