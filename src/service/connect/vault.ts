import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A key that seals other keys, and the name that says which it is. */
export type MasterKey = { readonly name: string; readonly bytes: Buffer };

/** The master keys: new secrets are sealed with the first one, old ones opened with any. */
export type Keyring = readonly MasterKey[];

/** What is sealed, so that it opens nowhere else: not for another account, nor as another field. */
export type SealedPlace = { readonly accountId: string; readonly field: string };

/** Something sealed cannot be opened: another place, a changed text, or a key that is not there. */
export class UnsealError extends Error {
  override readonly name = "UnsealError";
}

const keyBytes = 32;
const nonceBytes = 12;
/** Node would take shorter ones, which are easier to guess. */
const tagBytes = 16;

/**
 * The keyring that a text writes: `NAME:BASE64` of 32 bytes each, with commas, the current one first;
 * `null` where it is none.
 *
 * @example
 * keyringFrom(`k1:${Buffer.alloc(32).toString("base64")}`)?.[0]?.name; //=> "k1"
 */
export function keyringFrom(text: string): Keyring | null {
  const keys = text.split(",").map((entry): MasterKey | null => {
    const [, name, encoded] =
      /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim()) ?? [];
    if (name === undefined || encoded === undefined) return null;
    const bytes = Buffer.from(encoded, "base64");
    return bytes.length === keyBytes ? { name, bytes } : null;
  });
  const good = keys.filter((key) => key !== null);
  const names = new Set(good.map(({ name }) => name));
  return good.length === keys.length && names.size === keys.length ? good : null;
}

/** A new key for an account's secrets, sealed with the current master key. */
export function newDataKey(keyring: Keyring, accountId: string): string {
  return wrapped(keyring, accountId, randomBytes(keyBytes));
}

/** The same data key under the current master key; `null` where it is sealed with that already. */
export function rewrapped(keyring: Keyring, accountId: string, dataKey: string): string | null {
  const [current] = keyring;
  if (current === undefined || dataKey.startsWith(`w1.${current.name}.`)) return null;
  return wrapped(keyring, accountId, unwrapped(keyring, accountId, dataKey));
}

/** A secret that only this place opens. */
export function sealed(
  keyring: Keyring,
  dataKey: string,
  place: SealedPlace,
  secret: string,
): string {
  const key = unwrapped(keyring, place.accountId, dataKey);
  return `v1.${encrypted(key, placeOf(place), Buffer.from(secret, "utf8"))}`;
}

/** @throws {UnsealError} It was sealed for another place, was changed, or its key is not there. */
export function opened(
  keyring: Keyring,
  dataKey: string,
  place: SealedPlace,
  text: string,
): string {
  const key = unwrapped(keyring, place.accountId, dataKey);
  if (!text.startsWith("v1.")) throw new UnsealError("Not a sealed secret");
  return decrypted(key, placeOf(place), text.slice(3)).toString("utf8");
}

function wrapped(keyring: Keyring, accountId: string, dataKey: Buffer): string {
  const [current] = keyring;
  if (current === undefined) throw new UnsealError("There is no master key");
  return `w1.${current.name}.${encrypted(current.bytes, `${accountId}|data-key|${current.name}`, dataKey)}`;
}

function unwrapped(keyring: Keyring, accountId: string, text: string): Buffer {
  const [, name, rest] = /^w1\.([A-Za-z0-9_-]+)\.(.+)$/.exec(text) ?? [];
  const master = keyring.find((key) => key.name === name);
  if (name === undefined || rest === undefined) throw new UnsealError("Not a sealed key");
  if (master === undefined) throw new UnsealError(`The master key ${name} is not in the keyring`);
  return decrypted(master.bytes, `${accountId}|data-key|${name}`, rest);
}

function placeOf({ accountId, field }: SealedPlace): string {
  return `${accountId}|${field}`;
}

function encrypted(key: Buffer, place: string, plain: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(place, "utf8"));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [nonce, text, cipher.getAuthTag()].map((part) => part.toString("base64url")).join(".");
}

function decrypted(key: Buffer, place: string, text: string): Buffer {
  const [nonce, body, tag, ...rest] = text.split(".").map((part) => Buffer.from(part, "base64url"));
  const isWhole = nonce?.length === nonceBytes && tag?.length === tagBytes && rest.length === 0;
  if (!isWhole || nonce === undefined || body === undefined || tag === undefined) {
    throw new UnsealError("Not a sealed text");
  }
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch (cause) {
    throw new UnsealError("It was sealed for another place, or changed since", { cause });
  }
}
