import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/app/host/host-error.ts";
import { loadFailureOf, NoSuchCustomerError } from "../../../src/app/load/load-failure.ts";
import { ZendeskPayloadError, ZendeskRequestError } from "../../../src/zendesk/errors.ts";
import { now } from "../../support/clock.ts";

function refused(status: number | null, retryAfterMs: number | null = null) {
  const place = { method: "GET", path: "/api/v2/users/7" };
  return new ZendeskRequestError({ ...place, status, retryAfterMs, detail: null });
}

describe("loadFailureOf", () => {
  it("says until when Zendesk asked to wait", () => {
    expect(loadFailureOf(refused(429, 12_000), now)).toEqual({
      kind: "rate-limited",
      retryAt: now + 12_000,
    });
  });

  it("waits a minute where Zendesk names no time", () => {
    expect(loadFailureOf(refused(429), now)).toEqual({
      kind: "rate-limited",
      retryAt: now + 60_000,
    });
  });

  it.each([
    [refused(403), "forbidden"],
    [refused(401), "forbidden"],
    [refused(500), "zendesk"],
    [refused(null), "zendesk"],
    [new ZendeskPayloadError({ method: "GET", path: "/x", issues: [] }), "unreadable"],
    [new NoSuchCustomerError("No customer 7"), "no-such-customer"],
    [new HostError("timeout", "get x"), "page"],
    [new TypeError("a chunk did not load"), "zendesk"],
  ])("tells %s apart as %s", (error, kind) => {
    expect(loadFailureOf(error, now)).toEqual({ kind });
  });
});
