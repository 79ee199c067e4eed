/**
 * A tier as one word in lower case: however a field, a tag or a policy writes it, it is the same tier.
 *
 * @example
 * tierKeyOf("Very Gold"); //=> "very_gold"
 */
export function tierKeyOf(tier: string): string {
  return tier
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, "_");
}
