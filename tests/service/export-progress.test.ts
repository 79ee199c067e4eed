import { describe, expect, it } from "vitest";
import { exportProgressOf } from "../../src/service/export-progress.ts";
import type { StreamState } from "../../src/service/store/stream-states.ts";
import { now } from "../support/clock.ts";
import { aStream } from "./support/a-stream.ts";

const nowSecond = now / 1000;
const daySeconds = 86_400;
const startedAt = now - 10 * 60_000;

const progressOf = (changes: Partial<StreamState>) =>
  exportProgressOf([aStream({ startedAt, ...changes })], now)[0];

describe("exportProgressOf", () => {
  it("says how much is left by the time that was read and is still to be read", () => {
    const oldestSecond = nowSecond - 400 * daySeconds;
    const at = (days: number) =>
      progressOf({ oldestSecond, reachedSecond: oldestSecond + days * daySeconds });
    expect(at(100)).toMatchObject({
      minutesLeft: 30,
      oldestAt: new Date(oldestSecond * 1000).toISOString(),
      reachedAt: new Date((oldestSecond + 100 * daySeconds) * 1000).toISOString(),
    });
    expect(at(399)).toMatchObject({ minutesLeft: 1 });
    expect(at(400)).toMatchObject({ minutesLeft: 0 });
  });

  it.each([
    [
      "next to nothing was read",
      { oldestSecond: nowSecond - 400 * daySeconds, reachedSecond: nowSecond - 399 * daySeconds },
    ],
    ["Zendesk does not tell", { oldestSecond: null, reachedSecond: null }],
    ["it was read to the end", { completeTo: now }],
    ["it has just begun", { startedAt: now }],
  ])("does not say where %s", (_name, changes) => {
    expect(progressOf(changes)?.minutesLeft).toBeNull();
  });

  it("says how many records came in a minute until the first end", () => {
    expect(progressOf({ rowsRead: 5000 })).toMatchObject({ rowsPerMinute: 500 });
    expect(progressOf({ rowsRead: 5000, completeTo: now })).toMatchObject({ rowsPerMinute: null });
  });
});
