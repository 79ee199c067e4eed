import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { teamFailureWordsOf } from "../../../src/app/present/team-failure.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const words = wordsOf(english, "en-GB", "UTC");

describe("teamFailureWordsOf", () => {
  it.each([
    [30_000, "Try again in 30 seconds."],
    [400, "Try again in 1 second."],
    [-5000, "Try again in 1 second."],
  ])("counts the %i ms to wait in seconds", (waitMs, end) => {
    const failure = { kind: "rate-limited", retryAt: at + waitMs } as const;
    expect(teamFailureWordsOf(failure, at, words)).toBe(
      `Zendesk asks this account to wait. ${end}`,
    );
  });

  it.each(["forbidden", "no-such-customer", "page", "zendesk", "unreadable"] as const)(
    "says what to do about %s",
    (kind) => {
      expect(teamFailureWordsOf({ kind }, at, words)).toMatch(/(Ask|Reload|Try again|Tell)/);
    },
  );
});
