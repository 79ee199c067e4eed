/**
 * Items in the order of a comparison. What is in that order already, which is the rule, is given
 * back as it is, so that whoever needs an order may ask for it, and sorting happens once.
 *
 * @example
 * inOrder([3, 1, 2], (a, b) => a - b); //=> [1, 2, 3]
 */
export function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const isInOrder = items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compare(before, item) <= 0;
  });
  return isInOrder ? items : items.toSorted(compare);
}
