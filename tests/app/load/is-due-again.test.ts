import { describe, expect, it } from "vitest";
import type { CardContent } from "../../../src/app/load/care-card.ts";
import { isDueAgain } from "../../../src/app/load/is-due-again.ts";
import { now } from "../../support/clock.ts";
import { angryContext } from "../support/stories.ts";

const ready = {
  kind: "ready",
  context: angryContext,
  withoutService: null,
  lastVisit: null,
  putOff: 0,
  isRefreshing: false,
  failure: null,
} as const satisfies CardContent;
const limited = { kind: "rate-limited", retryAt: now + 30_000 } as const;

describe("isDueAgain", () => {
  it("is so for figures older than a minute", () => {
    expect(isDueAgain(ready, now, now + 60_000)).toBe(false);
    expect(isDueAgain(ready, now, now + 60_001)).toBe(true);
  });

  it("is so at once after something failed, with older figures and without", () => {
    const failure = { kind: "zendesk" } as const;
    expect(isDueAgain({ kind: "failed", failure }, 0, now)).toBe(true);
    expect(isDueAgain({ ...ready, failure }, now, now)).toBe(true);
  });

  it("is not so before the moment that Zendesk asked to wait for, and is from then on", () => {
    for (const content of [
      { kind: "failed", failure: limited } as const,
      { ...ready, failure: limited },
    ]) {
      expect(isDueAgain(content, now - 600_000, now + 29_999)).toBe(false);
      expect(isDueAgain(content, now - 600_000, now + 30_000)).toBe(true);
    }
  });

  it("leaves the service alone for as long as it asked", () => {
    const withoutService = { failure: "rate-limited", waitSeconds: 300 } as const;
    expect(isDueAgain({ ...ready, withoutService }, now, now + 299_000)).toBe(false);
    expect(isDueAgain({ ...ready, withoutService }, now, now + 301_000)).toBe(true);
  });

  it("is never so where nothing was asked", () => {
    expect(isDueAgain({ kind: "loading" }, 0, now)).toBe(false);
    expect(isDueAgain({ kind: "no-requester" }, 0, now)).toBe(false);
  });
});
