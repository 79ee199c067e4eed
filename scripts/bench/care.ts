import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { benchAt, historyOf } from "./histories.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";

type BySize = { readonly t10: number; readonly t100: number; readonly t1000: number };

export type CareFigures = {
  /** How many care contexts one core computes in a second, for histories of so many tickets. */
  readonly contextsPerSecond: BySize;
  readonly millisecondsPerContext: BySize;
  /** Cost per ticket at 1,000 tickets as a multiple of that at 100. */
  readonly costPerTicketRatio: number;
  readonly version: string;
  readonly machine: Machine;
};

const sizes = { t10: 10, t100: 100, t1000: 1000 } as const;
const rounds = 15;
const roundMs = 80;
/** Until the compiler has done its work. */
const warmUpRounds = 8;

/**
 * Times care contexts of three sizes in turn, so that a busy neighbour slows all of them alike, and
 * takes the median of the rounds.
 */
export async function benchCare(): Promise<CareFigures> {
  const histories = {
    t10: historyOf(sizes.t10),
    t100: historyOf(sizes.t100),
    t1000: historyOf(sizes.t1000),
  };
  const perContext: Record<keyof typeof sizes, number[]> = { t10: [], t100: [], t1000: [] };
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const size of ["t10", "t100", "t1000"] as const) {
      const milliseconds = millisecondsPerContext(() =>
        careContextOf(histories[size], defaultPolicy, benchAt),
      );
      if (round >= 0) perContext[size].push(milliseconds);
    }
  }
  const median = {
    t10: medianOf(perContext.t10),
    t100: medianOf(perContext.t100),
    t1000: medianOf(perContext.t1000),
  };
  const perSecond = (milliseconds: number) => Math.round(1000 / milliseconds);
  const shown = (milliseconds: number) => Number(milliseconds.toFixed(4));
  return {
    contextsPerSecond: {
      t10: perSecond(median.t10),
      t100: perSecond(median.t100),
      t1000: perSecond(median.t1000),
    },
    millisecondsPerContext: {
      t10: shown(median.t10),
      t100: shown(median.t100),
      t1000: shown(median.t1000),
    },
    costPerTicketRatio: Number(
      (median.t1000 / sizes.t1000 / (median.t100 / sizes.t100)).toFixed(3),
    ),
    version: productVersion(),
    machine: thisMachine(),
  };
}

function millisecondsPerContext(compute: () => unknown): number {
  const begun = performance.now();
  let count = 0;
  let spent = 0;
  while (spent < roundMs) {
    compute();
    count += 1;
    spent = performance.now() - begun;
  }
  return spent / count;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
