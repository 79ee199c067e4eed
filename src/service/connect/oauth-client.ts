import axios from "axios";
import * as z from "zod";

/** Our client at an account's Zendesk: its own, or the one that all accounts share. */
export type OAuthClient = {
  readonly id: string;
  readonly secret: string;
};

/** What Zendesk gave for a consent, or for a refresh token. */
export type GivenTokens = {
  readonly accessToken: string;
  /** `null`: it gave none, so the one that is kept stays. */
  readonly refreshToken: string | null;
  /** `null`: it did not say. */
  readonly expiresInSeconds: number | null;
};

export type TokenRequest =
  | {
      readonly kind: "consent";
      readonly code: string;
      readonly verifier: string;
      readonly redirectUri: string;
    }
  | { readonly kind: "refresh"; readonly refreshToken: string };

/** Zendesk gave no tokens. Carries its short word for why, and nothing that it quotes. */
export class TokenRefusedError extends Error {
  override readonly name = "TokenRefusedError";
  /** `null`: no answer came. */
  readonly status: number | null;
  /** OAuth's word, such as `invalid_grant`; `null` where it gave none that is known. */
  readonly code: string | null;

  constructor(status: number | null, code: string | null) {
    super(`Zendesk gave no tokens: ${status ?? "no answer"} ${code ?? ""}`.trim());
    this.status = status;
    this.code = code;
  }
}

const knownCodes = [
  "invalid_grant",
  "invalid_client",
  "invalid_request",
  "invalid_scope",
  "unauthorized_client",
  "unsupported_grant_type",
];
const timeoutMs = 10_000;
const longestAnswerBytes = 64 * 1024;

const tokensSchema = z.object({
  access_token: z.string().min(1).max(4096),
  refresh_token: z.string().min(1).max(4096).nullish(),
  expires_in: z.number().positive().nullish(),
});

/** What the service needs: it reads, and writes nothing but its own webhook. */
export const scope = "read webhooks:write";

/**
 * Where an admin is asked for their consent, with the challenge that belongs to a verifier.
 *
 * @example
 * consentAddressOf("https://acme.zendesk.com", { clientId: "care", redirectUri: "https://c.example/v1/oauth/callback", state: "s", challenge: "c" });
 * //=> "https://acme.zendesk.com/oauth/authorizations/new?response_type=code&client_id=care&…"
 */
export function consentAddressOf(
  origin: string,
  asked: {
    readonly clientId: string;
    readonly redirectUri: string;
    readonly state: string;
    readonly challenge: string;
  },
): string {
  const url = new URL("/oauth/authorizations/new", origin);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: asked.clientId,
    redirect_uri: asked.redirectUri,
    scope,
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: "S256",
  }).toString();
  return url.href;
}

/**
 * Asks an account's Zendesk, and nobody else, for tokens. Never tried twice: a refresh token works
 * once, whether its answer arrives or not.
 *
 * @throws {TokenRefusedError}
 */
export async function tokensFrom(
  origin: string,
  client: OAuthClient,
  request: TokenRequest,
): Promise<GivenTokens> {
  const grant =
    request.kind === "consent"
      ? {
          grant_type: "authorization_code",
          code: request.code,
          code_verifier: request.verifier,
          redirect_uri: request.redirectUri,
          scope,
        }
      : { grant_type: "refresh_token", refresh_token: request.refreshToken };
  const answer = await axios
    .post<unknown>(
      new URL("/oauth/tokens", origin).href,
      { ...grant, client_id: client.id, client_secret: client.secret },
      {
        timeout: timeoutMs,
        signal: AbortSignal.timeout(timeoutMs),
        // A redirect could carry the secrets to another host.
        maxRedirects: 0,
        maxContentLength: longestAnswerBytes,
        proxy: false,
        validateStatus: () => true,
      },
    )
    .catch(() => null);
  if (answer === null) throw new TokenRefusedError(null, null);
  const tokens = tokensSchema.safeParse(answer.data);
  if (answer.status < 200 || answer.status > 299 || !tokens.success) {
    throw new TokenRefusedError(answer.status, codeIn(answer.data));
  }
  return {
    accessToken: tokens.data.access_token,
    refreshToken: tokens.data.refresh_token ?? null,
    expiresInSeconds: tokens.data.expires_in ?? null,
  };
}

function codeIn(data: unknown): string | null {
  const parsed = z.object({ error: z.string() }).safeParse(data);
  return knownCodes.find((code) => parsed.success && parsed.data.error === code) ?? null;
}
