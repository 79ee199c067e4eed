import { setTimeout as sleep } from "node:timers/promises";
import type { Instant } from "../../care/facts.ts";
import type { Log } from "../log.ts";
import type { ConnectionStore, KeptConnection, NewTokens } from "../store/connection-store.ts";
import { type GivenTokens, TokenRefusedError, type TokenRequest } from "./oauth-client.ts";
import { type Keyring, newDataKey, opened, rewrapped, sealed } from "./vault.ts";

/** Where an account's requests to Zendesk get their token. */
export type TokenSource = {
  /** `null` where nobody has connected the account, or it has to be connected again. */
  readonly token: () => Promise<string | null>;
  /** Another token than this one, which Zendesk refused; `null` where there is none. */
  readonly tokenAfter: (refused: string) => Promise<string | null>;
};

export type TokenSourceOptions = {
  readonly accountId: string;
  readonly store: ConnectionStore;
  readonly keyring: Keyring;
  readonly ask: (request: TokenRequest) => Promise<GivenTokens>;
  readonly now: () => Instant;
  readonly log: Log;
};

/** What Zendesk gives its newer clients, where it does not say. */
const assumedLifeSeconds = 1800;
/** Before a token ends, so that no request is under way with it then. */
const earlyMs = 60_000;
/** Longer than Zendesk is waited for. */
const leaseMs = 20_000;
const lookAgainMs = 100;

/**
 * Gives the account's token, and a new one in time. A refresh token works once and ends its whole
 * pair, so only one process asks at a time, and what it got is stored before anybody uses it. Where
 * the answer was lost on its way, the account has to be connected again, and says so.
 */
export function tokenSource(options: TokenSourceOptions): TokenSource {
  const { accountId, store, keyring, ask, now, log } = options;
  let renewing: Promise<string | null> | null = null;

  const openedIn = (
    field: "access-token" | "refresh-token",
    { dataKey }: KeptConnection,
    text: string,
  ) => opened(keyring, dataKey, { accountId, field }, text);

  async function token(): Promise<string | null> {
    const kept = await store.read();
    if (kept === null || kept.state !== "connected") return null;
    if (now() < kept.accessExpiresAt - earlyMs)
      return openedIn("access-token", kept, kept.accessToken);
    return renewed(kept.version);
  }

  /** However many ask at once in this process, one asks Zendesk. */
  function renewed(version: number): Promise<string | null> {
    renewing ??= renew(version).finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renew(version: number): Promise<string | null> {
    const deadline = now() + leaseMs;
    for (;;) {
      const kept = await store.read();
      if (kept === null || kept.state !== "connected") return null;
      if (kept.version !== version) return openedIn("access-token", kept, kept.accessToken);
      const at = now();
      if (await store.claimRefresh(version, { at, until: at + leaseMs })) return renewAlone(kept);
      if (now() > deadline) return null;
      // Another process is at it.
      await sleep(lookAgainMs);
    }
  }

  async function renewAlone(kept: KeptConnection): Promise<string | null> {
    if (kept.refreshToken === null) {
      await needReconnect(kept, "no-refresh-token");
      return null;
    }
    const refreshToken = openedIn("refresh-token", kept, kept.refreshToken);
    try {
      const given = await ask({ kind: "refresh", refreshToken });
      const tokens = sealedTokens(
        options,
        given,
        rewrapped(keyring, accountId, kept.dataKey) ?? kept.dataKey,
      );
      // What was sealed before the key was put under another master key opens all the same.
      if (!(await store.refresh(kept.version, tokens))) return token();
      log.info({ event: "token-renewed", account: accountId });
      return given.accessToken;
    } catch (error) {
      if (!(error instanceof TokenRefusedError)) throw error;
      log.warn({ event: "token-refused", account: accountId, error });
      // Zendesk's word is final; no answer, or a failure of its own, may not be.
      if (error.code === "invalid_grant" || error.code === "invalid_client") {
        return (await needReconnect(kept, error.code)) ? null : token();
      }
      await store.releaseRefresh(kept.version);
      return now() < kept.accessExpiresAt ? openedIn("access-token", kept, kept.accessToken) : null;
    }
  }

  /** False where somebody has connected it anew meanwhile. */
  async function needReconnect({ version }: KeptConnection, reason: string): Promise<boolean> {
    const isNeeded = await store.needReconnect(version, reason, now());
    if (isNeeded) log.error({ event: "reconnect-needed", account: accountId, reason });
    return isNeeded;
  }

  return {
    token,
    tokenAfter: async (refused) => {
      const kept = await store.read();
      if (kept === null || kept.state !== "connected") return null;
      const current = openedIn("access-token", kept, kept.accessToken);
      return current === refused ? renewed(kept.version) : current;
    },
  };
}

/** New tokens as they are kept: sealed, with the moment at which the first one ends. */
export function sealedTokens(
  { accountId, keyring, now }: Pick<TokenSourceOptions, "accountId" | "keyring" | "now">,
  { accessToken, refreshToken, expiresInSeconds }: GivenTokens,
  dataKey = newDataKey(keyring, accountId),
): NewTokens {
  const seal = (field: string, text: string) =>
    sealed(keyring, dataKey, { accountId, field }, text);
  return {
    dataKey,
    accessToken: seal("access-token", accessToken),
    refreshToken: refreshToken === null ? null : seal("refresh-token", refreshToken),
    accessExpiresAt: now() + (expiresInSeconds ?? assumedLifeSeconds) * 1000,
    isAtRisk: refreshToken === null || expiresInSeconds === null,
  };
}

/** A token that the configuration gives, and that nobody renews. */
export function fixedToken(token: string): TokenSource {
  return { token: async () => token, tokenAfter: async () => null };
}
