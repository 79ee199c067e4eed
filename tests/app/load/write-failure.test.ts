import { describe, expect, it } from "vitest";
import { creationFailureOf, writeFailureOf } from "../../../src/app/load/write-failure.ts";
import { ZendeskRequestError } from "../../../src/zendesk/errors.ts";

function refused(status: number | null, detail: string | null, retryAfterMs: number | null = null) {
  const place = { method: "POST", path: "/api/v2/tickets" };
  return new ZendeskRequestError({ ...place, status, retryAfterMs, detail });
}

describe("writeFailureOf", () => {
  it("quotes Zendesk where it does not let the agent", () => {
    expect(writeFailureOf(refused(403, "You do not have access to this page."))).toEqual({
      kind: "refused",
      detail: "You do not have access to this page.",
    });
  });

  it("keeps the seconds that Zendesk asked to wait, rounded up", () => {
    expect(writeFailureOf(refused(429, null, 1500))).toEqual({
      kind: "rate-limited",
      seconds: 2,
    });
  });

  it("does not claim that nothing was written when no answer came", () => {
    expect(writeFailureOf(refused(null, null))).toEqual({ kind: "failed", detail: null });
    expect(writeFailureOf(new Error("x"))).toEqual({ kind: "failed", detail: null });
  });
});

describe("creationFailureOf", () => {
  it("takes it for a refusal where Zendesk says what it does not take, since nothing was made", () => {
    const detail = "Record validation errors. Assignee: is suspended";
    expect(creationFailureOf(refused(422, detail))).toEqual({ kind: "refused", detail });
  });

  it("stays uncertain where Zendesk gives no reason, or fails", () => {
    expect(creationFailureOf(refused(422, null))).toEqual({ kind: "failed", detail: null });
    expect(creationFailureOf(refused(500, "Oops"))).toEqual({ kind: "failed", detail: "Oops" });
  });
});
