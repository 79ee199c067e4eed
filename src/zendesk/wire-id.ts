/**
 * An id as Zendesk's JSON has it; one that a number cannot hold stays its digits.
 *
 * @example
 * wireIdOf("12"); //=> 12
 */
export function wireIdOf(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}
