import { randomOf } from "../../sandbox/generator/random.ts";

/** The items in an order that only the seed decides (Fisher and Yates). */
export function seededShuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const shuffled = [...items];
  const random = randomOf(seed);
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index);
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}
