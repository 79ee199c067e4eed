import { base64url, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { authenticator } from "../../../src/service/http/authenticate.ts";
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
    expect(token).toEqual({ jti: "t-1", expiresAt: now + 65_000 });
  });

  it.each([
    ["expires 65 s from now", 65],
    ["expired 4 s ago", -4],
  ])("allows for clocks that differ: %s", async (_what, seconds) => {
    const header = await signedHeader({ ...good, claims: { exp: nowSeconds + seconds } });
    expect((await authenticate(header)).caller.accountId).toBe("acme");
  });

  it.each<[string, Record<string, unknown>]>([
    ["expired 6 s ago", { exp: nowSeconds - 6 }],
    ["expires 66 s from now", { exp: nowSeconds + 66 }],
    ["never expires", { exp: undefined }],
    ["is not valid yet", { nbf: nowSeconds + 60 }],
    ["is for somebody else", { aud: "another-service" }],
    ["is for nobody", { aud: undefined }],
    ["has no id", { jti: undefined }],
    ["has an empty id", { jti: "" }],
    ["has an endless id", { jti: "j".repeat(129) }],
    ["has an id that no store takes", { jti: "a\u0000b" }],
    ["has an id that is no text", { jti: 7 }],
    ["has no issuer", { iss: undefined }],
    ["has an issuer that nobody knows", { iss: "nobody" }],
    ["claims to come from an account with another key", { iss: "other" }],
    ["is longer than 8 KiB", { padding: "x".repeat(8192) }],
  ])("refuses a token that %s", async (_what, claims) => {
    const header = await signedHeader({ ...good, claims });
    await expect(authenticate(header)).rejects.toMatchObject(refused);
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
