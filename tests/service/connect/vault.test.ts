import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Keyring,
  keyringFrom,
  newDataKey,
  opened,
  rewrapped,
  sealed,
  UnsealError,
} from "../../../src/service/connect/vault.ts";

const key = (name: string, fill: number) => ({ name, bytes: Buffer.alloc(32, fill) });
const keyring: Keyring = [key("k1", 1)];
const place = { accountId: "acme", field: "access-token" };

describe("keyringFrom", () => {
  it("reads keys, the current one first", () => {
    const encoded = (fill: number) => Buffer.alloc(32, fill).toString("base64");
    expect(keyringFrom(`k2:${encoded(2)}, k1:${encoded(1)}`)).toEqual([key("k2", 2), key("k1", 1)]);
  });

  it.each([
    "",
    "k1",
    `k1:${Buffer.alloc(16).toString("base64")}`,
    `k.1:${Buffer.alloc(32).toString("base64")}`,
    `k1:${Buffer.alloc(32, 1).toString("base64")},k1:${Buffer.alloc(32, 2).toString("base64")}`,
  ])("refuses %j", (text) => {
    expect(keyringFrom(text)).toBeNull();
  });
});

describe("sealed", () => {
  it("opens to what was sealed, whatever that is, and never looks the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (secret) => {
        const dataKey = newDataKey(keyring, "acme");
        const text = sealed(keyring, dataKey, place, secret);
        expect(opened(keyring, dataKey, place, text)).toBe(Buffer.from(secret).toString("utf8"));
        expect(sealed(keyring, dataKey, place, secret)).not.toBe(text);
      }),
    );
  });

  it("opens neither for another account nor as another field", () => {
    const dataKey = newDataKey(keyring, "acme");
    const text = sealed(keyring, dataKey, place, "secret");
    for (const other of [
      { ...place, accountId: "other" },
      { ...place, field: "refresh-token" },
    ]) {
      expect(() => opened(keyring, dataKey, other, text)).toThrow(UnsealError);
    }
    // Nor with a row that was copied whole to another account.
    expect(() => rewrapped([key("k2", 2), ...keyring], "other", dataKey)).toThrow(UnsealError);
  });

  it("does not open once any bit of it was changed, or its tag was cut", () => {
    const dataKey = newDataKey(keyring, "acme");
    const text = sealed(keyring, dataKey, place, "secret");
    const parts = text.split(".");
    for (const [index, part] of parts.entries()) {
      if (index === 0) continue;
      const bytes = Buffer.from(part, "base64url");
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      const changed = parts.with(index, bytes.toString("base64url")).join(".");
      expect(() => opened(keyring, dataKey, place, changed)).toThrow(UnsealError);
    }
    const tag = Buffer.from(parts.at(-1) ?? "", "base64url");
    for (const length of [4, 8, 12]) {
      const cut = parts.with(-1, tag.subarray(0, length).toString("base64url")).join(".");
      expect(() => opened(keyring, dataKey, place, cut)).toThrow(UnsealError);
    }
  });

  it("names the master key that is missing", () => {
    const dataKey = newDataKey(keyring, "acme");
    const text = sealed(keyring, dataKey, place, "secret");
    expect(() => opened([key("k2", 2)], dataKey, place, text)).toThrow("The master key k1 is not");
    expect(() => opened([key("k1", 9)], dataKey, place, text)).toThrow(UnsealError);
  });
});

describe("rewrapped", () => {
  it("puts a data key under the current master key, after which the old one can go", () => {
    const dataKey = newDataKey(keyring, "acme");
    const text = sealed(keyring, dataKey, place, "secret");
    const after = rewrapped([key("k2", 2), ...keyring], "acme", dataKey);
    expect(opened([key("k2", 2)], after ?? "", place, text)).toBe("secret");
    expect(rewrapped(keyring, "acme", dataKey)).toBeNull();
  });
});
