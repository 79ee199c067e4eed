import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { within } from "../../../src/app/host/within.ts";

describe("within", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives the answer and leaves no timer behind", async () => {
    expect(await within(() => Promise.resolve(7), 5000, "get x")).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects as a timeout when nothing comes in time", async () => {
    const answer = within(() => new Promise(() => {}), 5000, "get x");
    const failure = expect(answer).rejects.toMatchObject({
      name: "HostError",
      kind: "timeout",
      message: "get x: no answer within 5000 ms",
    });
    await vi.advanceTimersByTimeAsync(5000);
    await failure;
  });

  it("takes a TimeoutError that the older SDK resolves with for the failure that it is", async () => {
    const answer = { name: "TimeoutError", message: 'Timeout when invoking "get"' };
    await expect(within(() => Promise.resolve(answer), 5000, "get x")).rejects.toMatchObject({
      kind: "timeout",
    });
  });

  it("turns a rejection that is no Error into one, and keeps it as the cause", async () => {
    const rejection = { status: 403, message: "No." };
    await expect(within(() => Promise.reject(rejection), 5000, "get x")).rejects.toMatchObject({
      name: "HostError",
      kind: "refused",
      message: "get x: No.",
      cause: rejection,
    });
  });

  it("turns an SDK that throws at once into a rejection", async () => {
    const ask = () => {
      throw new Error("Invalid arguments");
    };
    await expect(within(ask, 5000, "invoke x")).rejects.toMatchObject({ kind: "refused" });
  });
});
