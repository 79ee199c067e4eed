/** Zendesk takes no longer key. */
const longest = 255;

/** FNV-1a over UTF-16 units, 64 bits: short, the same everywhere, and enough to tell keys apart. */
function digestOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * The `Idempotency-Key` of a follow-up: always the same for the same `external_id`, and fit for a
 * header, which takes no letters beyond ASCII and no line ends.
 *
 * @example
 * idempotencyKeyOf("care:12:R04:12"); //=> "care:12:R04:12"
 */
export function idempotencyKeyOf(externalId: string): string {
  if (externalId.length <= longest && /^[\x21-\x7e]+$/.test(externalId)) return externalId;
  const readable = externalId.replace(/[^\x21-\x7e]/g, "").slice(0, longest - 17);
  return `${readable}-${digestOf(externalId)}`;
}
