import { describe, expect, it } from "vitest";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import { teamFailureOf } from "../../../src/app/load/team-failure.ts";
import { now } from "../../support/clock.ts";

describe("teamFailureOf", () => {
  it("says until when the service asks to wait, a minute where it does not say", () => {
    expect(teamFailureOf(new ServiceError("rate-limited", "wait", 7), now)).toEqual({
      kind: "rate-limited",
      retryAt: now + 7000,
    });
    expect(teamFailureOf(new ServiceError("rate-limited", "wait"), now)).toEqual({
      kind: "rate-limited",
      retryAt: now + 60_000,
    });
  });

  it("tells the service's failures from those of Zendesk", () => {
    expect(teamFailureOf(new ServiceError("timeout", "late"), now)).toEqual({ kind: "service" });
    expect(teamFailureOf(new Error("no such host"), now)).toEqual({ kind: "zendesk" });
  });
});
