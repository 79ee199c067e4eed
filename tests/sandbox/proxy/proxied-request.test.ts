import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { outgoingRequestFor, proxyInputSchema } from "../../../sandbox/proxy/proxied-request.ts";
import type { InstalledApp } from "../../../sandbox/server/installed-app.ts";
import { at as instant } from "../../support/clock.ts";

const at = instant("2026-11-22T10:00:00Z");
const secret = "a-secret-of-more-than-thirty-two-characters";

const app: InstalledApp = {
  appId: 1,
  installationId: 2,
  manifest: {
    name: "App",
    version: "1",
    location: { support: {} },
    domainWhitelist: ["api.example.com"],
    parameters: [
      { name: "service_url", type: "url", secure: false, scopes: null },
      { name: "service_secret", type: "text", secure: true, scopes: ["jwt_secret_key"] },
      { name: "old_token", type: "text", secure: true, scopes: null },
    ],
  },
  settings: {
    service_url: "https://api.example.com",
    service_secret: secret,
    old_token: "unscoped",
  },
  allowedHosts: ["api.example.com"],
};

const send = (input: object) =>
  outgoingRequestFor(
    proxyInputSchema.parse({ url: "https://api.example.com/v1/x", secure: true, ...input }),
    app,
    at,
  );

const jwt = {
  algorithm: "HS256",
  secret_key: "{{setting.service_secret}}",
  expiry: 60,
  claims: { iss: "sandbox", aud: "care-context", jti: "j1", sub: "11" },
};

describe("outgoingRequestFor", () => {
  it("signs a token with the secure setting and puts it where the app asked", async () => {
    const headers = { Authorization: "Bearer {{jwt.token}}" };
    const outgoing = await send({ headers, jwt });
    const token = outgoing.headers.Authorization?.replace("Bearer ", "") ?? "";
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      audience: "care-context",
      currentDate: new Date(at),
    });
    expect(payload).toMatchObject({ ...jwt.claims, iat: at / 1000, exp: at / 1000 + 60 });
  });

  it("puts a setting without scopes anywhere", async () => {
    const outgoing = await send({ headers: { "X-Token": "{{setting.old_token}}" } });
    expect(outgoing.headers["X-Token"]).toBe("unscoped");
  });

  it.each([
    { name: "a host that is not listed", input: { url: "https://evil.example/x" } },
    { name: "a subdomain of a listed host", input: { url: "https://a.api.example.com/x" } },
    { name: "another protocol", input: { url: "file:///etc/passwd" } },
    { name: "no address", input: { url: "v1/x" } },
    {
      name: "a setting out of its scope in a header",
      input: { headers: { X: "{{setting.service_secret}}" } },
    },
    {
      name: "a setting out of its scope in the body",
      input: { body: "{{setting.service_secret}}" },
    },
    {
      name: "a setting out of its scope in the address",
      input: { url: "https://api.example.com/{{setting.service_secret}}" },
    },
    {
      name: "a setting out of its scope in a claim",
      input: { jwt: { ...jwt, claims: { leak: "{{setting.service_secret}}" } } },
    },
    { name: "a setting that there is not", input: { body: "{{setting.other}}" } },
    { name: "another algorithm", input: { jwt: { ...jwt, algorithm: "none" } } },
    { name: "a token without secure", input: { secure: false, jwt } },
  ])("refuses $name", async ({ input }) => {
    await expect(send(input)).rejects.toMatchObject({ name: "ProxyRefusal" });
  });

  it("sends braces as they are without secure", async () => {
    const outgoing = await send({ secure: false, body: "{{setting.service_secret}}" });
    expect(outgoing.body).toBe("{{setting.service_secret}}");
  });
});
