import type { PurchaseSummary } from "../../src/care/purchase-model.ts";

export type SimulatedHabits = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly p: number;
  readonly q: number;
  readonly v: number;
};

type Dice = () => number;

/** A generator of numbers between 0 and 1, the same for the same seed (mulberry32). */
function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function exponential(dice: Dice, rate: number): number {
  return -Math.log(1 - dice()) / rate;
}

function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
}

/** Marsaglia and Tsang's method (2000); below 1 by way of the shape one higher. */
function gamma(dice: Dice, shape: number): number {
  if (shape < 1) return gamma(dice, shape + 1) * (1 - dice()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(dice);
    const cubed = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (cubed <= 0) continue;
    if (Math.log(1 - dice()) < (x * x) / 2 + d - d * cubed + d * Math.log(cubed)) return d * cubed;
  }
}

/** Customers who buy, leave and spend as the models of `src/care/purchase-model.ts` say. */
export function simulatedBuyers(
  habits: SimulatedHabits,
  { customers, age, seed }: { customers: number; age: number; seed: number },
): readonly PurchaseSummary[] {
  const dice = diceOf(seed);
  return Array.from({ length: customers }, () => {
    const rate = gamma(dice, habits.r) / habits.alpha;
    const left = gamma(dice, habits.a);
    const leaving = left / (left + gamma(dice, habits.b));
    const valueRate = gamma(dice, habits.q) / habits.v;
    const known = age * (0.5 + dice() / 2);
    let frequency = 0;
    let recency = 0;
    let spend = 0;
    for (let at = exponential(dice, rate); at <= known; at += exponential(dice, rate)) {
      frequency += 1;
      recency = at;
      spend += gamma(dice, habits.p) / valueRate;
      if (dice() < leaving) break;
    }
    const monetaryValue = frequency === 0 ? null : spend / frequency;
    return { frequency, recency, age: known, monetaryValue };
  });
}
