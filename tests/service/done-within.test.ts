import { describe, expect, it } from "vitest";
import { isDoneWithin } from "../../src/service/done-within.ts";

describe("isDoneWithin", () => {
  it("waits for what ends in time, and says so", async () => {
    expect(await isDoneWithin(60 * 60_000, Promise.resolve())).toBe(true);
  });

  it("does not wait for ever for what never ends", async () => {
    expect(await isDoneWithin(1, new Promise(() => {}))).toBe(false);
  });

  it("fails as the work fails", async () => {
    const work = Promise.reject(new Error("disk"));
    await expect(isDoneWithin(60 * 60_000, work)).rejects.toThrow("disk");
  });
});
