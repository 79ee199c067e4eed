import { createHmac, timingSafeEqual } from "node:crypto";

export type SignedDelivery = {
  /** The header `X-Zendesk-Webhook-Signature`. */
  readonly signature: string;
  /** The header `X-Zendesk-Webhook-Signature-Timestamp`, which is signed as well. */
  readonly timestamp: string;
  /** As it came: whatever is parsed and written again may differ in a space. */
  readonly body: Buffer;
};

const signatureBytes = 32;

/**
 * True where one of the secrets signed the delivery: base64 of the HMAC-SHA256 of timestamp and
 * body, with nothing between them (Zendesk, "Verifying webhook authenticity").
 *
 * How old it is does not matter: Zendesk may send minutes late, and a delivery that is shown again
 * makes us look again, no more.
 */
export function isSignedBy(secrets: readonly string[], delivery: SignedDelivery): boolean {
  const given = Buffer.from(delivery.signature, "base64");
  if (given.length !== signatureBytes) return false;
  return secrets.some((secret) => timingSafeEqual(given, signatureOf(secret, delivery)));
}

function signatureOf(secret: string, { timestamp, body }: Omit<SignedDelivery, "signature">) {
  return createHmac("sha256", secret).update(timestamp).update(body).digest();
}
