import { randomBytes, randomUUID } from "node:crypto";
import type { Account } from "../account/account.ts";
import type { WebhookRecord } from "../account/webhook-record.ts";
import { requireAdmin } from "./permissions.ts";
import { badRequest, recordNotFound } from "./refusal.ts";
import { fieldOf, type Handler, textsIn } from "./request.ts";

/** Only admins, and whom they let, work with webhooks. */
export const listWebhooks: Handler = (request, account) => {
  requireAdmin(request.actor);
  const part = request.query.get("filter[name_contains]") ?? "";
  const webhooks = [...account.webhooks.values()].filter(({ name }) => name.includes(part));
  return { status: 200, body: { webhooks: webhooks.map(shownOf), meta: { has_more: false } } };
};

export const showWebhook: Handler = (request, account, place) => {
  requireAdmin(request.actor);
  return { status: 200, body: { webhook: shownOf(webhookAt(account, place)) } };
};

export const createWebhook: Handler = (request, account) => {
  requireAdmin(request.actor);
  const given = fieldOf(request.body, "webhook");
  const subscriptions = textsIn(given, "subscriptions") ?? [];
  const isOfEvents = subscriptions.some((one) => one.startsWith("zen:event-type:"));
  if (isOfEvents && !account.hasWebhookEvents) {
    throw badRequest("InvalidSubscriptions", "Event subscriptions are not available");
  }
  const webhook: WebhookRecord = {
    id: `01${randomUUID().replaceAll("-", "").slice(0, 24).toUpperCase()}`,
    name: `${fieldOf(given, "name")}`,
    endpoint: `${fieldOf(given, "endpoint")}`,
    status: "active",
    subscriptions,
    secret: newSecret(),
  };
  account.webhooks.set(webhook.id, webhook);
  return { status: 201, body: { webhook: shownOf(webhook) } };
};

export const deleteWebhook: Handler = (request, account, place) => {
  requireAdmin(request.actor);
  account.webhooks.delete(webhookAt(account, place).id);
  return { status: 204, body: "" };
};

export const showSigningSecret: Handler = (request, account, place) => {
  requireAdmin(request.actor);
  return secretAnswerOf(webhookAt(account, place));
};

export const rotateSigningSecret: Handler = (request, account, place) => {
  requireAdmin(request.actor);
  const rotated = { ...webhookAt(account, place), secret: newSecret() };
  account.webhooks.set(rotated.id, rotated);
  return secretAnswerOf(rotated);
};

function webhookAt(account: Account, { id = "" }: Readonly<Record<string, string>>): WebhookRecord {
  const webhook = account.webhooks.get(id);
  if (webhook === undefined) throw recordNotFound();
  return webhook;
}

function shownOf({ secret, ...shown }: WebhookRecord): object {
  return shown;
}

function secretAnswerOf({ secret }: WebhookRecord) {
  return { status: 200, body: { signing_secret: { algorithm: "SHA256", secret } } };
}

function newSecret(): string {
  return randomBytes(33).toString("base64url");
}
