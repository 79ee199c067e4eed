import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "../../care/facts.ts";
import { zendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import type { Log } from "../log.ts";
import type { ConnectionStore } from "../store/connection-store.ts";
import {
  consentAddressOf,
  type OAuthClient,
  TokenRefusedError,
  type TokenRequest,
  tokensFrom,
} from "./oauth-client.ts";
import { sealedTokens } from "./token-source.ts";
import { type Keyring, newDataKey, opened, sealed, UnsealError } from "./vault.ts";

/** What became of an attempt to connect an account. */
export type Connected =
  | "connected"
  /** The admin said no. */
  | "declined"
  /** Not begun here, begun too long ago, or ended already. */
  | "unknown-attempt"
  /** Zendesk gave no tokens. */
  | "refused"
  /** Whoever consented is no admin, to whom alone Zendesk gives exports. */
  | "not-an-admin";

export type ConnectingOptions = {
  readonly accountId: string;
  readonly store: ConnectionStore;
  readonly keyring: Keyring;
  readonly client: OAuthClient;
  readonly origin: string;
  readonly redirectUri: string;
  readonly sendWith: (token: string) => SendToZendesk;
  readonly now: () => Instant;
  readonly log: Log;
};

export type Connecting = {
  /** The address at which Zendesk asks the admin. */
  readonly begin: () => Promise<string>;
  readonly end: (answer: {
    readonly state: string;
    readonly code: string | null;
  }) => Promise<Connected>;
};

const attemptMs = 10 * 60_000;
/** Between the account and the secret of a state; no DNS label has it. */
const separator = ".";

/**
 * Connects an account by the consent of one of its admins: an authorization code with PKCE, and a
 * state that counts once, here, for ten minutes. Nothing is kept before Zendesk has said who
 * consented.
 */
export function connecting(options: ConnectingOptions): Connecting {
  const { accountId, store, keyring, client, origin, redirectUri, now, log } = options;
  const place = { accountId, field: "verifier" };

  async function takenVerifier(state: string): Promise<string | null> {
    const attempt = await store.takeAttempt(hashOf(state), now());
    if (attempt === null) return null;
    try {
      return opened(keyring, attempt.dataKey, place, attempt.verifier);
    } catch (error) {
      if (!(error instanceof UnsealError)) throw error;
      return null;
    }
  }

  async function adminIdWith(token: string): Promise<string | null> {
    const zendesk = zendeskClient({
      send: options.sendWith(token),
      pause: async () => {},
      random: () => 0,
      maximumAttempts: 1,
    });
    const { user } = await zendesk.call(endpoints.currentUser);
    return user.role === "admin" ? user.id : null;
  }

  async function connected(request: TokenRequest): Promise<Connected> {
    const given = await tokensFrom(origin, client, request);
    const adminId = await adminIdWith(given.accessToken);
    if (adminId === null) return "not-an-admin";
    await store.connect(sealedTokens(options, given), { userId: adminId, at: now() });
    return "connected";
  }

  return {
    begin: async () => {
      const state = `${accountId}${separator}${randomBytes(32).toString("base64url")}`;
      const verifier = randomBytes(32).toString("base64url");
      const dataKey = newDataKey(keyring, accountId);
      await store.beginAttempt(hashOf(state), {
        dataKey,
        verifier: sealed(keyring, dataKey, place, verifier),
        expiresAt: now() + attemptMs,
      });
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      return consentAddressOf(origin, { clientId: client.id, redirectUri, state, challenge });
    },

    end: async ({ state, code }) => {
      // Taken whatever comes of it: it counts once.
      const verifier = await takenVerifier(state);
      if (verifier === null) return "unknown-attempt";
      if (code === null) return "declined";
      let outcome: Connected;
      try {
        outcome = await connected({ kind: "consent", code, verifier, redirectUri });
      } catch (error) {
        const isZendesks = error instanceof TokenRefusedError || isOfZendesk(error);
        if (!isZendesks) throw error;
        log.warn({ event: "connect-failed", account: accountId, error });
        return "refused";
      }
      log.info({
        event: outcome === "connected" ? "connected" : "connect-failed",
        account: accountId,
        reason: outcome,
      });
      return outcome;
    },
  };
}

/**
 * The account that a state was made for, as it says; whether it was is for the store to know.
 *
 * @example
 * accountIdInState("acme.Zm9v"); //=> "acme"
 */
export function accountIdInState(state: string): string {
  return state.slice(0, Math.max(0, state.indexOf(separator)));
}

function isOfZendesk(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith("Zendesk");
}

function hashOf(state: string): string {
  return createHash("sha256").update(state).digest("base64url");
}
