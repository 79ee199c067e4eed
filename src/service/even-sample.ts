/**
 * Keeps all of a stream up to so many, of a longer one every second, fourth, eighth, …: never more
 * than it may, at least half as many, and the same ones each time.
 *
 * @example
 * const sample = evenSample<number>(4);
 * for (const value of [1, 2, 3, 4, 5, 6]) sample.add(value);
 * sample.taken(); //=> { kept: [1, 3, 5], seen: 6 }
 */
export function evenSample<T>(most: number): {
  readonly add: (value: T) => void;
  readonly taken: () => { readonly kept: readonly T[]; readonly seen: number };
} {
  let kept: T[] = [];
  let stride = 1;
  let seen = 0;
  return {
    add: (value) => {
      if (seen % stride === 0) kept.push(value);
      seen += 1;
      if (kept.length <= most) return;
      kept = kept.filter((_, index) => index % 2 === 0);
      stride *= 2;
    },
    taken: () => ({ kept, seen }),
  };
}
