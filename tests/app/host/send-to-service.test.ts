import { afterEach, describe, expect, it, vi } from "vitest";
import { sendToService } from "../../../src/app/host/send-to-service.ts";
import { routes } from "../../../src/contract/routes.ts";
import { completeAnswer, type FakeZafClient, fakeZafClient } from "../support/fake-zaf-client.ts";
import { angryContext } from "../support/stories.ts";

function service(client: FakeZafClient, serviceUrl: string | null = "https://care.example") {
  return sendToService({
    client,
    serviceUrl,
    subdomain: "acme",
    agentId: () => Promise.resolve("11"),
    newId: () => "3f0c",
  });
}

function refusing(status: number, code: string | null, headers = {}) {
  const problem = { type: "about:blank", title: "No.", status, code, requestId: "r1" };
  const body = code === null ? "Bad Gateway" : problem;
  return fakeZafClient({ request: () => Promise.reject(completeAnswer(status, body, headers)) });
}

const customer = { customerId: "360001" };

describe("sendToService", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("lets Zendesk's proxy sign for this installation and says who claims to ask", async () => {
    const client = fakeZafClient({
      request: () => Promise.resolve(completeAnswer(200, angryContext)),
    });
    expect(await service(client)(routes.careContext, customer)).toEqual(angryContext);
    expect(client.asked.requests).toEqual([
      {
        url: "https://care.example/v1/customers/360001/care-context",
        type: "GET",
        secure: true,
        cors: false,
        contentType: "application/json",
        headers: { Authorization: "Bearer {{jwt.token}}" },
        jwt: {
          algorithm: "HS256",
          secret_key: "{{setting.service_secret}}",
          expiry: 60,
          claims: { iss: "acme", aud: "care-context", jti: "3f0c", sub: "11" },
        },
        httpCompleteResponse: true,
        autoRetry: false,
      },
    ]);
  });

  it("asks nobody where no service is set up", async () => {
    const client = fakeZafClient();
    await expect(service(client, null)(routes.careContext, customer)).rejects.toMatchObject({
      failure: "not-set-up",
    });
    expect(client.asked.requests).toEqual([]);
  });

  it.each([
    [401, "unauthorized", "refused"],
    [404, "not-found", "not-found"],
    [429, "rate-limited", "rate-limited"],
    [503, "zendesk-rate-limited", "rate-limited"],
    [502, "zendesk-refused", "zendesk-refused"],
    [502, "zendesk-failed", "zendesk-failed"],
    [500, "internal", "failed"],
    [503, "not-ready", "failed"],
    [502, null, "unreachable"],
    [404, null, "unreachable"],
    [400, null, "failed"],
  ])("tells status %s with code %s apart as %s", async (status, code, failure) => {
    await expect(
      service(refusing(status, code))(routes.careContext, customer),
    ).rejects.toMatchObject({ name: "ServiceError", failure });
  });

  it("keeps how long it was asked to wait", async () => {
    const client = refusing(429, "rate-limited", { "Retry-After": "12" });
    await expect(service(client)(routes.careContext, customer)).rejects.toMatchObject({
      waitSeconds: 12,
    });
  });

  it("gives up after two and a half seconds", async () => {
    vi.useFakeTimers();
    const client = fakeZafClient({ request: () => new Promise(() => {}) });
    const failure = expect(service(client)(routes.careContext, customer)).rejects.toMatchObject({
      failure: "timeout",
    });
    await vi.advanceTimersByTimeAsync(2500);
    await failure;
  });

  it("refuses an answer that the contract does not know, and says where", async () => {
    const { lifecycleStage: _, ...without } = angryContext;
    const client = fakeZafClient({ request: () => Promise.resolve(completeAnswer(200, without)) });
    await expect(service(client)(routes.careContext, customer)).rejects.toMatchObject({
      failure: "malformed",
      message: expect.stringContaining("lifecycleStage"),
    });
  });
});
