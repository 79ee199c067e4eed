import { createHmac, randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "../account/account.ts";
import type { TicketEvent } from "../account/ticket-events.ts";
import type { UserEvent } from "../account/user-events.ts";
import type { DeliveryFate } from "./misbehaviour.ts";

/** A webhook of the account: where it delivers, and what signs the deliveries. */
export type WebhookOptions = { readonly url: string; readonly secret: string };

export type Webhooks = {
  /** Delivers each event by itself, as Zendesk does; nobody waits for it. */
  readonly deliver: (events: readonly AccountEvent[]) => void;
  /** Ends what is under way. */
  readonly close: () => void;
};

type AccountEvent = TicketEvent | UserEvent;

/** What the account is called in every event. */
export const sandboxAccountNumber = 4_700_001;

const answerWithinMs = 10_000;
const mostRetries = 3;
const longestWaitMs = 60_000;

/** Delivers as Zendesk does: an answer of 409 is tried again three times, any other is the last. */
export function webhooksTo(
  options: WebhookOptions | null,
  account: Pick<Account, "webhooks">,
  now: () => number,
  takeFate: () => DeliveryFate,
): Webhooks {
  const closing = new AbortController();
  const { signal } = closing;
  // Every delivery that waits listens to it.
  setMaxListeners(0, signal);

  async function deliverOne({ url, secret }: WebhookOptions, body: string): Promise<void> {
    const invocationId = randomUUID();
    for (let retries = 0; ; retries += 1) {
      const answer = await fetch(url, {
        method: "POST",
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
        headers: {
          "content-type": "application/json",
          "user-agent": "Zendesk Webhook",
          "x-zendesk-account-id": `${sandboxAccountNumber}`,
          "x-zendesk-webhook-invocation-id": invocationId,
          ...signatureOf(body, secret, now()),
        },
        body,
      });
      if (answer.status !== 409 || retries >= mostRetries) return;
      const waitMs = Number(answer.headers.get("retry-after") ?? 1) * 1000;
      await pause(Math.min(waitMs, longestWaitMs), undefined, { signal });
    }
  }

  async function deliverAll(to: WebhookOptions, event: AccountEvent): Promise<void> {
    const { times, delayMs } = takeFate();
    if (delayMs > 0) await pause(delayMs, undefined, { signal });
    const body = JSON.stringify(bodyOf(event));
    for (let time = 0; time < times; time += 1) await deliverOne(to, body);
  }

  return {
    deliver: (events) => {
      for (const event of events) {
        const made = [...account.webhooks.values()]
          .filter(({ subscriptions }) => subscriptions.includes(typeOf(event)))
          .map(({ endpoint, secret }) => ({ url: endpoint, secret }));
        // What does not arrive is lost, as at Zendesk.
        for (const to of options === null ? made : [options, ...made]) {
          deliverAll(to, event).catch(() => {});
        }
      }
    },
    close: () => closing.abort(),
  };
}

/** The headers that Zendesk signs a delivery with. */
export function signatureOf(body: string, secret: string, at: number): Record<string, string> {
  const timestamp = new Date(at).toISOString();
  return {
    "x-zendesk-webhook-signature": createHmac("sha256", secret)
      .update(`${timestamp}${body}`)
      .digest("base64"),
    "x-zendesk-webhook-signature-timestamp": timestamp,
  };
}

function typeOf(event: AccountEvent): string {
  const kind = "ticketId" in event ? "ticket" : "user";
  return `zen:event-type:${kind}.${event.name}`;
}

function bodyOf(event: AccountEvent): object {
  const common = {
    type: typeOf(event),
    account_id: sandboxAccountNumber,
    id: randomUUID(),
    time: event.at,
    zendesk_event_version: "2022-11-06",
    event: {},
  };
  if ("userId" in event) {
    const { userId } = event;
    return { ...common, subject: `zen:user:${userId}`, detail: { id: `${userId}` } };
  }
  const { ticketId, requesterId } = event;
  const detail = { id: `${ticketId}`, requester_id: `${requesterId}` };
  return { ...common, subject: `zen:ticket:${ticketId}`, detail };
}
