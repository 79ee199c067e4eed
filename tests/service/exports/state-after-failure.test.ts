import { describe, expect, it } from "vitest";
import { stateAfterFailure } from "../../../src/service/exports/state-after-failure.ts";
import type { StreamState } from "../../../src/service/store/stream-states.ts";
import { ZendeskPayloadError, ZendeskRequestError } from "../../../src/zendesk/errors.ts";
import { now } from "../../support/clock.ts";
import { aStream } from "../support/a-stream.ts";

const place = { method: "GET", path: "/api/v2/incremental/tickets/cursor" };
const refused = (status: number | null) =>
  new ZendeskRequestError({ ...place, status, retryAfterMs: null, detail: null });
const chance = { at: now, random: () => 1 };

describe("stateAfterFailure", () => {
  it("waits longer each time, two minutes at most", () => {
    let state: StreamState = aStream();
    const waits = Array.from({ length: 12 }, () => {
      state = stateAfterFailure(state, new ZendeskPayloadError({ ...place, issues: [] }), chance);
      return state.dueAt - now;
    });
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(waits.at(-1)).toBe(120_000);
    expect(state.place).toEqual(aStream().place);
  });

  it.each([504, 503, null])("asks for less after %s", (status) => {
    const sizes: number[] = [];
    let state: StreamState = aStream();
    for (let tries = 0; tries < 4; tries += 1) {
      state = stateAfterFailure(state, refused(status), chance);
      sizes.push(state.pageSize);
    }
    expect(sizes).toEqual([100, 10, 1, 1]);
  });

  it("passes over a single row that Zendesk never gives, and counts it", () => {
    let state: StreamState = aStream({ pageSize: 1 });
    for (let tries = 0; tries < 4; tries += 1)
      state = stateAfterFailure(state, refused(504), chance);
    expect(state).toMatchObject({ skipped: 0, place: { kind: "cursor" } });
    state = stateAfterFailure(state, refused(504), chance);
    expect(state).toMatchObject({
      skipped: 1,
      failures: 0,
      place: { kind: "second", second: 1_000_001 },
    });
  });

  it("passes over nothing while Zendesk is not there at all", () => {
    let state: StreamState = aStream({ pageSize: 1 });
    for (let tries = 0; tries < 9; tries += 1)
      state = stateAfterFailure(state, refused(null), chance);
    expect(state).toMatchObject({ skipped: 0, place: { kind: "cursor" } });
  });

  it.each([400, 404, 410, 422])("begins a day earlier where the cursor is lost (%s)", (status) => {
    const state = stateAfterFailure(aStream(), refused(status), chance);
    expect(state.place).toEqual({ kind: "second", second: 1_000_000 - 86_400 });
  });

  it("only waits where a time was too early", () => {
    const byTime = aStream({ place: { kind: "second", second: 5 } });
    expect(stateAfterFailure(byTime, refused(422), chance).place).toEqual(byTime.place);
  });

  it.each([403, 404])("looks for a list that the plan does not have (%s) a day later", (status) => {
    const list = aStream({ stream: "ratings", place: { kind: "second", second: 0 }, failures: 7 });
    const state = stateAfterFailure(list, refused(status), chance);
    expect(state).toEqual({ ...list, failures: 1, dueAt: now + 86_400_000 });
  });

  it.each([403, 404])("looks for metric events, wherever it was, a day after a %s", (status) => {
    const place = { kind: "second", second: 1_700_000_000 } as const;
    const events = aStream({ stream: "metric-events", place, failures: 2 });
    const state = stateAfterFailure(events, refused(status), chance);
    expect(state).toEqual({ ...events, failures: 1, dueAt: now + 86_400_000 });
  });

  it("passes over no more than a second of what begins later than everything", () => {
    const place = { kind: "second", second: 1_700_000_000 } as const;
    const events = aStream({ stream: "metric-events", place, failures: 4, pageSize: 1 });
    const state = stateAfterFailure({ ...events, reachedSecond: null }, refused(504), chance);
    expect(state).toMatchObject({ skipped: 1, place: { second: 1_700_000_001 } });
  });

  it.each([400, 404, 410, 422])("begins a round anew where its cursor is lost (%s)", (status) => {
    const within = { kind: "page", cursor: "a", second: 77, begunAt: now, pages: 1 } as const;
    const list = aStream({ stream: "survey-responses", place: within });
    const { place: again } = stateAfterFailure(list, refused(status), chance);
    expect(again).toEqual({ kind: "second", second: 77 });
  });

  it("passes over nothing of a list, which has no seconds to pass over", () => {
    const within = { kind: "page", cursor: "a", second: 77, begunAt: now, pages: 1 } as const;
    let state: StreamState = aStream({ stream: "ratings", place: within, pageSize: 1 });
    for (let tries = 0; tries < 9; tries += 1)
      state = stateAfterFailure(state, refused(504), chance);
    expect(state).toMatchObject({ skipped: 0, place: within });
  });

  it.each([401, 403])("keeps its place where Zendesk refuses with %s", (status) => {
    const state = stateAfterFailure(aStream(), refused(status), chance);
    expect(state).toMatchObject({ place: aStream().place, pageSize: 1000, skipped: 0 });
  });
});
