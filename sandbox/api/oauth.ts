import { createHash, randomBytes } from "node:crypto";
import type { Account } from "../account/account.ts";

/** The one OAuth client that the helpdesk knows. */
export type OAuthClientOptions = {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
};

export type OAuthAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The helpdesk's OAuth: consents, tokens that end, and refresh tokens that work once. */
export type OAuthServer = {
  /** Where the browser is sent on: the first admin consents, or whoever `as` names. */
  readonly authorize: (query: URLSearchParams, at: number) => OAuthAnswer;
  readonly exchange: (body: unknown, at: number) => OAuthAnswer;
  /** Whose token it is; `null` for none that holds now. */
  readonly userIdOf: (token: string, at: number) => number | null;
  /** Ends every token, as an admin does who revokes the client. */
  readonly revokeAll: () => void;
};

const codeMs = 120_000;
const tokenLifeSeconds = 1800;
const refreshLifeSeconds = 30 * 86_400;

type Code = { readonly userId: number; readonly challenge: string | null; readonly until: number };
type Pair = {
  readonly userId: number;
  readonly access: string;
  readonly refresh: string;
  readonly until: number;
};

export function oauthServer(account: Account, client: OAuthClientOptions | null): OAuthServer {
  const codes = new Map<string, Code>();
  let pairs: readonly Pair[] = [];

  const refused = (error: string, status = 400): OAuthAnswer => ({
    status,
    body: { error, error_description: "Refused by the sandbox" },
  });

  function given(userId: number, at: number): OAuthAnswer {
    const [access, refresh] = [randomBytes(24).toString("hex"), randomBytes(24).toString("hex")];
    pairs = [...pairs, { userId, access, refresh, until: at + tokenLifeSeconds * 1000 }];
    return {
      status: 200,
      body: {
        access_token: access,
        refresh_token: refresh,
        token_type: "bearer",
        scope: "read webhooks:write",
        expires_in: tokenLifeSeconds,
        refresh_token_expires_in: refreshLifeSeconds,
      },
    };
  }

  return {
    authorize: (query, at) => {
      const redirectUri = query.get("redirect_uri") ?? "";
      if (client === null || query.get("client_id") !== client.id) {
        return refused("invalid_client");
      }
      if (redirectUri !== client.redirectUri) return refused("invalid_request");
      const back = new URL(redirectUri);
      back.searchParams.set("state", query.get("state") ?? "");
      if (query.get("decline") === "true") {
        back.searchParams.set("error", "access_denied");
        return { status: 302, body: "", headers: { location: back.href } };
      }
      const admin = [...account.users.values()].find((user) => user.role === "admin");
      const asked = query.get("as");
      const userId = asked === null ? admin?.id : Number(asked);
      if (userId === undefined || !account.users.has(userId)) return refused("invalid_request");
      const code = randomBytes(16).toString("hex");
      const method = query.get("code_challenge_method");
      const challenge = method === "S256" ? query.get("code_challenge") : null;
      codes.set(code, { userId, challenge, until: at + codeMs });
      back.searchParams.set("code", code);
      return { status: 302, body: "", headers: { location: back.href } };
    },

    exchange: (body, at) => {
      const fields = new Map(Object.entries(typeof body === "object" && body !== null ? body : {}));
      const text = (name: string) => String(fields.get(name) ?? "");
      if (client === null || text("client_id") !== client.id) return refused("invalid_client", 401);
      if (text("client_secret") !== client.secret) return refused("invalid_client", 401);
      if (text("grant_type") === "refresh_token") {
        const pair = pairs.find(({ refresh }) => refresh === text("refresh_token"));
        if (pair === undefined) return refused("invalid_grant");
        // Both of the old pair end at once.
        pairs = pairs.filter((each) => each !== pair);
        return given(pair.userId, at);
      }
      if (text("grant_type") !== "authorization_code") return refused("unsupported_grant_type");
      const code = codes.get(text("code"));
      codes.delete(text("code"));
      const challenge = createHash("sha256").update(text("code_verifier")).digest("base64url");
      const isGood =
        code !== undefined &&
        code.until > at &&
        text("redirect_uri") === client.redirectUri &&
        (code.challenge === null || code.challenge === challenge);
      return isGood ? given(code.userId, at) : refused("invalid_grant");
    },

    userIdOf: (token, at) =>
      pairs.find(({ access, until }) => access === token && until > at)?.userId ?? null,

    revokeAll: () => {
      pairs = [];
    },
  };
}
