import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "../../src/service/log.ts";
import { startMaintenance } from "../../src/service/maintenance.ts";
import { now } from "../support/clock.ts";

const fiveMinutesMs = 5 * 60_000;
const noFigures = { refresh: async () => {} };

describe("startMaintenance", () => {
  const logged: string[] = [];
  const log = createLog("info", { write: (line) => logged.push(line) });

  beforeEach(() => {
    logged.length = 0;
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("has the store tidy up every five minutes, until it is stopped", async () => {
    const done: number[] = [];
    const store = {
      maintain: async (at: number) => {
        done.push(at - now);
        return { removedTokens: 7 };
      },
    };
    const maintenance = startMaintenance({ store, upkeep: [noFigures], now: Date.now, log });
    await vi.advanceTimersByTimeAsync(2 * fiveMinutesMs);
    await maintenance.stop();
    await vi.advanceTimersByTimeAsync(fiveMinutesMs);
    expect(done).toEqual([fiveMinutesMs, 2 * fiveMinutesMs]);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ event: "maintained", count: 7 });
  });

  it("looks at figures soon after the start, and then ever less often, up to every five minutes", async () => {
    const looked: number[] = [];
    const store = { maintain: async () => ({ removedTokens: 0 }) };
    const figures = {
      refresh: async () => {
        looked.push((Date.now() - now) / 1000);
      },
    };
    const maintenance = startMaintenance({ store, upkeep: [figures], now: Date.now, log });
    await vi.advanceTimersByTimeAsync(3 * fiveMinutesMs);
    await maintenance.stop();
    await vi.advanceTimersByTimeAsync(fiveMinutesMs);
    expect(looked).toEqual([5, 15, 35, 75, 155, 300, 315, 600, 900]);
  });

  it("stops figures that are being computed", async () => {
    const store = { maintain: async () => ({ removedTokens: 0 }) };
    const figures = {
      refresh: (stop: AbortSignal) =>
        new Promise<void>((stopped) => stop.addEventListener("abort", () => stopped())),
    };
    const maintenance = startMaintenance({ store, upkeep: [figures], now: Date.now, log });
    await vi.advanceTimersByTimeAsync(5000);
    await maintenance.stop();
  });

  it("does one after the other, goes on after a failure, and waits for the last", async () => {
    const failures: (() => void)[] = [];
    const store = {
      maintain: () =>
        new Promise<never>((_resolve, reject) => failures.push(() => reject(new Error("disk")))),
    };
    const maintenance = startMaintenance({ store, upkeep: [noFigures], now: Date.now, log });
    await vi.advanceTimersByTimeAsync(2 * fiveMinutesMs);
    expect(failures).toHaveLength(1);
    failures[0]?.();
    await vi.advanceTimersByTimeAsync(fiveMinutesMs);
    expect(failures).toHaveLength(2);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ event: "maintenance-failed" });
    let isStopped = false;
    const stopped = maintenance.stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(isStopped).toBe(false);
    failures[1]?.();
    await stopped;
    expect(isStopped).toBe(true);
  });
});
