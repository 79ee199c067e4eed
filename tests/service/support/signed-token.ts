import { randomUUID } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";

type TokenOptions = {
  readonly accountId: string;
  readonly secret: string;
  /** The moment of signing. */
  readonly at: number;
  /** Claims that differ from a good token's; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
};

/** The header of a request as Zendesk's proxy signs it for the app. */
export async function signedHeader(options: TokenOptions): Promise<string> {
  return `Bearer ${await signedToken(options)}`;
}

/** A good token, or one that is wrong in what `claims` says. */
export function signedToken({ accountId, secret, at, claims }: TokenOptions): Promise<string> {
  const payload: JWTPayload = {
    iss: accountId,
    aud: "care-context",
    sub: "42",
    jti: randomUUID(),
    exp: Math.floor(at / 1000) + 60,
    ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(secret));
}
