import { describe, expect, it } from "vitest";
import { nextStreamOf, restedAt } from "../../../src/service/exports/next-stream.ts";
import type { StreamState } from "../../../src/service/store/stream-states.ts";
import type { ExportStream } from "../../../src/zendesk/read-export.ts";
import { now } from "../../support/clock.ts";
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
    ];
    expect(nextStreamOf(all, now)).toEqual({ kind: "wait", until: now + 10 });
  });
});

describe("restedAt", () => {
  it("looks for new tickets each minute at four calls a minute, and less often meanwhile", () => {
    const pace = { callEveryMs: 15_000 };
    const all = (["organizations", "users", "tickets", "ticket-events"] as const).map((stream) =>
      read(stream, now),
    );
    expect(restedAt("tickets", all, pace, now)).toBe(now + 60_000);
    expect(restedAt("tickets", all.slice(0, 3), pace, now)).toBe(now + 300_000);
  });

  it("keeps within four calls a minute once everything was read", () => {
    const pace = { callEveryMs: 15_000 };
    const all = (["organizations", "users", "tickets", "ticket-events"] as const).map((stream) =>
      read(stream, now),
    );
    const callsPerMinute = all
      .map(({ stream }) => 60_000 / (restedAt(stream, all, pace, now) - now))
      .reduce((a, b) => a + b);
    expect(callsPerMinute).toBeLessThan(4);
  });
});
