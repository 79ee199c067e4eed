/** The start value of FNV-1a, 32 bits. */
export const hashSeed = 0x811c9dc5;

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, going on from an earlier value. */
export function hashedOn(hash: number, text: string): number {
  let value = hash;
  for (let index = 0; index < text.length; index += 1) {
    value = hashedOnCode(value, text.charCodeAt(index));
  }
  return value;
}

/** One step of it: goes on by one code unit. */
export function hashedOnCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Spreads a hash over all its bits: the finaliser of MurmurHash3 (Appleby). */
export function spread(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
