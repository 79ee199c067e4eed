import { describe, expect, it } from "vitest";
import { putOffIn } from "../../../src/app/load/put-off.ts";

function storage(content = new Map<string, string>()) {
  return {
    content,
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => {
      content.set(key, value);
    },
  };
}
const denied = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("denied");
  },
};

describe("putOffIn", () => {
  it("hides a suggestion of a customer until the moment, and from another card too", () => {
    const kept = storage();
    putOffIn(kept, "acme").add("7", "care:12:R04:12", 1000);
    const later = putOffIn(kept, "acme");
    expect([...later.keysOf("7", 999)]).toEqual(["care:12:R04:12"]);
    expect(later.keysOf("7", 1000).size).toBe(0);
    expect(later.keysOf("8", 999).size).toBe(0);
    expect(putOffIn(kept, "other").keysOf("7", 999).size).toBe(0);
  });

  it("takes the last word on a suggestion, and wakes a customer's only", () => {
    const off = putOffIn(storage(), "acme");
    off.add("7", "a", 1000);
    off.add("7", "a", 2000);
    off.add("8", "b", 2000);
    expect([...off.keysOf("7", 1500)]).toEqual(["a"]);
    off.wake("7");
    expect(off.keysOf("7", 1500).size).toBe(0);
    expect(off.keysOf("8", 1500).size).toBe(1);
  });

  it("keeps 200 at most", () => {
    const off = putOffIn(storage(), "acme");
    for (let index = 0; index < 250; index += 1) off.add("7", `key-${index}`, 1000);
    expect(off.keysOf("7", 0).size).toBe(200);
    expect(off.keysOf("7", 0).has("key-249")).toBe(true);
  });

  it.each([
    ["denied", denied],
    ["absent", null],
    ["of another shape", storage(new Map([["care-context.put-off.acme", '{"a":1}']]))],
  ])("counts for this card where storage is %s", (_, kept) => {
    const off = putOffIn(kept, "acme");
    off.add("7", "a", 1000);
    expect([...off.keysOf("7", 0)]).toEqual(["a"]);
  });
});
