import { describe, expect, it } from "vitest";
import { defaultRateLimits, rateCounter } from "../../../sandbox/api/rate-limits.ts";
import { at as instant } from "../../support/clock.ts";
import { handClock, runningSandbox } from "../running-sandbox.ts";

const at = instant("2026-11-22T10:00:00Z");
const reading = { method: "GET", path: "users/1", actorId: 11, at };

describe("rateCounter", () => {
  it("lets the last allowed request through and refuses the next until the minute is over", () => {
    const count = rateCounter({ ...defaultRateLimits, accountPerMinute: 2 });
    expect(count(reading).retryAfterSeconds).toBeNull();
    expect(count({ ...reading, at: at + 1000 }).retryAfterSeconds).toBeNull();
    expect(count({ ...reading, at: at + 20_000 }).retryAfterSeconds).toBe(40);
    expect(count({ ...reading, at: at + 59_999 }).retryAfterSeconds).toBe(1);
    expect(count({ ...reading, at: at + 60_000 }).retryAfterSeconds).toBeNull();
  });

  it("counts updates of one ticket by one person apart", () => {
    const count = rateCounter({ ...defaultRateLimits, updatesPerTicketAndUserIn10Minutes: 1 });
    const update = { method: "PUT", path: "tickets/5/tags", actorId: 11, at };
    expect(count(update).retryAfterSeconds).toBeNull();
    expect(count({ ...update, path: "tickets/5" }).retryAfterSeconds).toBe(600);
    expect(count({ ...update, path: "tickets/6" }).retryAfterSeconds).toBeNull();
    expect(count({ ...update, actorId: 12 }).retryAfterSeconds).toBeNull();
  });

  it("says what is left in both namings", () => {
    const count = rateCounter({ ...defaultRateLimits, accountPerMinute: 700 });
    expect(count({ ...reading, path: "search" }).headers).toEqual({
      "x-rate-limit": "700",
      "x-rate-limit-remaining": "699",
      "ratelimit-limit": "700",
      "ratelimit-remaining": "699",
      "ratelimit-reset": "60",
      "zendesk-ratelimit-search": "total=2500; remaining=2499; resets=60",
    });
  });
});

describe("helpdeskApi", () => {
  const clock = handClock(at);
  const json = runningSandbox({ now: clock.now, rateLimits: { accountPerMinute: 3 } });
  const text = runningSandbox({
    now: clock.now,
    rateLimits: { accountPerMinute: 1, isPlainText: true },
  });

  it("answers 429 with Retry-After and serves again when the minute is over", async () => {
    const caller = json.as(11);
    for (const _ of [1, 2, 3]) expect((await caller.get("/api/v2/users/1001")).status).toBe(200);
    const refused = await caller.get("/api/v2/users/1001");
    expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "60"]);
    expect(refused.data.error).toBe("APIRateLimitExceeded");
    clock.forward(60_000);
    expect((await caller.get("/api/v2/users/1001")).status).toBe(200);
  });

  it("can answer 429 in plain text", async () => {
    await text.as(11).get("/api/v2/users/1001");
    const refused = await text.as(11).get("/api/v2/users/1001");
    expect(refused.headers["content-type"]).toContain("text/plain");
    expect(refused.data).toBe("Rate limit exceeded, please retry later");
  });
});
