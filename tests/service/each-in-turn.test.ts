import { describe, expect, it } from "vitest";
import { eachInTurn } from "../../src/service/each-in-turn.ts";

describe("eachInTurn", () => {
  it("goes on after a failure, which it tells", async () => {
    const done: number[] = [];
    const failed: number[] = [];
    await eachInTurn(
      [1, 2, 3],
      async (item) => {
        if (item === 2) throw new Error("two");
        done.push(item);
      },
      { failed: (item) => failed.push(item) },
    );
    expect([done, failed]).toEqual([[1, 3], [2]]);
  });

  it("ends without a word where it is stopped meanwhile", async () => {
    const stopping = new AbortController();
    const begun: number[] = [];
    const failed: number[] = [];
    await eachInTurn(
      [1, 2],
      async (item) => {
        begun.push(item);
        stopping.abort();
        stopping.signal.throwIfAborted();
      },
      { stop: stopping.signal, failed: (item) => failed.push(item) },
    );
    expect([begun, failed]).toEqual([[1], []]);
  });
});
