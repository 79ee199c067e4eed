import { describe, expect, it } from "vitest";
import type { ServiceFailure } from "../../../src/app/host/service-error.ts";
import { loadCareContext } from "../../../src/app/load/load-care-context.ts";
import { fakeHost } from "../support/fake-host.ts";
import { said, smallZendesk } from "../support/small-zendesk.ts";
import { angryContext, angryTicket } from "../support/stories.ts";

describe("loadCareContext", () => {
  it("takes the service's answer and asks Zendesk nothing", async () => {
    const host = fakeHost({ ticket: angryTicket, context: () => angryContext });
    expect(await loadCareContext(host, "360001")).toEqual({
      context: angryContext,
      withoutService: null,
    });
    expect(host.asked.requests).toEqual([]);
  });

  it("reads the agent's own view, in one wave of three, where no service is set up", async () => {
    const host = fakeHost({ ticket: angryTicket, serviceUrl: null, zendesk: smallZendesk() });
    const { context, withoutService } = await loadCareContext(host, "7");
    expect(withoutService).toEqual({ failure: "not-set-up", waitSeconds: null });
    expect(context.customer).toMatchObject({ id: "7", name: "Ada Example" });
    expect(context.freshness).toMatchObject({ source: "browser", tickets: 1 });
    expect(context.freshness.gaps).toContain("first-messages-only");
    expect(host.asked.contexts).toEqual([]);
    expect(host.asked.requests.map(({ path }) => path).sort()).toEqual([
      "/api/v2/search",
      "/api/v2/users/7",
      "/api/v2/users/7/tickets/requested",
    ]);
  });

  it.each<ServiceFailure>([
    "refused",
    "not-found",
    "rate-limited",
    "timeout",
    "unreachable",
    "malformed",
    "zendesk-refused",
    "zendesk-failed",
    "failed",
  ])("reads the agent's own view and says why when the service fails as %s", async (failure) => {
    const host = fakeHost({ ticket: angryTicket, context: () => failure, zendesk: smallZendesk() });
    const { context, withoutService } = await loadCareContext(host, "7");
    expect(withoutService).toEqual({ failure, waitSeconds: 7 });
    expect(context.freshness.source).toBe("browser");
  });

  it("does not believe an answer about somebody else", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      context: () => angryContext,
      zendesk: smallZendesk(),
    });
    const { context, withoutService } = await loadCareContext(host, "7");
    expect(withoutService?.failure).toBe("malformed");
    expect(context.customer.id).toBe("7");
  });

  it("rejects where Zendesk has no such customer", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      serviceUrl: null,
      zendesk: smallZendesk(() => said(404, { error: "RecordNotFound" })),
    });
    await expect(loadCareContext(host, "7")).rejects.toMatchObject({ name: "NoSuchCustomerError" });
  });

  it("asks Zendesk once and no more when it is told to wait", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      serviceUrl: null,
      zendesk: smallZendesk(() => said(429, "Too many", { "retry-after": "30" })),
    });
    await expect(loadCareContext(host, "7")).rejects.toMatchObject({
      name: "ZendeskRequestError",
      status: 429,
      retryAfterMs: 30_000,
    });
    expect(host.asked.requests.length).toBeLessThanOrEqual(3);
  });
});
