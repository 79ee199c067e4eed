import { describe, expect, it } from "vitest";
import { followUpOutcomeFor } from "../../../src/app/load/follow-up-outcome.ts";
import { ZendeskRequestError } from "../../../src/zendesk/errors.ts";

function refused(status: number | null, detail: string | null, retryAfterMs: number | null = null) {
  const place = { method: "POST", path: "/api/v2/tickets" };
  return new ZendeskRequestError({ ...place, status, retryAfterMs, detail });
}

describe("followUpOutcomeFor", () => {
  it("quotes Zendesk where it does not let the agent", () => {
    expect(followUpOutcomeFor(refused(403, "You do not have access to this page."))).toEqual({
      kind: "refused",
      detail: "You do not have access to this page.",
    });
  });

  it("keeps the seconds that Zendesk asked to wait, rounded up", () => {
    expect(followUpOutcomeFor(refused(429, null, 1500))).toEqual({
      kind: "rate-limited",
      seconds: 2,
    });
  });

  it("does not claim that nothing was written when no answer came", () => {
    expect(followUpOutcomeFor(refused(null, null))).toEqual({ kind: "failed", detail: null });
    expect(followUpOutcomeFor(new Error("x"))).toEqual({ kind: "failed", detail: null });
  });
});
