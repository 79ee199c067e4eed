import type { Instant } from "../care/facts.ts";
import { zendeskClient } from "../zendesk/client.ts";
import type { Config } from "./config.ts";
import { connecting } from "./connect/connecting.ts";
import { tokensFrom } from "./connect/oauth-client.ts";
import { fixedToken, type TokenSource, tokenSource } from "./connect/token-source.ts";
import type { Account } from "./deps.ts";
import type { Log } from "./log.ts";
import type { ServiceMetrics } from "./metrics/service-metrics.ts";
import { pauseBriefly } from "./outbound/pause.ts";
import { sendWithAxios } from "./outbound/send-with-axios.ts";
import { sendWithToken } from "./outbound/send-with-token.ts";
import type { Store } from "./store/store.ts";
import type { SubscribedAccount } from "./webhooks/subscribing.ts";
import type { SignedAccount } from "./webhooks/webhook-secrets.ts";

type AccountsOptions = {
  readonly config: Config;
  readonly version: string;
  readonly now: () => Instant;
  readonly log: Log;
};

/** An account with what gives the right to it, which is kept from the HTTP side. */
export type WorkingAccount = Account & { readonly tokens: TokenSource };

/** Where the service keeps a webhook of its own. */
export function subscribedAccountsOf(
  { config }: Pick<AccountsOptions, "config">,
  accounts: readonly Account[],
): readonly SubscribedAccount[] {
  return config.accounts.flatMap(({ id, zendesk: { access } }) => {
    const account = accounts.find((one) => one.id === id);
    if (account === undefined || access.kind === "token" || access.webhookUrl === null) return [];
    const { zendesk } = account;
    return [{ id, zendesk, keyring: access.keyring, endpoint: access.webhookUrl }];
  });
}

/** What may sign each account's webhooks. */
export function signedAccountsOf({
  config,
}: Pick<AccountsOptions, "config">): readonly SignedAccount[] {
  return config.accounts.map(({ id, webhooks, zendesk: { access } }) => ({
    id,
    configured: webhooks.secrets,
    keyring: access.kind === "token" ? null : access.keyring,
  }));
}

type AccountParts = {
  readonly store: Store;
  readonly metrics: ServiceMetrics;
  readonly giveUp: AbortSignal;
};

/** The accounts of the configuration, each with the way to its own Zendesk. */
export function accountsOf(
  { config, version, now, log }: AccountsOptions,
  { store, metrics, giveUp }: AccountParts,
): readonly WorkingAccount[] {
  return config.accounts.map(({ id, secrets, webhooks, zendesk: { origin, access } }) => {
    const sendWith = (oauthToken: string) =>
      sendWithAxios({
        origin,
        oauthToken,
        timeoutMs: 10_000,
        maximumAnswerBytes: 16 * 1024 * 1024,
        userAgent: `care-context/${version}`,
        giveUp,
      });
    const kept = { accountId: id, store: store.connectionOf(id), now, log };
    const tokens =
      access.kind === "token"
        ? fixedToken(access.token)
        : tokenSource({
            ...kept,
            keyring: access.keyring,
            ask: (request) => tokensFrom(origin, access.client, request),
          });
    return {
      id,
      secrets,
      webhooks,
      tokens,
      keepsWebhook: access.kind === "consent" && access.webhookUrl !== null,
      connecting:
        access.kind === "token" ? null : connecting({ ...kept, ...access, origin, sendWith }),
      zendesk: zendeskClient({
        send: metrics.counted(id, sendWithToken(tokens, sendWith)),
        pause: (ms) => pauseBriefly(ms, giveUp),
        random: Math.random,
        maximumAttempts: 2,
      }),
    };
  });
}
