import { property } from "../host/property.ts";

/** Why Zendesk did not write what a person asked for. */
export type WriteFailure =
  /** Zendesk does not let this person; in Zendesk's own words where it gave some. */
  | { readonly kind: "refused"; readonly detail: string | null }
  | { readonly kind: "rate-limited"; readonly seconds: number | null }
  /** Whether it was written is not known. */
  | { readonly kind: "failed"; readonly detail: string | null };

/** Tells a refusal from a failure. */
export function writeFailureOf(error: unknown): WriteFailure {
  const status = property(error, "status");
  const said = property(error, "detail");
  const detail = typeof said === "string" && said !== "" ? said : null;
  if (status === 401 || status === 403) return { kind: "refused", detail };
  if (status !== 429) return { kind: "failed", detail };
  const wait = property(error, "retryAfterMs");
  return {
    kind: "rate-limited",
    seconds: typeof wait === "number" ? Math.ceil(wait / 1000) : null,
  };
}

/**
 * Why Zendesk did not create a follow-up. Turned down for what it was given, as for an assignee who
 * has left, it was certainly not created: that is a refusal, where Zendesk says of what.
 */
export function creationFailureOf(error: unknown): WriteFailure {
  const failure = writeFailureOf(error);
  const isTurnedDown = property(error, "status") === 422 && failure.kind === "failed";
  if (!isTurnedDown || failure.detail === null) return failure;
  return { kind: "refused", detail: failure.detail };
}
