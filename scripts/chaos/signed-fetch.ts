import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";

export type Signing = { readonly account: string; readonly secret: string };

/** Asks the service as the account's app does: each request with a token of its own. */
export async function signedFetch(
  url: string,
  { account, secret }: Signing,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> {
  const token = await new SignJWT({
    iss: account,
    aud: "care-context",
    jti: randomUUID(),
    exp: Math.floor(Date.now() / 1000) + 60,
  })
    .setProtectedHeader({ alg: "HS256" })
    .sign(Buffer.from(secret));
  return fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
}
