import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";

/** A token of an account for one request to the service: its id counts once, for a minute. */
export function signedToken(accountId: string, secret: string, at: number): Promise<string> {
  return new SignJWT({
    iss: accountId,
    aud: "care-context",
    jti: randomUUID(),
    exp: Math.floor(at / 1000) + 60,
  })
    .setProtectedHeader({ alg: "HS256" })
    .sign(Buffer.from(secret));
}
