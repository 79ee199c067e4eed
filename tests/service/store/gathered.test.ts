import { describe, expect, it } from "vitest";
import { gathered } from "../../../src/service/store/gathered.ts";

describe("gathered", () => {
  it("asks once for all who ask at the same time, and gives each its own answer", async () => {
    const asked: (readonly number[])[] = [];
    const double = gathered(async (keys: readonly number[]) => {
      asked.push(keys);
      return keys.map((key) => key * 2);
    });
    expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
    expect(asked).toEqual([[1, 2, 1]]);
  });

  it("asks again for whoever comes later: an answer is not kept", async () => {
    let count = 0;
    const next = gathered(async (keys: readonly string[]) => keys.map(() => ++count));
    expect([await next("a"), await next("a")]).toEqual([1, 2]);
  });

  it("fails all who asked together where that fails, and nobody else", async () => {
    let isBroken = true;
    const same = gathered(async (keys: readonly string[]) => {
      if (isBroken) throw new Error("broken");
      return keys;
    });
    const together = await Promise.allSettled([same("a"), same("b")]);
    expect(together.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isBroken = false;
    expect(await same("c")).toBe("c");
  });
});
