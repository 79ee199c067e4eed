import { createHash } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { webhookParamsSchema, webhookPath } from "../../contract/webhooks.ts";
import { type WebhookEvent, webhookEventOf } from "../../zendesk/webhook-event.ts";
import type { Account, Deps } from "../deps.ts";
import { isDoneWithin } from "../done-within.ts";
import { ProblemError } from "./problem-error.ts";
import { noteOf } from "./request-note.ts";
import { routePatternOf } from "./serve.ts";
import { isSignedBy } from "./webhook-signature.ts";

const maximumBodyBytes = 1024 * 1024;
/** Zendesk waits for seconds, and gives a webhook up that keeps it waiting too often. */
const storeWithinMs = 1500;
const sendAgainAfterMs = 5000;

type WebhookDeps = Pick<Deps, "accounts" | "store" | "webhookSecrets" | "now">;

/**
 * Takes the deliveries of webhooks: what is answered with 202 is stored and will be followed. Apart
 * from the other routes, since here the raw bytes are what is signed.
 */
export function webhookRoutes(deps: WebhookDeps): FastifyPluginAsync {
  const { store, now } = deps;
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    app.route({
      method: "POST",
      url: routePatternOf(webhookPath),
      bodyLimit: maximumBodyBytes,
      onRequest: async (request) => {
        // Nothing is unpacked: a small body that grows could not be held to any limit.
        if (request.headers["content-encoding"] !== undefined) {
          throw new ProblemError("unsupported-media-type", { detail: "Send it uncompressed." });
        }
      },
      handler: async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const account = await senderOf(request, body, deps);
        noteOf(request).caller = { accountId: account.id, claimedAgentId: null };
        const event = eventIn(body, account);
        const hint = { ...event, id: event.id ?? digestOf(body) };
        const taking = store.hintsOf(account.id).take(hint, now());
        await storedOrRefused(request, taking);
        return reply.code(202).header("cache-control", "no-store").send({ status: "accepted" });
      },
    });
  };
}

/** Whoever is not known and whoever signs wrongly get the same answer. */
async function senderOf(
  request: FastifyRequest,
  body: Buffer,
  { accounts, webhookSecrets: secrets }: WebhookDeps,
): Promise<Account> {
  const { accountId } = webhookParamsSchema.parse(request.params);
  const account = accounts.find(({ id }) => id === accountId);
  const delivery = {
    signature: headerOf(request, "x-zendesk-webhook-signature"),
    timestamp: headerOf(request, "x-zendesk-webhook-signature-timestamp"),
    body,
  };
  const isProved =
    account !== undefined &&
    (isSignedBy(secrets.of(account.id), delivery) ||
      // Another process may have made the webhook, or changed its secret, a moment ago.
      isSignedBy(await secrets.lookAgain(account.id).catch(() => []), delivery));
  if (!isProved) throw new ProblemError("unauthorized", { reason: "signature" });
  return account;
}

function eventIn(body: Buffer, { webhooks: { accountNumber } }: Account): WebhookEvent {
  const event = webhookEventOf(body.toString("utf8"));
  if (event === null) {
    throw new ProblemError("invalid-request", { detail: "The body is not an event of Zendesk." });
  }
  const isAnothers = event.accountNumber !== null && event.accountNumber !== accountNumber;
  if (accountNumber !== null && isAnothers) throw new ProblemError("wrong-account");
  return event;
}

/** 409 makes Zendesk send it again; a plain failure would be the last that it says of it. */
async function storedOrRefused(request: FastifyRequest, taking: Promise<void>): Promise<void> {
  try {
    if (await isDoneWithin(storeWithinMs, taking)) return;
  } catch (error) {
    noteOf(request).error = error;
  }
  throw new ProblemError("not-stored", { retryAfterMs: sendAgainAfterMs });
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === "string" ? value : "";
}

function digestOf(body: Buffer): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}
