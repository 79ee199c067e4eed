import { createDecoder, createVerifier, TokenError } from "fast-jwt";
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
  iss: z.string(),
  aud: z.union([z.literal(audience), z.array(z.string()).refine((all) => all.includes(audience))]),
  exp: z.number(),
  nbf: z.number().optional(),
  jti: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  sub: z.unknown().optional(),
});

const decode = createDecoder();
const issuerSchema = z.object({ iss: z.string() });

/**
 * Finds the account whose key signed the request: a token of at most 60 s, for us. Whatever is
 * wrong, the answer is the same: it tells a forger nothing; the log gets a word. That a token was not shown before is
 * for the caller to check, with what the store remembers.
 */
export function authenticator(
  options: AuthenticateOptions,
): (authorization: string | undefined) => Promise<Proof> {
  const verifiers = new Map(
    options.accounts.map(({ id, secrets }) => [id, secrets.map(verifierOf)]),
  );
  const [onlyId] = options.accounts.length === 1 ? options.accounts.map(({ id }) => id) : [];

  return async (authorization) => {
    const token = tokenIn(authorization);
    const now = options.now();
    // The issuer says only whose key to try, where there are several; that the key fits is the proof.
    const accountId = onlyId ?? issuerOf(token);
    for (const verify of verifiers.get(accountId) ?? []) {
      const payload = verify(token);
      if (payload === null) continue;
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) throw refused("malformed");
      const { iss, exp, nbf, jti, sub } = claims.data;
      if (iss !== accountId) throw refused("signature");
      const tolerance = clockSkewSeconds * 1000;
      if (exp * 1000 + tolerance <= now) throw refused("expired");
      if (nbf !== undefined && nbf * 1000 - tolerance > now) throw refused("expired");
      if (exp * 1000 > now + longestLifeSeconds * 1000 + tolerance) throw refused("too-long");
      const claimed = zendeskIdSchema.safeParse(sub);
      return {
        caller: { accountId, claimedAgentId: claimed.success ? claimed.data : null },
        // For as long as the token could be shown again.
        token: { jti, expiresAt: exp * 1000 + tolerance },
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
    const issuer = issuerSchema.safeParse(decode(token));
    return issuer.success ? issuer.data.iss : "";
  } catch {
    throw refused("malformed");
  }
}

/** Says what a token says, or `null` where this secret did not sign it. */
function verifierOf(secret: string): (token: string) => unknown {
  // When it holds is told by our own clock, and each is shown once: nothing is worth keeping.
  const verify = createVerifier({
    key: Buffer.from(secret, "utf8"),
    algorithms: ["HS256"],
    cache: false,
    ignoreExpiration: true,
    ignoreNotBefore: true,
  });
  return (token) => {
    try {
      return verify(token);
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      if (error.code === TokenError.codes.malformed) throw refused("malformed");
      return null;
    }
  };
}

function refused(reason: UnprovedReason): ProblemError {
  return new ProblemError("unauthorized", { reason });
}
