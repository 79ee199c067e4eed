import { describe, expect, it } from "vitest";
import { preferencesFailureOf } from "../../../src/app/load/preferences-outcome.ts";

describe("preferencesFailureOf", () => {
  it.each([
    [
      { status: 403, detail: "No." },
      { kind: "refused", detail: "No." },
    ],
    [
      { status: 422, detail: "Locale: is not available" },
      { kind: "invalid", detail: "Locale: is not available" },
    ],
    [
      { status: 400, detail: null },
      { kind: "invalid", detail: null },
    ],
    [{ status: 409, detail: "Busy" }, { kind: "conflict" }],
    [
      { status: 429, retryAfterMs: 12_000 },
      { kind: "rate-limited", seconds: 12 },
    ],
    [
      { status: 500, detail: null },
      { kind: "failed", detail: null },
    ],
    [new Error("offline"), { kind: "failed", detail: null }],
  ])("tells %j apart", (error, failure) => {
    expect(preferencesFailureOf(error)).toEqual(failure);
  });
});
