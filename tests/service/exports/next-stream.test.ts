import { describe, expect, it } from "vitest";
import { newStream, nextStreamOf, restedAt } from "../../../src/service/exports/next-stream.ts";
import type { StreamState } from "../../../src/service/store/stream-states.ts";
import {
  type ExportStream,
  exportStreams,
  isOptionalStream,
} from "../../../src/zendesk/export-page.ts";
import { at, now } from "../../support/clock.ts";
import { aStream } from "../support/a-stream.ts";

const read = (stream: ExportStream, dueAt: number): StreamState =>
  aStream({ stream, dueAt, completeTo: now - 60_000 });

describe("nextStreamOf", () => {
  it("begins with organizations, whose fields users inherit", () => {
    expect(nextStreamOf([], now)).toMatchObject({ state: { stream: "organizations" } });
  });

  it("begins a stream once those before it came to their end", () => {
    const organizations = read("organizations", now + 1);
    expect(nextStreamOf([organizations], now)).toMatchObject({ state: { stream: "users" } });
    const users = aStream({ stream: "users", dueAt: now });
    expect(nextStreamOf([organizations, users], now)).toMatchObject({ state: users });
  });

  it("begins the next one where a stream does not get on", () => {
    const stuck = aStream({ stream: "organizations", failures: 1, dueAt: now + 1 });
    expect(nextStreamOf([stuck], now)).toMatchObject({ state: { stream: "users" } });
  });

  it("begins with lists once the history is there, each though the account may not have the other", () => {
    const history = (["organizations", "users", "tickets", "ticket-events"] as const).map(
      (stream) => read(stream, now + 1),
    );
    expect(nextStreamOf(history, now)).toMatchObject({ state: { stream: "ratings" } });
    const refused = aStream({ stream: "ratings", failures: 1, dueAt: now + 1 });
    expect(nextStreamOf([...history, refused], now)).toMatchObject({
      state: { stream: "survey-responses" },
    });
  });

  it("begins with metric events last of all, and lets nothing wait while they come in", () => {
    const others = exportStreams
      .filter((stream) => stream !== "metric-events")
      .map((stream) => read(stream, now + 1));
    expect(nextStreamOf(others, now)).toMatchObject({ state: { stream: "metric-events" } });
    const underWay = aStream({ stream: "metric-events", dueAt: now - 1 });
    const due = [...others.slice(1), read("organizations", now - 2), underWay];
    expect(nextStreamOf(due, now)).toMatchObject({ state: { stream: "organizations" } });
    const pace = { callEveryMs: 15_000 };
    expect(restedAt({ stream: "tickets", pages: 1 }, due, pace, now)).toBe(now + 60_000);
  });

  it("takes what has been due for longest, so that a long back-fill and news share the calls", () => {
    const others = [read("organizations", now + 9), read("users", now - 5)];
    const tickets = aStream({ stream: "tickets", dueAt: now - 3 });
    expect(nextStreamOf([...others, tickets], now)).toMatchObject({ state: { stream: "users" } });
    const later = [read("organizations", now + 9), read("users", now + 5), tickets];
    expect(nextStreamOf(later, now)).toMatchObject({ state: { stream: "tickets" } });
  });

  it("waits until the first is due", () => {
    const all = [
      read("organizations", now + 40),
      read("users", now + 30),
      read("tickets", now + 20),
      read("ticket-events", now + 10),
      read("ratings", now + 50),
      read("survey-responses", now + 60),
      read("metric-events", now + 70),
    ];
    expect(nextStreamOf(all, now)).toEqual({ kind: "wait", until: now + 10 });
  });
});

describe("newStream", () => {
  it("begins with everything, and of metric events with what team figures are kept of", () => {
    expect(newStream("tickets", now).place).toEqual({ kind: "second", second: 0 });
    const { place } = newStream("metric-events", at("2026-11-27"));
    // 26 months are kept, of which the first begins somewhere on earth on the last day before it.
    expect(place).toEqual({ kind: "second", second: at("2024-09-30") / 1000 });
  });
});

describe("restedAt", () => {
  it("looks for new tickets each minute at four calls a minute, and less often meanwhile", () => {
    const pace = { callEveryMs: 15_000 };
    const all = (["organizations", "users", "tickets", "ticket-events"] as const).map((stream) =>
      read(stream, now),
    );
    expect(restedAt({ stream: "tickets", pages: 1 }, all, pace, now)).toBe(now + 60_000);
    expect(restedAt({ stream: "tickets", pages: 1 }, all.slice(0, 3), pace, now)).toBe(
      now + 300_000,
    );
  });

  it("lets nothing wait for lists, which an account may not have", () => {
    const pace = { callEveryMs: 15_000 };
    const all = exportStreams
      .filter((stream) => !isOptionalStream(stream))
      .map((one) => read(one, now));
    const refused = aStream({ stream: "ratings", failures: 1 });
    const known = [...all, refused];
    expect(restedAt({ stream: "tickets", pages: 1 }, known, pace, now)).toBe(now + 60_000);
  });

  it("rests for the time of five more rounds through a list", () => {
    const pace = { callEveryMs: 15_000 };
    const all = exportStreams.map((stream) => read(stream, now));
    const restMinutes = (pages: number) =>
      (restedAt({ stream: "survey-responses", pages }, all, pace, now) - now) / 60_000;
    expect(restMinutes(1)).toBe(30);
    expect(restMinutes(200)).toBe(250);
  });

  it("keeps within four calls a minute once everything was read", () => {
    const pace = { callEveryMs: 15_000 };
    const all = exportStreams.map((stream) => read(stream, now));
    const callsPerMinute = all
      .map(({ stream }) => 60_000 / (restedAt({ stream, pages: 1 }, all, pace, now) - now))
      .reduce((a, b) => a + b);
    expect(callsPerMinute).toBeLessThan(4);
  });
});
