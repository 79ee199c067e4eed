/**
 * Names and values as they stand in the page's address, one segment each.
 *
 * Whether an address is decoded on its way is not known: nothing in it may change if it is.
 *
 * @example
 * writtenPairs([["tag", "vip 1"]]); //=> ["tag", "vip~201"]
 */
export function writtenPairs(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.flatMap(([name, value]) => [
    name,
    encodeURIComponent(value.replaceAll("~", "~7E")).replaceAll("%", "~"),
  ]);
}

/** The values by their names; what cannot be read is empty. */
export function pairsIn(segments: readonly string[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (let at = 0; at + 1 < segments.length; at += 2) {
    said.set(segments[at] ?? "", readSegment(segments[at + 1] ?? ""));
  }
  return said;
}

function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment.replace(/~7E/g, "%7E").replaceAll("~", "%"));
  } catch {
    return "";
  }
}
