import { base64url, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { authenticator } from "../../../src/service/http/authenticate.ts";
import type { UnprovedReason } from "../../../src/service/http/problem-error.ts";
import { now } from "../../support/clock.ts";
import { signedHeader, signedToken } from "../support/signed-token.ts";

const secret = "the-secret-of-acme-with-32-characters";
const previous = "the-former-secret-of-acme-32-characters";
const accounts = [
  { id: "acme", secrets: [secret, previous] },
  { id: "other", secrets: ["the-secret-of-other-with-32-characters"] },
];
const good = { accountId: "acme", secret, at: now };
const nowSeconds = now / 1000;

const authenticate = authenticator({ accounts, now: () => now });

const refused = { name: "ProblemError", code: "unauthorized", detail: null };

describe("authenticator", () => {
  it("finds the account whose key signed, and notes who the agent claims to be", async () => {
    const { caller } = await authenticate(await signedHeader(good));
    expect(caller).toEqual({ accountId: "acme", claimedAgentId: "42" });
  });

  it("accepts the previous secret", async () => {
    const header = await signedHeader({ ...good, secret: previous });
    expect((await authenticate(header)).caller.accountId).toBe("acme");
  });

  it.each([
    ["no claim", undefined],
    ["an address", "ana@example.com"],
    ["a number that is too long", "1".repeat(20)],
  ])("keeps %s out of the log where an agent's id belongs", async (_what, sub) => {
    const header = await signedHeader({ ...good, claims: { sub } });
    expect((await authenticate(header)).caller.claimedAgentId).toBeNull();
  });

  it("says how long a token could be shown again", async () => {
    const header = await signedHeader({ ...good, claims: { jti: "t-1" } });
    const { token } = await authenticate(header);
    expect(token).toEqual({ jti: "t-1", expiresAt: now + 90_000 });
  });

  it.each([
    ["expires 90 s from now", 90],
    ["expired 29 s ago", -29],
  ])("allows for clocks that differ: %s", async (_what, seconds) => {
    const header = await signedHeader({ ...good, claims: { exp: nowSeconds + seconds } });
    expect((await authenticate(header)).caller.accountId).toBe("acme");
  });

  it.each<[string, UnprovedReason, Record<string, unknown>]>([
    ["expired 30 s ago", "expired", { exp: nowSeconds - 30 }],
    ["expires 91 s from now", "too-long", { exp: nowSeconds + 91 }],
    ["never expires", "malformed", { exp: undefined }],
    ["is not valid yet", "expired", { nbf: nowSeconds + 60 }],
    ["is for somebody else", "malformed", { aud: "another-service" }],
    ["is for nobody", "malformed", { aud: undefined }],
    ["has no id", "malformed", { jti: undefined }],
    ["has an empty id", "malformed", { jti: "" }],
    ["has an endless id", "malformed", { jti: "j".repeat(129) }],
    ["has an id that no store takes", "malformed", { jti: "a\u0000b" }],
    ["has an id that is no text", "malformed", { jti: 7 }],
    ["has no issuer", "signature", { iss: undefined }],
    ["has an issuer that nobody knows", "signature", { iss: "nobody" }],
    ["claims to come from an account with another key", "signature", { iss: "other" }],
    ["is longer than 8 KiB", "malformed", { padding: "x".repeat(8192) }],
  ])("refuses a token that %s, as %s", async (_what, reason, claims) => {
    const header = await signedHeader({ ...good, claims });
    await expect(authenticate(header)).rejects.toMatchObject({ ...refused, reason });
  });

  it("tells an expired token of the previous secret from one with a wrong signature", async () => {
    const claims = { exp: nowSeconds - 60 };
    const header = await signedHeader({ ...good, secret: previous, claims });
    await expect(authenticate(header)).rejects.toMatchObject({ ...refused, reason: "expired" });
  });

  it.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearer a.b.c",
    "Bearer ..",
    "Basic YTpi",
    "Bearer é",
  ])("refuses the header %j", async (header) => {
    await expect(authenticate(header)).rejects.toMatchObject(refused);
  });

  it("refuses a token that nobody signed", async () => {
    const claims = { iss: "acme", aud: "care-context", jti: "t-1", exp: nowSeconds + 60 };
    const unsigned = new UnsecuredJWT(claims).encode();
    await expect(authenticate(`Bearer ${unsigned}`)).rejects.toMatchObject(refused);
  });

  it("refuses a signature of another kind: a longer hash, or a pair of keys", async () => {
    const claims = { iss: "acme", aud: "care-context", jti: "t-1", exp: nowSeconds + 60 };
    const longer = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS512" })
      .sign(Buffer.from(secret));
    const { privateKey } = await generateKeyPair("RS256");
    const pair = await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
    await expect(authenticate(`Bearer ${longer}`)).rejects.toMatchObject(refused);
    await expect(authenticate(`Bearer ${pair}`)).rejects.toMatchObject(refused);
  });

  it("refuses a token whose claims were changed after signing", async () => {
    const [header, payload = "", signature] = (await signedToken(good)).split(".");
    const claims = JSON.parse(Buffer.from(base64url.decode(payload)).toString());
    const changed = base64url.encode(JSON.stringify({ ...claims, sub: "1" }));
    await expect(authenticate(`Bearer ${header}.${changed}.${signature}`)).rejects.toMatchObject(
      refused,
    );
  });
});
