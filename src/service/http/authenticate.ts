import { createSecretKey } from "node:crypto";
import { decodeJwt, errors, jwtVerify } from "jose";
import * as z from "zod";
import type { Instant } from "../../care/facts.ts";
import { zendeskIdSchema } from "../../contract/zendesk-id.ts";
import { ProblemError, type UnprovedReason } from "./problem-error.ts";

/** Who asks, as far as it is proved, and what is only said. */
export type Caller = {
  /** Proved: only this account's Zendesk knows the key that signed the request. */
  readonly accountId: string;
  /** Only claimed: Zendesk signs whatever the agent's browser says it is. For the log alone. */
  readonly claimedAgentId: string | null;
};

export type SigningAccount = { readonly id: string; readonly secrets: readonly string[] };

/** What a token proves, and what has to be kept so that it proves it only once. */
export type Proof = {
  readonly caller: Caller;
  readonly token: { readonly jti: string; readonly expiresAt: Instant };
};

export type AuthenticateOptions = {
  readonly accounts: readonly SigningAccount[];
  readonly now: () => Instant;
};

const audience = "care-context";
const longestLifeSeconds = 60;
/** Clocks differ. A token may be shown once however long it lives, so this costs little. */
const clockSkewSeconds = 30;
const longestTokenCharacters = 8192;

const claimsSchema = z.object({
  exp: z.number(),
  jti: z.string().regex(/^[\x21-\x7e]{1,128}$/),
});

/**
 * Finds the account whose key signed the request: a token of at most 60 s, for us. Whatever is
 * wrong, the answer is the same: it tells a forger nothing; the log gets a word. That a token was not shown before is
 * for the caller to check, with what the store remembers.
 */
export function authenticator(
  options: AuthenticateOptions,
): (authorization: string | undefined) => Promise<Proof> {
  const keys = new Map(
    options.accounts.map(({ id, secrets }) => [
      id,
      secrets.map((secret) => createSecretKey(secret, "utf8")),
    ]),
  );

  return async (authorization) => {
    const token = tokenIn(authorization);
    const now = options.now();
    // The issuer says only whose key to try; that the key fits is the proof.
    const accountId = issuerOf(token);
    for (const key of keys.get(accountId) ?? []) {
      const payload = await payloadSignedBy(key, token, now);
      if (payload === null) continue;
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) throw refused("malformed");
      const { exp, jti } = claims.data;
      const latest = now + (longestLifeSeconds + clockSkewSeconds) * 1000;
      if (exp * 1000 > latest) throw refused("too-long");
      const claimed = zendeskIdSchema.safeParse(payload.sub);
      return {
        caller: { accountId, claimedAgentId: claimed.success ? claimed.data : null },
        // For as long as the token could be shown again.
        token: { jti, expiresAt: (exp + clockSkewSeconds) * 1000 },
      };
    }
    throw refused("signature");
  };
}

function tokenIn(authorization: string | undefined): string {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? "")?.[1];
  if (token === undefined || token.length > longestTokenCharacters) throw refused("malformed");
  return token;
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? "";
  } catch {
    throw refused("malformed");
  }
}

/** What the token says, or `null` where this key did not sign it. */
async function payloadSignedBy(
  key: ReturnType<typeof createSecretKey>,
  token: string,
  now: Instant,
): Promise<{ readonly sub?: string } | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      audience,
      requiredClaims: ["exp", "jti"],
      clockTolerance: clockSkewSeconds,
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    // jose looks at the claims only once the signature holds.
    if (error instanceof errors.JWTExpired) throw refused("expired");
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw refused(error.claim === "nbf" ? "expired" : "malformed");
    }
    if (error instanceof errors.JWTInvalid) throw refused("malformed");
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function refused(reason: UnprovedReason): ProblemError {
  return new ProblemError("unauthorized", { reason });
}
