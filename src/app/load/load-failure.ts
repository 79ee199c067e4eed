import { isHostError } from "../host/host-error.ts";
import { property } from "../host/property.ts";

/**
 * Why there is nothing to show, or nothing newer.
 *
 * - `rate-limited`: Zendesk asked this account to wait until `retryAt`.
 * - `forbidden`: Zendesk does not let this agent read the customer.
 * - `no-such-customer`: Zendesk has no such user any more.
 * - `page`: Zendesk's own page did not answer the app.
 * - `zendesk`: Zendesk's API failed or could not be reached.
 * - `unreadable`: Zendesk answered something else than it documents.
 */
export type LoadFailure =
  | { readonly kind: "rate-limited"; readonly retryAt: number }
  | { readonly kind: "forbidden" | "no-such-customer" | "page" | "zendesk" | "unreadable" };

/** The customer whom the ticket names is not in Zendesk. */
export class NoSuchCustomerError extends Error {
  override readonly name = "NoSuchCustomerError";
}

/** Where Zendesk names no time, waiting a minute clears every per-minute limit. */
const usualWaitMs = 60_000;

/**
 * Tells apart what went wrong; by name, because the errors of the Zendesk layer live in a chunk
 * that may not be loaded.
 */
export function loadFailureOf(error: unknown, at: number): LoadFailure {
  const name = property(error, "name");
  if (name === "NoSuchCustomerError") return { kind: "no-such-customer" };
  if (name === "ZendeskPayloadError") return { kind: "unreadable" };
  if (name !== "ZendeskRequestError") return { kind: isHostError(error) ? "page" : "zendesk" };
  const status = property(error, "status");
  if (status === 429) {
    const wait = property(error, "retryAfterMs");
    return { kind: "rate-limited", retryAt: at + (typeof wait === "number" ? wait : usualWaitMs) };
  }
  return { kind: status === 401 || status === 403 ? "forbidden" : "zendesk" };
}
