import { createHmac, randomUUID } from "node:crypto";

export type DeliveryOptions = {
  readonly accountId: string;
  readonly secret: string;
  readonly body: string;
  /** When it was signed, as Zendesk writes it. */
  readonly timestamp?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** To be sent with `fetch` or given to `inject`. */
export type SignedDelivery = {
  readonly method: "POST";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
};

/** A webhook's delivery as Zendesk sends it. */
export function signedDelivery(options: DeliveryOptions): SignedDelivery {
  const { accountId, secret, body, timestamp = "2026-11-22T10:00:00Z", headers = {} } = options;
  const signature = createHmac("sha256", secret).update(`${timestamp}${body}`).digest("base64");
  return {
    method: "POST",
    url: `/v1/accounts/${accountId}/webhooks`,
    headers: {
      "content-type": "application/json",
      "x-zendesk-webhook-invocation-id": randomUUID(),
      "x-zendesk-webhook-signature": signature,
      "x-zendesk-webhook-signature-timestamp": timestamp,
      ...headers,
    },
    body,
  };
}

/** An event that says: look at this ticket or user. */
export function anEventOf(
  subject: string,
  changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const [, kind = ""] = subject.split(":");
  return {
    type: `zen:event-type:${kind}.${kind === "user" ? "deleted" : "status_changed"}`,
    id: randomUUID(),
    zendesk_event_version: "2022-11-06",
    subject,
    ...changes,
  };
}
