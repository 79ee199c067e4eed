import type { Instant } from "../../care/facts.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { isZendeskRequestError } from "../../zendesk/errors.ts";
import type { WebhookPayload } from "../../zendesk/payloads/webhook.ts";
import {
  subscribedEvents,
  triggerSubscription,
  webhookEndpoints,
} from "../../zendesk/webhook-endpoints.ts";
import { type Keyring, newDataKey, opened, sealed } from "../connect/vault.ts";
import { eachInTurn } from "../each-in-turn.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import type { Store } from "../store/store.ts";
import type {
  KeptSubscription,
  SealedSecrets,
  SubscriptionState,
} from "../store/subscription-store.ts";

/** An account in which the service makes a webhook of its own. */
export type SubscribedAccount = {
  readonly id: string;
  readonly zendesk: ZendeskClient;
  readonly keyring: Keyring;
  /** Where deliveries go. */
  readonly endpoint: string;
};

type SubscribingOptions = {
  readonly accounts: readonly SubscribedAccount[];
  readonly store: Pick<Store, "subscriptionOf" | "connectionOf">;
  readonly now: () => Instant;
  readonly log: Log;
};

const name = "Care Context";
const checkEveryMs = 60 * 60_000;
const leaseMs = 2 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Zendesk signs with the new one at once; what it sent before may come late, or again. */
const previousForMs = dayMs;
const rotateAfterMs = 90 * dayMs;

/**
 * Keeps a webhook of the service's own in every account, each hour: makes it where there is none,
 * takes up one that was made and not noted, learns of a secret that somebody changed, and changes it
 * every ninety days. Where an account has no events to subscribe to, makes one for a trigger and
 * says that it is needed. Webhooks are hints, so whatever fails here costs minutes and no more.
 */
export function subscribing({ accounts, store, now, log }: SubscribingOptions): {
  readonly refresh: (stop: AbortSignal) => Promise<void>;
} {
  async function lookAfter(account: SubscribedAccount): Promise<void> {
    const subscriptions = store.subscriptionOf(account.id);
    const kept = await subscriptions.read();
    const at = now();
    if (kept !== null && at - kept.checkedAt < checkEveryMs) return;
    const connection = await store.connectionOf(account.id).read();
    if (connection?.state !== "connected") return;
    if (!(await subscriptions.claim({ at, until: at + leaseMs }))) return;
    const next = await lookedAfter(account, kept, at);
    await subscriptions.keep(next);
    if (next.state !== kept?.state || next.webhookId !== kept.webhookId) {
      log.info({ event: "webhook", account: account.id, reason: next.state });
    }
  }

  async function lookedAfter(
    account: SubscribedAccount,
    kept: KeptSubscription | null,
    at: Instant,
  ): Promise<KeptSubscription> {
    try {
      const webhook = await webhookOf(account, kept);
      const isDue = kept?.secrets != null && at - kept.secrets.rotatedAt >= rotateAfterMs;
      const endpoint = isDue ? webhookEndpoints.rotateSecret : webhookEndpoints.secret;
      const answer = await account.zendesk.call(endpoint, { place: { webhook_id: webhook.id } });
      const { secret } = answer.signing_secret;
      return {
        checkedAt: at,
        webhookId: webhook.id,
        state: stateOf(webhook),
        reason: null,
        secrets: secretsAfter(account, kept?.secrets ?? null, secret, at),
      };
    } catch (error) {
      if (!isZendeskRequestError(error)) throw error;
      log.warn({ event: "webhook-failed", account: account.id, error });
      return {
        checkedAt: at,
        webhookId: kept?.webhookId ?? null,
        state: "refused",
        reason: reasonOf(error),
        secrets: kept?.secrets ?? null,
      };
    }
  }

  return {
    refresh: (stop) =>
      eachInTurn(accounts, lookAfter, {
        stop,
        failed: ({ id }, error) => log.error({ event: "webhook-failed", account: id, error }),
      }),
  };
}

/** The one that is noted, or that was made and not noted, or a new one. */
async function webhookOf(
  account: SubscribedAccount,
  kept: KeptSubscription | null,
): Promise<WebhookPayload> {
  const noted = await notedWebhook(account, kept?.webhookId ?? null);
  if (noted !== null) return noted;
  const query = { "filter[name_contains]": name };
  const { webhooks } = await account.zendesk.call(webhookEndpoints.webhooks, { query });
  const known = webhooks.find(({ endpoint }) => endpoint === account.endpoint);
  return known ?? createdWebhook(account);
}

/** `null` where it is gone, or delivers to where the service was before. */
async function notedWebhook(
  { zendesk, endpoint }: SubscribedAccount,
  webhookId: string | null,
): Promise<WebhookPayload | null> {
  if (webhookId === null) return null;
  try {
    const place = { webhook_id: webhookId };
    const { webhook } = await zendesk.call(webhookEndpoints.webhook, { place });
    return webhook.endpoint === endpoint ? webhook : null;
  } catch (error) {
    if (isZendeskRequestError(error) && error.status === 404) return null;
    throw error;
  }
}

/** For events; for a trigger where Zendesk has no events for this account. */
async function createdWebhook({ zendesk, endpoint }: SubscribedAccount): Promise<WebhookPayload> {
  const create = async (subscriptions: readonly string[]) => {
    const webhook = {
      name,
      status: "active",
      endpoint,
      http_method: "POST",
      request_format: "json",
      subscriptions,
    };
    return (await zendesk.call(webhookEndpoints.create, { body: { webhook } })).webhook;
  };
  try {
    return await create(subscribedEvents);
  } catch (error) {
    const isForEvents =
      isZendeskRequestError(error) && (error.status === 400 || error.status === 422);
    if (!isForEvents) throw error;
    return create([triggerSubscription]);
  }
}

function stateOf({ status, subscriptions }: WebhookPayload): SubscriptionState {
  if (status !== null && status !== undefined && status !== "active") return "inactive";
  return subscriptions?.includes(triggerSubscription) === true ? "trigger-needed" : "subscribed";
}

/** The former secret is taken for a day after another one is seen, whoever changed it. */
function secretsAfter(
  { id: accountId, keyring }: SubscribedAccount,
  before: SealedSecrets | null,
  secret: string,
  at: Instant,
): SealedSecrets {
  const place = { accountId, field: "webhook-secret" };
  if (before === null) {
    const dataKey = newDataKey(keyring, accountId);
    const text = sealed(keyring, dataKey, place, secret);
    return { dataKey, secret: text, previousSecret: null, previousUntil: null, rotatedAt: at };
  }
  if (opened(keyring, before.dataKey, place, before.secret) === secret) return before;
  return {
    dataKey: before.dataKey,
    secret: sealed(keyring, before.dataKey, place, secret),
    previousSecret: before.secret,
    previousUntil: at + previousForMs,
    rotatedAt: at,
  };
}
