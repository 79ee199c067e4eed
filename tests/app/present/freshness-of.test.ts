import { describe, expect, it } from "vitest";
import type { ServiceTrouble } from "../../../src/app/load/load-care-context.ts";
import { freshnessOf } from "../../../src/app/present/freshness-of.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, promoterContext } from "../support/stories.ts";

const own = (trouble: ServiceTrouble) =>
  freshnessOf(promoterContext, trouble, null, englishWords, now);

describe("freshnessOf", () => {
  it("says where the figures are from and how old they are", () => {
    expect(freshnessOf(angryContext, null, null, englishWords, now)).toEqual({
      line: "From the service, 2 minutes ago",
      tickets: "5 tickets read",
      missing: null,
      trouble: null,
      kept: null,
      retryAt: null,
    });
  });

  it("names every gap of the agent's own view", () => {
    expect(own({ failure: "not-set-up", waitSeconds: null })).toMatchObject({
      line: "From your own view of Zendesk, just now",
      missing: "Missing: all but the first message of each ticket and reply and resolution times.",
      trouble: null,
    });
  });

  it.each([
    ["refused", "it did not accept this account’s signature"],
    ["timeout", "it took too long"],
    ["unreachable", "it could not be reached"],
    ["malformed", "its answer could not be read"],
    ["zendesk-failed", "it could not read from Zendesk"],
  ] as const)("says why the service did not answer when it was %s", (failure, reason) => {
    expect(own({ failure, waitSeconds: null }).trouble).toBe(
      `The service did not answer: ${reason}. Figures come from your own view of Zendesk.`,
    );
  });

  it("says how long the service asked to wait", () => {
    expect(own({ failure: "rate-limited", waitSeconds: 12 }).trouble).toContain(
      "it asked to wait 12 seconds",
    );
    expect(own({ failure: "rate-limited", waitSeconds: null }).trouble).toContain(
      "it asked to wait.",
    );
  });

  it("says that older figures are older, and why", () => {
    const later = now + 600_000;
    const failure = { kind: "rate-limited", retryAt: later } as const;
    const freshness = freshnessOf(angryContext, null, failure, englishWords, later);
    expect(freshness.retryAt).toBe(later);
    expect(freshness.kept).toBe(
      "Could not be refreshed: Zendesk is busy and asked this account to wait. These are the figures of 22 Nov 2026, 09:58.",
    );
  });
});
